//! Waivers, the decision and its conditions, with the forms of the board's members.

use crate::args;
use crate::kit::components::{Button, DateText, Select, State, StateKind, Textarea};
use crate::kit::{Words, dates};
use crate::readiness::{ConditionRow, Filled, reason_words, verdict};
use chrono::Days;
use engine::ids::AccountId;
use engine::readiness::condition::ConditionState;
use engine::readiness::decision::{Decision, Reason, Verdict, failed_gates};
use engine::readiness::round::RoundState;
use engine::readiness::waiver::{Ending, WAIVED_DAYS, Waiver, WaiverState};
use engine::readiness::{GateKind, QuestionId};
use serde::Serialize;
use store::readiness::RoundWork;

/// How long a condition has unless the board says otherwise, in days.
const USUAL_DAYS: u64 = 28;

/// A waiver.
#[derive(Serialize)]
pub(super) struct WaiverRow {
    id: String,
    version: u64,
    question: String,
    reason: String,
    signed: String,
    until: String,
    state: State,
    sign: Option<Button>,
    withdraw: Option<Withdrawing>,
}

#[derive(Serialize)]
struct Withdrawing {
    reason: Textarea,
    button: Button,
}

impl WaiverRow {
    /// A waiver as it stands; `own` is a member of the board who looks.
    pub(super) fn new(
        words: &Words,
        (work, waiver): (&RoundWork, &Waiver),
        own: Option<&AccountId>,
        filled: &Filled,
    ) -> Self {
        let name = |account: &AccountId| work.names.account(account).to_owned();
        let by = name(&waiver.proposal.by);
        let over = work.today > waiver.proposal.until;
        let (signer, kind, key) = match &waiver.state {
            WaiverState::Ended {
                ending: Ending::Withdrawn { .. },
                signed_by,
                ..
            } => (
                signed_by.as_ref(),
                StateKind::Done,
                "board-waiver-is-withdrawn",
            ),
            WaiverState::Ended { signed_by, .. } => {
                (signed_by.as_ref(), StateKind::Done, "board-waiver-is-over")
            }
            WaiverState::Proposed if over => (None, StateKind::Done, "board-waiver-is-over"),
            WaiverState::Proposed => (None, StateKind::New, "board-waiver-is-proposed"),
            WaiverState::Signed { by } | WaiverState::InForce { by } if over => {
                (Some(by), StateKind::Done, "board-waiver-is-over")
            }
            WaiverState::Signed { by } | WaiverState::InForce { by } => {
                (Some(by), StateKind::Half, "board-waiver-is-in-force")
            }
        };
        let is_open = !over && !matches!(waiver.state, WaiverState::Ended { .. });
        let signs = is_open
            && waiver.state == WaiverState::Proposed
            && own.is_some_and(|own| *own != waiver.proposal.by);
        let field = format!("withdraw-{}", waiver.proposal.id);
        let signed = match signer {
            Some(signer) => words.say_with(
                "board-waiver-by-both",
                &args!["first" => by, "second" => name(signer)],
            ),
            None => words.say_with("board-waiver-by-one", &args!["first" => by]),
        };
        Self {
            id: waiver.proposal.id.to_string(),
            version: waiver.changes,
            question: question_words(words, work, &waiver.question),
            reason: waiver.proposal.reason.to_string(),
            signed,
            until: dates::day(words, waiver.proposal.until),
            state: State::new(kind, words.say(key)),
            sign: signs.then(|| Button::primary(words.say("board-sign")).sends("do", "sign")),
            withdraw: (is_open && own.is_some()).then(|| Withdrawing {
                reason: Textarea::new(
                    field.as_str(),
                    words.say_with(
                        "board-withdraw-reason",
                        &args!["question" => waiver.question.as_str()],
                    ),
                    2,
                )
                .value(filled.value(&field))
                .errors(&filled.errors),
                button: Button::secondary(words.say("board-withdraw")).sends("do", "withdraw"),
            }),
        }
    }
}

fn question_words(words: &Words, work: &RoundWork, id: &QuestionId) -> String {
    let question = work.read.questionnaire.question(id);
    let text = question.map_or("", |one| one.text.as_str());
    words.say_with(
        "readiness-reason-gate",
        &args!["id" => id.as_str(), "text" => text],
    )
}

/// The form that proposes a waiver.
#[derive(Serialize)]
pub(super) struct Proposing {
    gate: Select,
    why: Textarea,
    until: DateText,
    button: Button,
}

impl Proposing {
    /// None where no gate that can be waived fails, or the round is decided.
    pub(super) fn new(words: &Words, work: &RoundWork, filled: &Filled) -> Option<Self> {
        let state = work.read.round.state;
        if !matches!(state, RoundState::Meeting | RoundState::Reviewing) {
            return None;
        }
        let waivable = |id: &QuestionId| {
            let question = work.read.questionnaire.question(id);
            question
                .and_then(|one| one.gate)
                .is_some_and(|gate| gate.waivable)
        };
        let gates: Vec<(String, String)> = failed_gates(&work.inputs)
            .into_iter()
            .filter(|one| one.kind == GateKind::Hard && !one.waived && waivable(&one.question))
            .map(|one| {
                let label = question_words(words, work, &one.question);
                (one.question.to_string(), label)
            })
            .collect();
        if gates.is_empty() {
            return None;
        }
        let unchosen = (String::new(), words.say("board-gate-choose"));
        let errors = &filled.errors;
        let until = DateText::new(words, "until", words.say("board-waiver-until"));
        Some(Self {
            gate: Select::new(
                "gate",
                words.say("board-gate"),
                std::iter::once(unchosen).chain(gates),
                filled.value("gate"),
            )
            .errors(errors),
            why: Textarea::new("why", words.say("board-waiver-why"), 3)
                .hint(words.say_with("board-waiver-why-hint", &args!["days" => WAIVED_DAYS]))
                .value(filled.value("why"))
                .errors(errors),
            until: until.value(filled.value("until")).errors(errors),
            button: Button::secondary(words.say("board-propose")),
        })
    }
}

/// The form that records the decision.
#[derive(Serialize)]
pub(super) struct Deciding {
    verdict: State,
    word: &'static str,
    version: u64,
    text: String,
    count: usize,
    conditions: Vec<ConditionFields>,
    button: Option<Button>,
}

#[derive(Serialize)]
struct ConditionFields {
    reason: String,
    what: Textarea,
    due: DateText,
}

impl Deciding {
    /// None unless the round is being reviewed.
    pub(super) fn new(words: &Words, work: &RoundWork, filled: &Filled) -> Option<Self> {
        if work.read.round.state != RoundState::Reviewing {
            return None;
        }
        let decision = Decision::of(&work.inputs);
        let open = work.open_readings();
        let reasons = match decision.verdict() {
            Verdict::GoWithConditions => decision.reasons(),
            Verdict::Go | Verdict::NotYet => &[],
        };
        let conditions: Vec<ConditionFields> = reasons
            .iter()
            .enumerate()
            .map(|(number, reason)| condition(words, work, (number, reason), filled))
            .collect();
        let text = if open > 0 {
            words.say_with("board-decide-waits", &args!["open" => open])
        } else {
            words.say("board-decide-text")
        };
        Some(Self {
            verdict: verdict(words, decision.verdict()),
            word: decision.verdict().as_str(),
            version: work.read.round.changes,
            text,
            count: conditions.len(),
            conditions: if open > 0 { Vec::new() } else { conditions },
            button: (open == 0).then(|| Button::primary(words.say("board-decide"))),
        })
    }
}

fn condition(
    words: &Words,
    work: &RoundWork,
    (number, reason): (usize, &Reason),
    filled: &Filled,
) -> ConditionFields {
    let questionnaire = &work.read.questionnaire;
    let suggested = match reason {
        Reason::Gate(id) | Reason::WaivedGate(id) => {
            let question = questionnaire.question(id);
            question.map(|question| question.remediation.clone())
        }
        Reason::Section(_) | Reason::Total => None,
    };
    let reason = reason_words(words, questionnaire, reason);
    let (what, due) = (format!("what-{number}"), format!("due-{number}"));
    let usual = work.today.checked_add_days(Days::new(USUAL_DAYS));
    let typed = match filled.value(&due) {
        "" => usual.map_or_else(String::new, |day| day.format("%d/%m/%Y").to_string()),
        typed => typed.to_owned(),
    };
    let count = args!["number" => number + 1];
    ConditionFields {
        what: Textarea::new(what.as_str(), words.say_with("board-what", &count), 2)
            .value(match filled.value(&what) {
                "" => suggested.as_deref().unwrap_or(&reason),
                typed => typed,
            })
            .errors(&filled.errors),
        due: DateText::new(words, due.as_str(), words.say_with("board-due", &count))
            .value(typed)
            .errors(&filled.errors),
        reason,
    }
}

/// A condition with the forms of the board.
#[derive(Serialize)]
pub(super) struct BoardCondition {
    id: String,
    version: u64,
    row: ConditionRow,
    label: String,
    meet: Option<Button>,
    lift: Option<Withdrawing>,
}

/// The conditions of the decision; `is_board` is whether a member of the board looks.
pub(super) fn conditions(
    words: &Words,
    work: &RoundWork,
    own: Option<&AccountId>,
    filled: &Filled,
) -> Vec<BoardCondition> {
    let one = |(id, condition): &(
        engine::ids::ReadinessConditionId,
        engine::readiness::condition::Condition,
    )| {
        let is_open = matches!(
            condition.state,
            ConditionState::Open | ConditionState::Missed
        );
        let acts = is_open && own.is_some();
        let field = format!("lift-{id}");
        BoardCondition {
            id: id.to_string(),
            version: condition.changes,
            row: ConditionRow::new(words, work, condition),
            label: condition.what.to_string(),
            meet: acts.then(|| Button::primary(words.say("board-meet")).sends("do", "meet")),
            lift: acts.then(|| Withdrawing {
                reason: Textarea::new(field.as_str(), words.say("board-lift-reason"), 2)
                    .value(filled.value(&field))
                    .errors(&filled.errors),
                button: Button::secondary(words.say("board-lift")).sends("do", "lift"),
            }),
        }
    };
    work.conditions.iter().map(one).collect()
}
