//! How pages about endorsement say levels, states, what happens next, and why something was refused.

use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::components::{Choice, State, StateKind};
use crate::kit::{Words, dates};
use chrono::NaiveDate;
use engine::endorsement::State as Stands;
use engine::endorsement::{Basis, Capacity, Case, ObjectionKind, Rating, Refused, WhyHead};
use sfia::{Framework, Level, SkillCode};

/// "Level 4, Enable", or "Not yet at any level".
pub(crate) fn level_words(words: &Words, rating: Rating) -> String {
    match rating.0 {
        Some(level) => level_name(words, level),
        None => words.say("assessment-nothing-held"),
    }
}

/// The levels of a skill to choose from, lowest first, each with what it means in a sentence.
pub(super) fn level_choices(
    words: &Words,
    framework: &Framework,
    own: &sfia::Words,
    code: SkillCode,
) -> Vec<Choice> {
    let none = Choice::new("0", words.say("assessment-nothing-held"));
    let levels = framework.find_skill(code).map(|skill| skill.levels);
    let levels = levels.unwrap_or_default();
    let choice = |level: Level| {
        Choice::new(level.number().to_string(), level_name(words, level))
            .hint(own.statement(code, level))
    };
    std::iter::once(none)
        .chain(levels.iter().map(choice))
        .collect()
}

/// A date, as "21 November 2026".
pub(super) fn day(words: &Words, date: NaiveDate) -> String {
    dates::day(words, date)
}

/// Where a skill stands, in two or three words.
pub(super) fn state(words: &Words, case: &Case, today: NaiveDate) -> State {
    let (kind, key) = match (&case.state, case.with_head(today)) {
        (_, Some(_)) => (StateKind::Flag, "reviews-state-head"),
        (Stands::Waiting, _) => (StateKind::New, "reviews-state-waiting"),
        (Stands::Asked, _) => (StateKind::Flag, "reviews-state-asked"),
        (Stands::Proposed, _) => (StateKind::Flag, "reviews-state-proposed"),
        (Stands::Talk { .. }, _) => (StateKind::Flag, "reviews-state-talk"),
        (Stands::SecondReader { .. }, _) => (StateKind::Flag, "reviews-state-second"),
        (Stands::Head(_), _) => (StateKind::Flag, "reviews-state-head"),
        (Stands::Endorsed { .. }, _) => (StateKind::Done, "reviews-state-endorsed"),
        (Stands::Decided { .. }, _) => (StateKind::Done, "reviews-state-decided"),
    };
    State::new(kind, words.say(key))
}

/// What happens next with a skill, with the date where there is one. The same words for everybody.
pub(super) fn next(words: &Words, case: &Case, person: &str, today: NaiveDate) -> String {
    let named = args!["person" => person];
    if let Some(why) = case.with_head(today) {
        return words.say(match why {
            WhyHead::NoTwoAgree => "reviews-next-head-none",
            WhyHead::Late => "reviews-next-head-late",
            WhyHead::Appeal => "reviews-next-head-appeal",
        });
    }
    match &case.state {
        Stands::Waiting => words.say("reviews-next-waiting"),
        Stands::Asked => words.say_with("reviews-next-asked", &named),
        Stands::Proposed => words.say_with("reviews-next-proposed", &named),
        Stands::Talk { .. } => {
            let date = day(words, case.second_from());
            words.say_with("reviews-next-talk", &args!["date" => date])
        }
        Stands::SecondReader { due, reader } => {
            let date = args!["date" => day(words, *due)];
            let key = match reader {
                None => "reviews-next-choose",
                Some(_) => "reviews-next-second",
            };
            words.say_with(key, &date)
        }
        Stands::Head(_) => words.say("reviews-next-head-none"),
        Stands::Endorsed { basis, .. } => match basis {
            Basis::Second => {
                let date = day(words, case.appeal_until());
                words.say_with("reviews-next-appeal", &args!["date" => date])
            }
            Basis::Carried => words.say("reviews-next-carried"),
            Basis::Equal => words.say("reviews-next-equal"),
            Basis::OwnerAccepted => words.say_with("reviews-next-owner-accepted", &named),
            Basis::ReaderAccepted => words.say("reviews-next-reader-accepted"),
        },
        Stands::Decided { .. } => words.say_with("reviews-next-decided", &named),
    }
}

/// Who somebody is in a review.
pub(super) fn capacity(words: &Words, capacity: Capacity) -> String {
    words.say(match capacity {
        Capacity::Owner => "reviews-capacity-owner",
        Capacity::FirstReader => "reviews-capacity-first",
        Capacity::SecondReader => "reviews-capacity-second",
        Capacity::Head => "reviews-capacity-head",
        Capacity::Moderator => "reviews-capacity-moderator",
        Capacity::Administrator => "reviews-capacity-administrator",
    })
}

/// What was done, from the word of the act.
pub(super) fn done(words: &Words, act: &str) -> String {
    words.say(match act {
        "rate-blind" => "reviews-done-rate-blind",
        "rate" => "reviews-done-rate",
        "send-back" => "reviews-done-send-back",
        "answer" => "reviews-done-answer",
        "accept" => "reviews-done-accept",
        "keep" => "reviews-done-keep",
        "decline" => "reviews-done-decline",
        "accept-claim" => "reviews-done-accept-claim",
        "ask-second" => "reviews-done-ask-second",
        "choose-second" => "reviews-done-choose-second",
        "read-second" => "reviews-done-read-second",
        "appeal" => "reviews-done-appeal",
        "decide" => "reviews-done-decide",
        "state" => "reviews-done-state",
        _ => "reviews-done-moderate",
    })
}

/// What an objection says.
pub(super) fn objection(words: &Words, kind: ObjectionKind) -> String {
    words.say(match kind {
        ObjectionKind::NotMyManager => "reviews-object-manager",
        ObjectionKind::NotMyRole => "reviews-object-role",
    })
}

/// Why an act was refused, and what to do instead.
pub(super) fn refused(words: &Words, framework: &Framework, refused: Refused) -> String {
    let dated = |key: &str, date| words.say_with(key, &args!["date" => day(words, date)]);
    let named =
        |key: &str, code| words.say_with(key, &args!["skill" => skill_title(framework, code)]);
    let levelled = |key: &str, code, level: Level| {
        let args = args!["skill" => skill_title(framework, code), "level" => level.number()];
        words.say_with(key, &args)
    };
    match refused {
        Refused::Replaced => words.say("reviews-refused-replaced"),
        Refused::Paused => words.say("reviews-refused-paused"),
        Refused::NotPaused => words.say("reviews-refused-not-paused"),
        Refused::AlreadyPaused => words.say("reviews-refused-already-paused"),
        Refused::Yourself => words.say("reviews-refused-yourself"),
        Refused::Upwards => words.say("reviews-refused-upwards"),
        Refused::Circle => words.say("reviews-refused-circle"),
        Refused::NotYours => words.say("reviews-refused-not-yours"),
        Refused::Conflicted => words.say("reviews-refused-conflicted"),
        Refused::NotYourTurn => words.say("reviews-refused-not-your-turn"),
        Refused::Ended => words.say("reviews-refused-ended"),
        Refused::BlindFirst => words.say("reviews-refused-blind-first"),
        Refused::BlindIncomplete(code) => named("reviews-refused-blind-incomplete", code),
        Refused::TooEarly(date) => dated("reviews-refused-too-early", date),
        Refused::TooLate(date) => dated("reviews-refused-too-late", date),
        Refused::NoSuchLevel(code, level) => levelled("reviews-refused-no-such-level", code, level),
        Refused::NoSuchSkill(_) => words.say("reviews-refused-no-such-skill"),
        Refused::UnfitReader => words.say("reviews-refused-unfit-reader"),
        Refused::NotDissenting => words.say("reviews-refused-not-dissenting"),
        Refused::NoEvidence(code, level) => levelled("reviews-refused-no-evidence", code, level),
    }
}
