//! The form of an item: what it is, its story, the skills it speaks for, links and files.

use super::content::{Content, file_detail};
use super::support::{Hit, SupportRow, hits, row};
use crate::args;
use crate::evidence::form::{BACK, EvidenceForm};
use crate::evidence::names::kind_words;
use crate::framework::level_name;
use crate::kit::components::{
    Button, Checkboxes, Choice, DateText, ErrorSummary, FieldErrors, FileUpload, Heading, Radios,
    TextInput, Textarea,
};
use crate::kit::{Crumb, Page, Section, Words};
use engine::evidence::{Evidence, EvidenceDraft, EvidenceKind, FileKind};
use engine::ids::Id;
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};

/// What the form chooses from.
pub(crate) struct Stock<'a> {
    /// The organisation's edition.
    pub(crate) framework: &'a Framework,
    /// Our own words about it.
    pub(crate) own: &'a sfia::Words,
    /// Skills that are offered before anything is looked for.
    pub(crate) suggested: &'a [SkillCode],
}

/// An item that the form changes.
pub(crate) struct Edited<'a> {
    /// As it is saved now.
    pub(crate) item: &'a Evidence,
    /// The item's own edition, where it was changed while the form was open: what is saved is then shown beside.
    pub(crate) overtaken: Option<&'a Framework>,
}

/// The state of the form and what is wrong with it.
pub(crate) struct Typed<'a> {
    form: &'a EvidenceForm,
    errors: Option<&'a FieldErrors>,
    files_lost: bool,
    withdrawn: bool,
}

impl<'a> Typed<'a> {
    /// The form without anything wrong.
    pub(crate) fn new(form: &'a EvidenceForm) -> Self {
        Self {
            form,
            errors: None,
            files_lost: false,
            withdrawn: false,
        }
    }

    /// Says that what the form would change was withdrawn in another window.
    pub(crate) fn withdrawn(mut self) -> Self {
        self.withdrawn = true;
        self
    }

    /// With what is wrong.
    pub(crate) fn errors(mut self, errors: &'a FieldErrors) -> Self {
        self.errors = Some(errors);
        self
    }

    /// Whether files came along, which have to be chosen again.
    pub(crate) fn files_lost(mut self, lost: bool) -> Self {
        self.files_lost = lost;
        self
    }
}

/// The page.
#[derive(Serialize)]
pub(crate) struct FormPage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    #[serde(skip)]
    list: Crumb,
    #[serde(skip)]
    edited: Option<Crumb>,
    action: String,
    cancel_url: String,
    version: Option<i64>,
    back: Option<&'static str>,
    about: Option<String>,
    overtaken: Option<Content>,
    overtaken_title: String,
    withdrawn: bool,
    kind: Radios,
    item_title: TextInput,
    happened: DateText,
    situation: Textarea,
    part: Textarea,
    result: Textarea,
    supports: Vec<SupportRow>,
    find: TextInput,
    found: String,
    hits: Vec<Hit>,
    asked: bool,
    more: usize,
    links: Textarea,
    present: Option<Checkboxes>,
    file: FileUpload,
    files_lost: bool,
    save: Button,
}

impl FormPage {
    /// The form below the list at `list_url`: for something new, or for a change.
    pub(crate) fn new(
        words: &Words,
        stock: &Stock<'_>,
        list_url: &str,
        edited: Option<&Edited<'_>>,
        typed: &Typed<'_>,
    ) -> Self {
        let none = FieldErrors::none();
        let (form, errors) = (typed.form, typed.errors.unwrap_or(&none));
        let input = &form.input;
        let about = about(words, stock.framework, form, errors);
        let mut place = Place::of(words, list_url, edited);
        if about.is_some() {
            place.title = words.say("evidence-about-title");
        }
        let overtaken = edited.and_then(|edited| Some((edited.item, edited.overtaken?)));
        let (hits, more) = hits(stock.framework, stock.own, form, stock.suggested);
        let text = |name: &str, label: &str, hint: &str, value: &str| {
            Textarea::new(name, words.say(label), 5)
                .hint(words.say(hint))
                .value(value)
                .errors(errors)
        };
        Self {
            heading: match &about {
                Some(about) => Heading::new(&place.title).lede(about.as_str()),
                None => Heading::new(&place.title),
            },
            errors: errors.summary(),
            list: Crumb::new(words.say("evidence-title"), list_url),
            edited: place.crumb,
            action: place.action,
            title: place.title,
            version: form.version,
            back: form.from_assessment.then_some(BACK),
            about,
            overtaken_title: overtaken
                .map_or_else(String::new, |(item, _)| item.head.title.clone()),
            overtaken: overtaken
                .map(|(item, framework)| Content::new(words, item, framework, None, &place.back)),
            withdrawn: typed.withdrawn,
            cancel_url: match list_url.strip_suffix("/evidence") {
                Some(home) if form.from_assessment => format!("{home}/assessment/examples"),
                _ => place.back,
            },
            kind: kind(words, &input.kind).errors(errors),
            item_title: TextInput::new("title", words.say("evidence-form-title"))
                .value(&input.title)
                .autocomplete("off")
                .errors(errors),
            happened: DateText::new(words, "happened", words.say("evidence-happened"))
                .value(&form.happened)
                .errors(errors),
            situation: text(
                "situation",
                "evidence-situation",
                "evidence-situation-hint",
                &input.situation,
            ),
            part: text("part", "evidence-part", "evidence-part-hint", &input.part),
            result: text(
                "result",
                "evidence-result",
                "evidence-result-hint",
                &input.result,
            ),
            supports: input
                .supports
                .iter()
                .map(|support| row(stock.framework, stock.own, support, errors))
                .collect(),
            find: TextInput::search("find", words.say("evidence-find"))
                .hint(words.say("evidence-find-hint"))
                .value(&form.find)
                .autocomplete("off")
                .errors(errors),
            found: form.find.clone(),
            hits,
            asked: !form.find.is_empty(),
            more,
            links: Textarea::new("links", words.say("evidence-links"), 3)
                .hint(words.say("evidence-links-hint"))
                .value(input.links.join("\n"))
                .errors(errors),
            present: edited.and_then(|edited| present(words, edited.item, form)),
            file: file(words).errors(errors),
            files_lost: typed.files_lost,
            save: Button::primary(words.say("evidence-save")).sends("do", "save"),
        }
    }
}

/// What an example for the self-assessment is about, in a line. The rest of the form waits behind it until it is wanted,
/// or something in it is wrong.
fn about(
    words: &Words,
    framework: &Framework,
    form: &EvidenceForm,
    errors: &FieldErrors,
) -> Option<String> {
    let [support] = form.input.supports.as_slice() else {
        return None;
    };
    let untouched = form.find.is_empty() && errors.is_empty();
    let level = Level::new(support.level.parse().ok()?).ok()?;
    let skill = framework.find_skill(SkillCode::new(&support.code).ok()?)?;
    (form.from_assessment && untouched).then(|| {
        words.say_with(
            "evidence-about",
            &args!["skill" => skill.title(), "level" => level_name(words, level)],
        )
    })
}

/// What the page is called, and where it leads.
struct Place {
    title: String,
    action: String,
    back: String,
    crumb: Option<Crumb>,
}

impl Place {
    fn of(words: &Words, list_url: &str, edited: Option<&Edited<'_>>) -> Self {
        let Some(Edited { item, .. }) = edited else {
            return Self {
                title: words.say("evidence-new-title"),
                action: format!("{list_url}/new"),
                back: list_url.to_owned(),
                crumb: None,
            };
        };
        let (title, url) = (
            item.head.title.as_str(),
            format!("{list_url}/{}", item.head.id),
        );
        Self {
            title: words.say_with("evidence-edit-title", &args!["title" => title]),
            action: format!("{url}/edit"),
            crumb: Some(Crumb::new(title, &url)),
            back: url,
        }
    }
}

fn kind(words: &Words, chosen: &str) -> Radios {
    let choice = |kind: EvidenceKind| {
        let choice = Choice::new(kind.as_str(), kind_words(words, kind));
        match kind {
            EvidenceKind::Work => choice,
            EvidenceKind::Certificate => choice.hint(words.say("evidence-kind-certificate-hint")),
        }
    };
    let choices = EvidenceKind::ALL.map(choice);
    Radios::new("kind", words.say("evidence-kind"), choices, Some(chosen))
}

/// The files that the item has, each with a box to leave it out.
fn present(words: &Words, item: &Evidence, form: &EvidenceForm) -> Option<Checkboxes> {
    let choices = item.files.iter().map(|file| {
        let label = words.say_with("evidence-drop", &args!["name" => file.name.as_str()]);
        Choice::new(file.id.as_str(), label).hint(file_detail(words, file))
    });
    let dropped: Vec<&str> = form.dropped.iter().map(Id::as_str).collect();
    (!item.files.is_empty())
        .then(|| Checkboxes::new("drop", words.say("evidence-present"), choices, &dropped))
}

fn file(words: &Words) -> FileUpload {
    let endings = FileKind::ALL.map(|kind| format!(".{}", kind.as_str()));
    let accept = format!("{},.jpg", endings.join(","));
    let limits = args![
        "files" => EvidenceDraft::MOST_FILES,
        "megabytes" => FileKind::MOST_BYTES >> 20,
    ];
    FileUpload::new("file", words.say("evidence-files-add"), accept)
        .hint(words.say_with("evidence-files-hint", &limits))
        .several()
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "pages/evidence/form";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        let list = self.list.clone();
        std::iter::once(list).chain(self.edited.clone()).collect()
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
