//! How pages say where a job description stands, who does what, and why something was refused.

use crate::args;
use crate::kit::components::{State, StateKind};
use crate::kit::{Words, dates};
use chrono::NaiveDate;
use engine::jobs::approval::{
    Act, Capacity, Consultation, Evaluation, Refused, State as Stands, Touched,
};
use engine::jobs::{Lack, Question};

/// Where a version stands, in two or three words.
pub(crate) fn state(words: &Words, state: Stands) -> State {
    let (kind, key) = match state {
        Stands::Draft => (StateKind::New, "job-approval-state-draft"),
        Stands::InReview => (StateKind::Half, "job-approval-state-in-review"),
        Stands::HrCheck => (StateKind::Half, "job-approval-state-hr-check"),
        Stands::HeadOfProfession => (StateKind::Half, "job-approval-state-head"),
        Stands::Approved => (StateKind::Done, "job-approval-state-approved"),
        Stands::Published => (StateKind::Done, "job-approval-state-published"),
        Stands::Superseded => (StateKind::New, "job-approval-state-superseded"),
        Stands::SentBack => (StateKind::Flag, "job-approval-state-sent-back"),
    };
    State::new(kind, words.say(key))
}

/// Whether it is evaluated, in a few words: "Not evaluated", "Evaluated", "Evaluation to be checked".
pub(crate) fn evaluation(words: &Words, evaluation: &Evaluation) -> State {
    let (kind, key) = match evaluation {
        Evaluation::NotEvaluated => (StateKind::New, "job-approval-not-evaluated"),
        Evaluation::Evaluated { .. } => (StateKind::Done, "job-approval-evaluated"),
        Evaluation::ToBeChecked { .. } => (StateKind::Flag, "job-approval-to-be-checked"),
    };
    State::new(kind, words.say(key))
}

/// What somebody was when they acted.
pub(super) fn capacity(words: &Words, capacity: Capacity) -> String {
    words.say(match capacity {
        Capacity::Author => "job-approval-as-author",
        Capacity::Reviewer => "job-approval-as-reviewer",
        Capacity::Hr => "job-approval-as-hr",
        Capacity::Head => "job-approval-as-head",
    })
}

/// What was done, by the act's word.
pub(super) fn done(words: &Words, act: &str) -> String {
    words.say(match act {
        "begin" => "job-approval-did-begin",
        "edit" => "job-approval-did-edit",
        "send" => "job-approval-did-send",
        "comment" => "job-approval-did-comment",
        "consulted" => "job-approval-did-consulted",
        "no-postholders" => "job-approval-did-no-postholders",
        "pass-review" => "job-approval-did-pass-review",
        "take-back" => "job-approval-did-take-back",
        "send-back" => "job-approval-did-send-back",
        "pass-check" => "job-approval-did-pass-check",
        "approve" => "job-approval-did-approve",
        "publish" => "job-approval-did-publish",
        "evaluate" => "job-approval-did-evaluate",
        _ => "job-approval-did-wording-only",
    })
}

/// What a button says that does it.
pub(super) fn button(words: &Words, act: &Act) -> String {
    words.say(match act {
        Act::Begin => "job-approval-button-begin",
        Act::Edit => "job-approval-button-edit",
        Act::Send => "job-approval-button-send",
        Act::Comment(_) => "job-approval-button-comment",
        Act::Consulted(_) => "job-approval-button-consulted",
        Act::NoPostholders => "job-approval-button-no-postholders",
        Act::PassReview => "job-approval-button-pass-review",
        Act::TakeBack => "job-approval-button-take-back",
        Act::SendBack => "job-approval-button-send-back",
        Act::PassCheck => "job-approval-button-pass-check",
        Act::Approve => "job-approval-button-approve",
        Act::Publish => "job-approval-button-publish",
        Act::Evaluate(_) => "job-approval-button-evaluate",
        Act::WordingOnly => "job-approval-button-wording-only",
    })
}

/// The message after it was done.
pub(super) fn said(act: &Act) -> &'static str {
    match act {
        Act::Begin => "job-approval-said-begin",
        Act::Send => "job-approval-said-send",
        Act::Comment(_) => "job-approval-said-comment",
        Act::Consulted(_) | Act::NoPostholders => "job-approval-said-consulted",
        Act::PassReview => "job-approval-said-pass-review",
        Act::TakeBack => "job-approval-said-take-back",
        Act::SendBack => "job-approval-said-send-back",
        Act::PassCheck => "job-approval-said-pass-check",
        Act::Approve => "job-approval-said-approve",
        Act::Publish => "job-approval-said-publish",
        Act::Edit | Act::Evaluate(_) | Act::WordingOnly => "job-approval-said-evaluation",
    }
}

/// What happens next and who does it. The same words for everybody.
pub(super) fn next(words: &Words, state: Stands, authors: &str) -> String {
    let named = args!["authors" => authors];
    match state {
        Stands::Draft => words.say_with("job-approval-next-draft", &named),
        Stands::InReview => words.say_with("job-approval-next-in-review", &named),
        Stands::HrCheck => words.say("job-approval-next-hr-check"),
        Stands::HeadOfProfession => words.say("job-approval-next-head"),
        Stands::Approved => words.say("job-approval-next-approved"),
        Stands::Published => words.say("job-approval-next-published"),
        Stands::Superseded | Stands::SentBack => words.say("job-approval-next-over"),
    }
}

/// Why the rules refuse something, to whoever asks.
pub(super) fn refused(words: &Words, refused: &Refused, authors: &str) -> String {
    words.say(match refused {
        Refused::NotYours => {
            let named = args!["authors" => authors];
            return words.say_with("job-approval-refused-not-yours", &named);
        }
        Refused::NotNow => "job-approval-refused-not-now",
        Refused::VersionOpen => "job-approval-refused-version-open",
        Refused::Author => "job-approval-refused-author",
        Refused::Postholder => "job-approval-refused-postholder",
        Refused::SamePerson => "job-approval-refused-same-person",
        Refused::NotConsulted => "job-approval-refused-not-consulted",
        Refused::InFuture => "job-approval-refused-in-future",
        Refused::HasPostholders => "job-approval-refused-has-postholders",
        Refused::NoSuchPlace => "job-approval-refused-no-such-place",
        Refused::Lacks(_) => "job-approval-refused-lacks",
        Refused::NothingToCheck => "job-approval-refused-nothing-to-check",
    })
}

/// What blocks approval, and the section of the studio in which it is mended. Advice has no words here.
pub(super) fn lack(words: &Words, lack: &Lack) -> Option<(String, &'static str)> {
    let (key, section) = match lack {
        Lack::Title => ("job-approval-lack-title", "header"),
        Lack::Purpose => ("job-approval-lack-purpose", "purpose"),
        Lack::Duties => ("job-approval-lack-duties", "duties"),
        Lack::EssentialCriterion => ("job-approval-lack-criterion", "criteria"),
        Lack::Unanswered(Question::PoliticallyRestricted) => {
            ("job-approval-lack-restricted", "header")
        }
        Lack::Unanswered(Question::Dbs) => ("job-approval-lack-dbs", "header"),
        Lack::Unanswered(Question::Vetting) => ("job-approval-lack-vetting", "header"),
        _ => return None,
    };
    Some((words.say(key), section))
}

/// Whether postholders were consulted.
pub(super) fn consultation(words: &Words, consultation: Consultation) -> String {
    match consultation {
        Consultation::NotNoted => words.say("job-approval-consultation-none"),
        Consultation::NoPostholders => words.say("job-approval-consultation-nobody"),
        Consultation::Held { on, version } => words.say_with(
            "job-approval-consultation-held",
            &args!["date" => day(words, on), "version" => version.to_string()],
        ),
    }
}

/// What an evaluation rests on and that changed.
pub(super) fn touched(words: &Words, touched: Touched) -> String {
    words.say(match touched {
        Touched::Duties => "job-approval-touched-duties",
        Touched::Skills => "job-approval-touched-skills",
        Touched::Levels => "job-approval-touched-levels",
        Touched::Reporting => "job-approval-touched-reporting",
        Touched::Dimensions => "job-approval-touched-dimensions",
    })
}

/// The title of a job description, or words for one without.
pub(super) fn title(words: &Words, title: &str) -> String {
    if title.is_empty() {
        words.say("job-approval-untitled")
    } else {
        title.to_owned()
    }
}

/// A date, as "21 November 2026".
pub(super) fn day(words: &Words, date: NaiveDate) -> String {
    dates::day(words, date)
}
