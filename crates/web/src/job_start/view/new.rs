//! The ways to begin a job description.

use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, FileUpload, Filter, Heading, Radios, Select,
    TextInput, Textarea,
};
use crate::kit::{Crumb, Page, Section, Words};
use engine::ids::Id;
use serde::Serialize;
use store::roles::RoleKey;

/// What was typed or chosen.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The role profile.
    pub role: String,
    /// The job description.
    pub from: String,
    /// The title.
    pub title: String,
    /// The old text.
    pub text: String,
}

/// What one can begin from.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// The role profiles in use.
    pub roles: Vec<RoleKey>,
    /// Some job descriptions: identity and title.
    pub jobs: Vec<(String, String)>,
    /// How many job descriptions were found in all.
    pub total: i64,
}

/// The page.
#[derive(Serialize)]
pub struct NewPage {
    heading: Heading,
    jobs_url: String,
    action: String,
    errors: ErrorSummary,
    text: Textarea,
    file: FileUpload,
    read: Button,
    role: Option<Select>,
    from_role: Button,
    search: Option<Filter>,
    from: Option<Radios>,
    more: Option<String>,
    copy: Button,
    title: TextInput,
    from_title: Button,
}

impl NewPage {
    /// The page below the list at `jobs`; `search` are the words that job descriptions were searched for.
    pub fn new(
        words: &Words,
        jobs: &str,
        search: &str,
        ways: &Ways,
        typed: &Typed,
        errors: &FieldErrors,
    ) -> Self {
        let say = |key: &str| words.say(key);
        let action = format!("{jobs}/new");
        let shown = ways.jobs.len();
        let has_more = usize::try_from(ways.total).is_ok_and(|total| total > shown);
        let more = crate::args!["shown" => shown, "total" => ways.total];
        Self {
            heading: Heading::new(say("job-start-title")).lede(say("job-start-lede")),
            errors: errors.summary(),
            text: Textarea::new("text", say("job-start-text"), 8)
                .hint(say("job-start-text-hint"))
                .value(&typed.text)
                .errors(errors),
            file: FileUpload::new("file", say("job-start-file"), ".docx,.pdf,.txt")
                .hint(say("job-start-file-hint"))
                .errors(errors),
            read: Button::primary(say("job-start-read")).sends("begin", "text"),
            role: role(words, ways, typed, errors),
            from_role: Button::secondary(say("job-start-from-role")).sends("begin", "role"),
            search: (has_more || !search.is_empty()).then(|| filter(words, &action, search, typed)),
            from: from(words, ways, typed, errors),
            more: has_more.then(|| words.say_with("job-start-more", &more)),
            copy: Button::secondary(say("job-start-copy")).sends("begin", "copy"),
            title: TextInput::new("title", say("job-start-line-title"))
                .value(&typed.title)
                .errors(errors),
            from_title: Button::secondary(say("job-start-from-title")).sends("begin", "title"),
            jobs_url: jobs.to_owned(),
            action,
        }
    }
}

fn role(words: &Words, ways: &Ways, typed: &Typed, errors: &FieldErrors) -> Option<Select> {
    if ways.roles.is_empty() {
        return None;
    }
    let none = (String::new(), words.say("job-start-choose"));
    let roles = ways.roles.iter().map(|role| {
        let named = format!("{} ({})", role.title, role.reference.as_str());
        (role.id.as_str().to_owned(), named)
    });
    let options = std::iter::once(none).chain(roles);
    let select = Select::new("role", words.say("job-start-role"), options, &typed.role);
    Some(select.errors(errors))
}

fn filter(words: &Words, action: &str, search: &str, typed: &Typed) -> Filter {
    let field = TextInput::search("q", words.say("job-start-search")).value(search);
    let address = format!("{action}#copy");
    let mut filter = Filter::new(address, words.say("job-start-find")).search(field);
    if !typed.role.is_empty() {
        filter = filter.keeping("role", &typed.role);
    }
    match search.is_empty() {
        true => filter,
        false => filter.clear(format!("{action}#copy")),
    }
}

fn from(words: &Words, ways: &Ways, typed: &Typed, errors: &FieldErrors) -> Option<Radios> {
    if ways.jobs.is_empty() {
        return None;
    }
    let jobs = ways.jobs.iter();
    let choices = jobs.map(|(id, title)| Choice::new(id, title));
    let chosen = (!typed.from.is_empty()).then_some(typed.from.as_str());
    let radios = Radios::new("from", words.say("job-start-from"), choices, chosen);
    Some(radios.errors(errors))
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "pages/job_start/new";

    fn title(&self, words: &Words) -> String {
        words.say("job-start-title")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        super::crumbs(words, &self.jobs_url)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
