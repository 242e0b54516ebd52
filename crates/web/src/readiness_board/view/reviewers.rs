//! Who reviews, and whether two readers read alike.

use crate::args;
use crate::kit::components::{Button, Select, TextInput, Width};
use crate::kit::{Words, dates};
use crate::readiness::Filled;
use engine::campaigns::london_day;
use engine::ids::{AccountId, Id};
use engine::readiness::review::{Anchors, ReadTwice, ReviewItem};
use engine::time::Instant;
use serde::Serialize;
use store::readiness::RoundWork;

/// The part about reviewers.
#[derive(Serialize)]
pub(super) struct Reviewing {
    rows: Vec<ReviewerRow>,
    read: String,
    twice: String,
    giving: Option<Giving>,
    seconds: Vec<SecondRow>,
}

#[derive(Serialize)]
struct ReviewerRow {
    account: String,
    name: String,
    until: String,
    end: Option<String>,
}

/// The form that gives access; none where the programme has no reviewer for this council.
#[derive(Serialize)]
struct Giving {
    reviewer: Option<Select>,
    days: TextInput,
    button: Button,
    nobody: Option<String>,
}

/// A question that is to be read a second time.
#[derive(Serialize)]
struct SecondRow {
    question: String,
    version: u64,
    chosen: Option<String>,
    select: Select,
    button: Button,
}

impl Reviewing {
    /// The reviewers of a round, by name and with forms where `candidates` are given: the manager asks them to read. Others
    /// read how many they are.
    pub(super) fn new(
        words: &Words,
        work: &RoundWork,
        candidates: Option<&[(AccountId, String)]>,
        now: Instant,
        filled: &Filled,
    ) -> Self {
        let rows = (1_usize..).zip(&work.reviewers).map(|(number, access)| {
            let name = match candidates {
                Some(_) => work.names.account(access.reviewer()).to_owned(),
                None => words.say_with("board-reviewer-number", &args!["number" => number]),
            };
            let holds = access.holds(&work.read.round.id, now);
            let date = args!["date" => dates::day(words, london_day(access.until()))];
            ReviewerRow {
                account: access.reviewer().to_string(),
                until: if holds {
                    words.say_with("board-access-until", &date)
                } else {
                    words.say_with("board-access-over", &date)
                },
                end: (holds && candidates.is_some())
                    .then(|| words.say_with("board-access-end", &args!["name" => name.as_str()])),
                name,
            }
        });
        let open = work.open_readings();
        let counts = args!["open" => open, "all" => work.items.len()];
        let seconds = candidates.map(|candidates| {
            let twice = work.items.iter().filter(|item| item.is_read_twice);
            twice
                .filter(|item| item.second.is_none() && !item.is_confirmed_not_applicable())
                .map(|item| second(words, work, (item, candidates), filled))
                .collect()
        });
        Self {
            rows: rows.collect(),
            read: words.say_with("board-read", &counts),
            twice: twice_words(words, work),
            giving: candidates.map(|candidates| giving(words, candidates, filled)),
            seconds: seconds.unwrap_or_default(),
        }
    }
}

fn twice_words(words: &Words, work: &RoundWork) -> String {
    let pairs: Vec<_> = work.items.iter().filter_map(ReviewItem::pair).collect();
    let twice = ReadTwice::of(&pairs);
    let key = match twice.anchors {
        Anchors::Unknown => "board-twice-unknown",
        Anchors::Hold => "board-twice-hold",
        Anchors::Rewrite => "board-twice-rewrite",
    };
    let kappa = twice.agreement.kappa.unwrap_or_default();
    words.say_with(
        key,
        &args!["pairs" => pairs.len(), "kappa" => format!("{kappa:.2}")],
    )
}

fn options(words: &Words, candidates: &[(AccountId, String)]) -> Vec<(String, String)> {
    let unchosen = (String::new(), words.say("board-reviewer-choose"));
    let candidates = candidates
        .iter()
        .map(|(account, name)| (account.as_str().to_owned(), name.clone()));
    std::iter::once(unchosen).chain(candidates).collect()
}

fn giving(words: &Words, candidates: &[(AccountId, String)], filled: &Filled) -> Giving {
    let days = match filled.value("days") {
        "" => "28",
        typed => typed,
    };
    Giving {
        reviewer: (!candidates.is_empty()).then(|| {
            Select::new(
                "reviewer",
                words.say("board-reviewer"),
                options(words, candidates),
                filled.value("reviewer"),
            )
            .errors(&filled.errors)
        }),
        days: TextInput::number("days", words.say("board-days"))
            .width(Width::Ten)
            .value(days)
            .errors(&filled.errors),
        button: Button::secondary(words.say("board-give")),
        nobody: candidates
            .is_empty()
            .then(|| words.say("board-no-reviewers")),
    }
}

fn second(
    words: &Words,
    work: &RoundWork,
    (item, candidates): (&ReviewItem, &[(AccountId, String)]),
    filled: &Filled,
) -> SecondRow {
    let chosen = item.second_reader.as_ref();
    let free: Vec<(AccountId, String)> = candidates
        .iter()
        .filter(|(account, _)| !item.was_read_by(account))
        .cloned()
        .collect();
    let label = words.say_with("board-second", &args!["question" => item.question.as_str()]);
    let field = format!("second-{}", item.question);
    SecondRow {
        question: item.question.to_string(),
        version: item.changes,
        chosen: chosen.map(|one| work.names.account(one).to_owned()),
        select: Select::new(
            field.as_str(),
            label,
            options(words, &free),
            chosen.map_or("", |one| one.as_str()),
        )
        .errors(&filled.errors),
        button: Button::secondary(words.say("board-choose-second")),
    }
}
