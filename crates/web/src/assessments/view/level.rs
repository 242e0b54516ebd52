//! One level of one skill: the question that a self-assessment is made of.

use crate::args;
use crate::assessments::level_text::LevelText;
use crate::assessments::names::{level_name, skill_title};
use crate::assessments::paths::From;
use crate::kit::components::{Button, Choice, ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Ladder, Link, Page, Progress, Section, Words};
use engine::assessments::{Answer, AssessedSkill, Assessment, Start};
use serde::Serialize;
use sfia::{Framework, Level};

/// The page.
#[derive(Serialize)]
pub(crate) struct AskLevel {
    title: String,
    errors: ErrorSummary,
    heading: Heading,
    progress: Progress,
    level: String,
    text: LevelText,
    ladder: Ladder,
    action: String,
    assessment: String,
    seen: &'static str,
    from: &'static str,
    answer: Radios,
    save: Button,
    later: Button,
    help_skill: String,
    help_answers: Vec<AnswerHelp>,
    own_words: bool,
    remove: Option<Link>,
    again: Option<String>,
    sentences: Option<Link>,
    back: Link,
}

/// What is asked: which level of which skill of a draft, and from where.
pub(crate) struct Question<'a> {
    /// The edition of the draft.
    pub(crate) framework: &'a Framework,
    /// The draft.
    pub(crate) draft: &'a Assessment,
    /// The skill asked about.
    pub(crate) skill: &'a AssessedSkill,
    /// The level asked about.
    pub(crate) level: Level,
    /// From where the question was opened.
    pub(crate) from: From,
    /// Where the form goes.
    pub(crate) action: String,
    /// Whether the level was answered before and is asked about once more.
    pub(crate) again: bool,
    /// Where the level can be judged sentence by sentence, where its text was imported.
    pub(crate) sentences: Option<String>,
    /// Where the skill can be removed, where it can.
    pub(crate) remove: Option<String>,
    /// One step back.
    pub(crate) back: String,
}

impl AskLevel {
    /// The question, with the stored answer chosen, or else `chosen`, which came with a form.
    pub(crate) fn new(
        words: &Words,
        own: &sfia::Words,
        question: Question<'_>,
        text: LevelText,
        chosen: Option<Answer>,
        errors: &FieldErrors,
    ) -> Self {
        let Question {
            framework,
            draft,
            skill,
            level,
            ..
        } = question;
        let name = skill_title(framework, skill.code);
        let place = draft
            .skills
            .iter()
            .position(|other| other.code == skill.code);
        let counts = args![
            "place" => place.unwrap_or_default() + 1,
            "total" => draft.skills.len(),
            "skill" => name.as_str(),
            "level" => level.number(),
        ];
        let stored = skill.answers.get(level);
        // What was answered before is not suggested when it is asked about once more.
        let stored_choice = stored.filter(|_| !question.again);
        let chosen = chosen.or(stored_choice).map(Answer::as_str);
        let sentence = own.sentence(skill.code);
        let help = args!["skill" => name.as_str(), "sentence" => sentence];
        Self {
            title: words.say_with("assessment-level-title", &counts),
            errors: errors.summary(),
            heading: Heading::new(name.as_str())
                .over(words.say_with("assessment-level-over", &counts)),
            progress: progress(words, framework, draft),
            level: level_name(words, level),
            own_words: text.is_own(),
            text,
            ladder: ladder(framework, skill, level),
            action: question.action,
            assessment: draft.id.to_string(),
            seen: stored.map_or("", Answer::as_str),
            from: question.from.as_str(),
            answer: Radios::new(
                "answer",
                words.say_with(
                    "assessment-question",
                    &args!["period" => period(words, draft.period_years)],
                ),
                answer_choices(words, is_first(draft)),
                chosen,
            )
            .errors(errors),
            save: Button::primary(words.say("assessment-save")),
            later: Button::secondary(words.say("assessment-later")).sends("then", "later"),
            help_skill: words.say_with("assessment-help-skill", &help),
            help_answers: answer_help(words),
            remove: question
                .remove
                .map(|url| Link::new(words.say("assessment-skill-remove"), url)),
            sentences: question
                .sentences
                .map(|url| Link::new(words.say("assessment-sentences-link"), url)),
            again: question.again.then(|| words.say("assessment-again")),
            back: Link::new(words.say("back-label"), question.back),
        }
    }
}

/// "the last three years".
pub(super) fn period(words: &Words, years: u8) -> String {
    words.say_with("assessment-period", &args!["years" => years])
}

/// The answers with their labels and what they mean.
const ANSWERS: [(Answer, &str, &str); 3] = [
    (
        Answer::Yes,
        "assessment-answer-yes",
        "assessment-answer-yes-hint",
    ),
    (
        Answer::Partly,
        "assessment-answer-partly",
        "assessment-answer-partly-hint",
    ),
    (
        Answer::NotYet,
        "assessment-answer-not-yet",
        "assessment-answer-not-yet-hint",
    ),
];

/// Whether nothing was answered in the draft yet. Only then what the answers mean stands beside each of them; later it is
/// in the help, so that nobody reads it thirty times.
pub(super) fn is_first(draft: &Assessment) -> bool {
    draft.responsibility.is_empty() && draft.skills.iter().all(|skill| skill.answers.is_empty())
}

/// An answer, and what it means.
#[derive(Serialize)]
pub(super) struct AnswerHelp {
    answer: String,
    means: String,
}

/// What each answer to the question about a level means.
pub(super) fn answer_help(words: &Words) -> Vec<AnswerHelp> {
    ANSWERS
        .map(|(_, answer, means)| AnswerHelp {
            answer: words.say(answer),
            means: words.say(means),
        })
        .into()
}

/// The three answers to the question about a level, with what they mean where that is `explained`.
pub(super) fn answer_choices(words: &Words, explained: bool) -> [Choice; 3] {
    ANSWERS.map(|(answer, label, means)| {
        let choice = Choice::new(answer.as_str(), words.say(label));
        if explained {
            choice.hint(words.say(means))
        } else {
            choice
        }
    })
}

/// How many skills of the draft are done, as a bar.
pub(super) fn progress(words: &Words, framework: &Framework, draft: &Assessment) -> Progress {
    let progress = draft.progress(framework);
    let counts = args!["done" => progress.done, "total" => progress.total];
    let part = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Progress::new(
        words.say_with("assessment-overview-progress", &counts),
        part(progress.done),
        part(progress.total),
    )
}

/// What was said so far, and which level this is.
fn ladder(framework: &Framework, skill: &AssessedSkill, level: Level) -> Ladder {
    let standing = skill.standing(framework, Start::Unknown);
    let found = framework.find_skill(skill.code);
    let levels: Vec<u8> = found
        .iter()
        .flat_map(|skill| skill.levels.iter().map(Level::number))
        .collect();
    let name = found.map_or("", |skill| skill.name.as_str());
    Ladder::new(
        "ladder",
        name,
        &levels,
        standing.held.map(Level::number),
        standing.developing.map(Level::number),
        None,
        None,
    )
    .about(level.number())
}

impl Page for AskLevel {
    const TEMPLATE: &'static str = "pages/assessments/level";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
