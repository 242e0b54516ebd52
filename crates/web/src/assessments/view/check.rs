//! All answers of a draft, before it is sent.

use super::answers::{AnswerRow, Answers};
use crate::args;
use crate::assessments::names::{
    answer_words, note_beginning, set_aside, skill_title, standing_words, use_line,
};
use crate::assessments::paths::{self, From};
use crate::kit::components::{Button, Choice, ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::{AssessedSkill, Assessment, Hint, Start, Sureness, hint};
use serde::Serialize;
use sfia::{Framework, Level};

/// The page.
#[derive(Serialize)]
pub(crate) struct CheckAnswers {
    errors: ErrorSummary,
    changed: bool,
    heading: Heading,
    open: Answers,
    role_heading: String,
    role: Answers,
    added_heading: String,
    added: Answers,
    sure: Vec<Radios>,
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
    /// At which level asking about a skill starts.
    pub(crate) start: Start,
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
        let done = |skill: &AssessedSkill| skill.is_done(framework, sender.start);
        let general = draft.general_level(framework);
        let finished = |added: bool| {
            let wanted = |skill: &&AssessedSkill| done(skill) && skill.added == added;
            let skills = draft.skills.iter().filter(wanted);
            Answers {
                rows: skills
                    .map(|skill| done_row(words, framework, (skill, general), &url))
                    .collect(),
            }
        };
        let unfinished = draft.skills.iter().filter(|skill| !done(skill));
        let open = Answers {
            rows: unfinished
                .map(|skill| open_row(words, framework, skill, sender.start, &url))
                .collect(),
        };
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
            role: finished(false),
            added_heading: words.say("assessment-check-added"),
            added: finished(true),
            sure: draft
                .skills
                .iter()
                .filter(|skill| done(skill) && !skill.is_unused())
                .map(|skill| sure(words, framework, skill))
                .collect(),
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

/// A finished skill: what it comes to, the answers from which that follows, and straight to changing them.
fn done_row(
    words: &Words,
    framework: &Framework,
    (skill, general): (&AssessedSkill, Option<Level>),
    url: &impl Fn(&str) -> String,
) -> AnswerRow {
    let standing = skill.standing(framework, Start::Unknown);
    let code = skill.code;
    let question = |level: Level| url(&paths::level(code, level, From::Check));
    // The level says what the answers come to. They are listed where one of them does not count.
    let contradicted = !standing.set_aside.is_empty();
    let shown = skill.answers.iter().filter(|_| contradicted);
    let given = shown.map(|(level, answer)| {
        let said = args!["level" => level.number(), "answer" => answer_words(words, answer)];
        Link::new(
            words.say_with("assessment-check-answer", &said),
            question(level),
        )
    });
    let row = AnswerRow::new(
        skill_title(framework, code),
        standing_words(words, &standing),
    )
    .detail(use_line(words, skill, &standing))
    .note((!skill.note.is_empty()).then(|| {
        let note = note_beginning(&skill.note);
        words.say_with("assessment-check-note", &args!["note" => note])
    }))
    .warning(set_aside(words, &standing).or_else(|| coherence(words, skill, general, framework)))
    .given(given.collect())
    .action(Link::new(
        words.say("assessment-check-change-level"),
        skill
            .deciding_level()
            .map_or_else(|| url(&paths::skill(code)), question),
    ));
    if standing.is_nothing() && skill.note.is_empty() {
        return row;
    }
    row.action(Link::new(
        words.say("assessment-check-change-details"),
        url(&paths::details(code, From::Check)),
    ))
}

/// What does not go together with the general level of responsibility. It never stands in the way.
fn coherence(
    words: &Words,
    skill: &AssessedSkill,
    general: Option<Level>,
    framework: &Framework,
) -> Option<String> {
    if skill.is_unused() {
        return None;
    }
    let key = match hint(skill.held(framework), general, !skill.added)? {
        Hint::AboveResponsibility => "assessment-hint-above",
        Hint::BelowResponsibility => "assessment-hint-below",
    };
    let level = general.map_or(0, Level::number);
    Some(words.say_with(key, &args!["level" => level]))
}

/// How sure the person is of one skill.
fn sure(words: &Words, framework: &Framework, skill: &AssessedSkill) -> Radios {
    let choices = Sureness::ALL.map(|sureness| {
        let label = match sureness {
            Sureness::Sure => "assessment-sure-sure",
            Sureness::Fairly => "assessment-sure-fairly",
            Sureness::Guess => "assessment-sure-guess",
        };
        Choice::new(sureness.as_str(), words.say(label))
    });
    Radios::new(
        format!("sure-{}", skill.code),
        skill_title(framework, skill.code),
        choices,
        skill.sureness.map(Sureness::as_str),
    )
}

/// A skill with something left to ask: carrying on with it, or leaving it out where that is possible.
fn open_row(
    words: &Words,
    framework: &Framework,
    skill: &AssessedSkill,
    start: Start,
    url: &impl Fn(&str) -> String,
) -> AnswerRow {
    let standing = skill.standing(framework, start);
    let next = match standing.next {
        Some(level) => paths::level(skill.code, level, From::Check),
        None => paths::details(skill.code, From::Check),
    };
    let state = if skill.answers.is_empty() {
        "assessment-state-new"
    } else {
        "assessment-not-finished"
    };
    let row = AnswerRow::new(skill_title(framework, skill.code), words.say(state))
        .warning(set_aside(words, &standing))
        .action(Link::new(words.say("assessment-carry-on"), url(&next)));
    if skill.added {
        let there = url(&paths::remove(skill.code, From::Check));
        row.action(Link::new(words.say("assessment-remove"), there))
    } else {
        row
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::sample::{draft, framework, note, said};
    use crate::kit::Language;
    use engine::assessments::{Answer, LastUsed};

    /// The page about one skill.
    fn page(skill: AssessedSkill) -> CheckAnswers {
        let words = Words::load(Language::English).unwrap();
        let sender = Sender {
            role: None,
            manager: None,
            start: Start::Unknown,
            next: String::new(),
        };
        let (draft, none) = (draft(vec![skill]), FieldErrors::none());
        let url = |path: &str| path.to_owned();
        CheckAnswers::new(&words, framework(), &draft, &sender, &none, url)
    }

    fn row(answers: &Answers) -> serde_json::Value {
        assert_eq!(answers.rows.len(), 1);
        serde_json::to_value(&answers.rows[0]).unwrap()
    }

    fn labels(row: &serde_json::Value) -> Vec<&str> {
        let actions = row["actions"].as_array().unwrap().iter();
        actions
            .map(|link| link["label"].as_str().unwrap())
            .collect()
    }

    #[test]
    fn a_yes_that_does_not_count_is_pointed_out_with_all_that_was_said() {
        let (yes, partly, no) = (Answer::Yes, Answer::Partly, Answer::NotYet);
        let given = [(3, no), (2, yes), (4, yes), (5, partly)];
        let row = row(&page(said("PROG", &given, Some(LastUsed::Now))).role);
        assert_eq!(row["value"], "Level 2, Assist");
        let warning = row["warning"].as_str().unwrap();
        assert!(warning.starts_with("Your “yes” to level 4 does not count yet"));
        assert_eq!(row["given"].as_array().unwrap().len(), 4);
        assert_eq!(
            row["actions"][0]["url"],
            "/assessment/skills/PROG/levels/3?from=check"
        );
    }

    #[test]
    fn a_row_shows_the_note_and_leads_straight_to_what_it_shows() {
        let mut skill = said("PROG", &[(4, Answer::Partly)], Some(LastUsed::Now));
        skill.note = note("Rebuilt the look-up.");
        let row = row(&page(skill).role);
        assert_eq!(row["detail"], "Partly level 4. Used now");
        assert_eq!(row["note"], "Note: “Rebuilt the look-up.”");
        assert!(row["warning"].is_null());
        assert!(row["given"].as_array().unwrap().is_empty());
        assert_eq!(labels(&row), ["Change level", "Details"]);
        assert_eq!(
            row["actions"][1]["url"],
            "/assessment/skills/PROG/details?from=check"
        );
    }

    #[test]
    fn what_is_not_finished_is_carried_on_with_and_only_an_added_skill_can_go() {
        let asked = row(&page(said("PROG", &[], None)).open);
        assert_eq!(labels(&asked), ["Carry on"]);
        assert_eq!(asked["value"], "Not begun");
        let mut skill = said("PROG", &[(3, Answer::Yes)], None);
        skill.added = true;
        let added = row(&page(skill).open);
        assert_eq!(labels(&added), ["Carry on", "Remove"]);
        assert_eq!(
            added["actions"][0]["url"],
            "/assessment/skills/PROG/levels/4?from=check"
        );
        assert_eq!(
            added["actions"][1]["url"],
            "/assessment/skills/PROG/remove?from=check"
        );
    }
}
