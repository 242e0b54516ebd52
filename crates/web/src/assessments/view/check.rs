//! All answers of a draft, before it is sent.

use crate::args;
use crate::assessments::names::{detail_line, skill_title, standing_words};
use crate::assessments::paths;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, SummaryList, SummaryRow};
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::{AssessedSkill, Assessment, Starts};
use serde::Serialize;
use sfia::Framework;

/// The page.
#[derive(Serialize)]
pub(crate) struct CheckAnswers {
    errors: ErrorSummary,
    changed: bool,
    heading: Heading,
    open: SummaryList,
    role_heading: String,
    role: SummaryList,
    added_heading: String,
    added: SummaryList,
    hints: Vec<String>,
    then_read: String,
    action: String,
    assessment: String,
    version: i64,
    send: Button,
    carry_on: Option<Link>,
    add: Link,
    private: Link,
    back: Link,
}

/// Who the page is for.
pub(crate) struct Sender<'a> {
    /// The title of the person's role profile.
    pub(crate) role: Option<&'a str>,
    /// The line manager's name.
    pub(crate) manager: Option<&'a str>,
    /// Where one carries on with what is open.
    pub(crate) next: String,
}

impl CheckAnswers {
    /// The draft's answers; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        draft: &Assessment,
        sender: &Sender<'_>,
        errors: &FieldErrors,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let list = |wanted: &dyn Fn(&AssessedSkill) -> bool| {
            let skills = draft.skills.iter().filter(|skill| wanted(skill));
            SummaryList::new(
                skills
                    .map(|skill| row(words, framework, skill, &url))
                    .collect(),
            )
        };
        let done = |skill: &AssessedSkill| skill.is_done(framework);
        let open = list(&|skill| !done(skill));
        let lede = if open.rows.is_empty() {
            words.say("assessment-check-lede")
        } else {
            let count = args!["count" => open.rows.len()];
            words.say_with("assessment-check-lede-open", &count)
        };
        Self {
            errors: errors.summary(),
            changed: false,
            heading: Heading::new(words.say("assessment-check-title")).lede(lede),
            carry_on: (!open.rows.is_empty())
                .then(|| Link::new(words.say("assessment-carry-on"), sender.next.clone())),
            open,
            role_heading: sender.role.map_or_else(
                || words.say("assessment-check-skills"),
                |role| words.say_with("assessment-check-role", &args!["role" => role]),
            ),
            role: list(&|skill| done(skill) && !skill.added),
            added_heading: words.say("assessment-check-added"),
            added: list(&|skill| done(skill) && skill.added),
            hints: hints(words, framework, draft),
            then_read: sender.manager.map_or_else(
                || words.say("assessment-check-then-read-nobody"),
                |name| words.say_with("assessment-check-then-read", &args!["manager" => name]),
            ),
            action: url(paths::SUBMIT),
            assessment: draft.id.to_string(),
            version: draft.version,
            send: Button::primary(sender.manager.map_or_else(
                || words.say("assessment-send"),
                |name| words.say_with("assessment-send-to", &args!["manager" => name]),
            )),
            add: Link::new(words.say("assessment-overview-add"), url(paths::ADD)),
            private: Link::new(words.say("assessment-keep-private"), url(paths::ASSESSMENT)),
            back: Link::new(words.say("back-label"), url(paths::ASSESSMENT)),
        }
    }

    /// The same, because the draft changed after the form was shown.
    pub(crate) fn changed_elsewhere(mut self) -> Self {
        self.changed = true;
        self
    }
}

fn row(
    words: &Words,
    framework: &Framework,
    skill: &AssessedSkill,
    url: &impl Fn(&str) -> String,
) -> SummaryRow {
    let standing = skill.standing(framework, &Starts::default());
    let title = skill_title(framework, skill.code);
    let row = SummaryRow::new(title, standing_words(words, &standing))
        .change(url(&paths::skill(skill.code)));
    let detail = detail_line(words, skill, &standing);
    if detail.is_empty() {
        row
    } else {
        row.detail(detail)
    }
}

/// Skills whose answers do not fit together. A hint, never a bar.
fn hints(words: &Words, framework: &Framework, draft: &Assessment) -> Vec<String> {
    let set_aside = draft.skills.iter().filter(|skill| {
        let standing = skill.standing(framework, &Starts::default());
        !standing.set_aside.is_empty()
    });
    set_aside
        .map(|skill| {
            let name = skill_title(framework, skill.code);
            words.say_with("assessment-check-set-aside", &args!["skill" => name])
        })
        .collect()
}

impl Page for CheckAnswers {
    const TEMPLATE: &'static str = "pages/assessments/check";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-check-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn wide(&self) -> bool {
        true
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }

    fn has_errors(&self) -> bool {
        self.changed || !self.errors.is_empty()
    }
}
