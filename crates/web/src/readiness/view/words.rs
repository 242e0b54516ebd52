//! What things of a round are called.

use crate::args;
use crate::kit::components::{State, StateKind};
use crate::kit::{Crumb, Words};
use engine::readiness::decision::Verdict;
use engine::readiness::round::{Moment, Round, RoundState};
use engine::readiness::{Question, Questionnaire, ReadinessLevel, Role, SectionId, Stage};

/// What a stage is called.
pub(crate) fn stage_words(words: &Words, stage: Stage) -> String {
    words.say(match stage {
        Stage::Join => "readiness-stage-join",
        Stage::Launch => "readiness-stage-launch",
        Stage::StandAlone => "readiness-stage-stand-alone",
    })
}

/// As what somebody answers.
pub(crate) fn role_words(words: &Words, role: Role) -> String {
    words.say(match role {
        Role::Sponsor => "readiness-role-sponsor",
        Role::HeadOfProfession => "readiness-role-head",
        Role::Lead => "readiness-role-lead",
        Role::HumanResources => "readiness-role-hr",
        Role::TradeUnion => "readiness-role-union",
        Role::DataProtection => "readiness-role-dpo",
        Role::Security => "readiness-role-security",
        Role::Manager => "readiness-role-manager",
        Role::Staff => "readiness-role-staff",
        Role::Finance => "readiness-role-finance",
    })
}

/// When in the course of a pilot a round is held.
pub(crate) fn moment_words(words: &Words, moment: Moment) -> String {
    words.say(match moment {
        Moment::Application => "readiness-moment-application",
        Moment::EightWeeksBefore => "readiness-moment-eight-weeks",
        Moment::TwoWeeksBefore => "readiness-moment-two-weeks",
        Moment::Middle => "readiness-moment-middle",
        Moment::End => "readiness-moment-end",
        Moment::SixMonthsAfter => "readiness-moment-six-months",
    })
}

/// What a round is called: its stage and its moment.
pub(crate) fn round_words(words: &Words, stage: Stage, moment: Moment) -> String {
    words.say_with(
        "readiness-round-name",
        &args!["stage" => stage_words(words, stage), "moment" => moment_words(words, moment)],
    )
}

/// What this round is called.
pub(crate) fn round_name(words: &Words, round: &Round) -> String {
    round_words(words, round.stage, round.moment)
}

/// Where a round stands, in a word.
pub(crate) fn round_state(words: &Words, state: RoundState) -> State {
    let (kind, key) = match state {
        RoundState::Preparing => (StateKind::New, "readiness-state-preparing"),
        RoundState::Answering => (StateKind::Half, "readiness-state-answering"),
        RoundState::Meeting => (StateKind::Half, "readiness-state-meeting"),
        RoundState::Reviewing => (StateKind::Half, "readiness-state-reviewing"),
        RoundState::Decided => (StateKind::Done, "readiness-state-decided"),
        RoundState::Abandoned => (StateKind::Done, "readiness-state-abandoned"),
    };
    State::new(kind, words.say(key))
}

/// What a decision comes to, in words alone.
pub(crate) fn verdict_words(words: &Words, verdict: Verdict) -> String {
    words.say(match verdict {
        Verdict::Go => "readiness-verdict-go",
        Verdict::GoWithConditions => "readiness-verdict-conditions",
        Verdict::NotYet => "readiness-verdict-not-yet",
    })
}

/// What a decision comes to, with its mark.
pub(crate) fn verdict(words: &Words, verdict: Verdict) -> State {
    let kind = match verdict {
        Verdict::Go => StateKind::Done,
        Verdict::GoWithConditions => StateKind::Half,
        Verdict::NotYet => StateKind::New,
    };
    State::new(kind, verdict_words(words, verdict))
}

/// The title of a section.
pub(crate) fn section_name(questionnaire: &Questionnaire, id: &SectionId) -> String {
    let mut sections = questionnaire.sections().iter();
    let section = sections.find(|section| section.id == *id);
    section.map_or_else(|| id.to_string(), |section| section.title.clone())
}

/// A level with the words of its anchor.
pub(crate) fn level_words(words: &Words, question: &Question, level: ReadinessLevel) -> String {
    let anchor = question.anchors.get(usize::from(level.number()));
    words.say_with(
        "readiness-level-anchor",
        &args!["level" => level.to_string(), "anchor" => anchor.map_or("", String::as_str)],
    )
}

/// The way down to a page of a round.
pub(crate) fn crumbs(words: &Words, list_url: &str, round: Option<(&str, &str)>) -> Vec<Crumb> {
    let list = Crumb::new(words.say("readiness-title"), list_url.to_owned());
    let round = round.map(|(label, url)| Crumb::new(label.to_owned(), url.to_owned()));
    std::iter::once(list).chain(round).collect()
}
