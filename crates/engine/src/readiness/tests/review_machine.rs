//! Readings driven by chance: whoever tries whatever, only the rules' own steps are ever taken.

use super::review_legal::{AFTER_DECISION, LEGAL, Tried, is_legal};
use super::sketch::*;
use crate::chance::Chance;
use crate::ids::AccountId;
use crate::readiness::review::*;
use crate::readiness::round::RoundState;
use crate::time::Instant;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

const STEPS: usize = 150_000;

const READERS: [&str; 8] = ["rex", "rex", "sue", "sue", "tom", "una", "vic", "own"];

/// Where a second reading is tried; the states that are reached late more often.
const SECOND_AT: [&str; 8] = [
    "waiting",
    "asked-for-more",
    "supplied",
    "accepted",
    "challenged",
    "challenged",
    "decided-by-another",
    "decided-by-another",
];

struct World {
    chance: Chance,
    now: Instant,
    item: ReviewItem,
    round: RoundState,
    second_at: &'static str,
    holidays: BTreeSet<NaiveDate>,
    own: BTreeSet<AccountId>,
    rows: BTreeMap<Tried, usize>,
    steps: BTreeMap<ReviewTransition, usize>,
    refused: BTreeSet<Tried>,
    reasons: BTreeSet<String>,
}

impl World {
    fn new() -> Self {
        Self {
            chance: Chance(11),
            now: at(1, 5, 9),
            item: ReviewItem::new_read_twice(round_id(), id("R1")),
            round: RoundState::Reviewing,
            second_at: "waiting",
            holidays: [day(1, 7)].into(),
            own: [account("own")].into(),
            rows: BTreeMap::new(),
            steps: BTreeMap::new(),
            refused: BTreeSet::new(),
            reasons: BTreeSet::new(),
        }
    }

    fn make(&mut self, word: &str) -> ReviewAct {
        let ahead = if self.chance.one_in(20) { 2 } else { -9 };
        let given = Given {
            level: level(u8::try_from(self.chance.below(4)).unwrap()),
            reason: text("The minute says so"),
            shown_on: self.now.plus_days(ahead).date(),
        };
        match word {
            "accept" => ReviewAct::Accept(given),
            "ask-for-more" => ReviewAct::AskForMore(text("Where is the minute?")),
            "supply" => ReviewAct::Supply(text("Here it is")),
            "confirm-not-applicable" => ReviewAct::ConfirmNotApplicable(text("No such duty here")),
            "challenge" => ReviewAct::Challenge(text("The newer minute was overlooked")),
            "decide" => ReviewAct::Decide(given),
            "choose-second" => {
                let reader = self.chance.pick(&READERS);
                ReviewAct::ChooseSecond(account(reader))
            }
            "read-second" => ReviewAct::ReadSecond(given),
            "withdraw" => ReviewAct::Withdraw,
            _ => ReviewAct::ReadAgain(given),
        }
    }

    fn by(&mut self, capacity: ReviewCapacity) -> ReviewBy {
        let from = if self.chance.one_in(30) { 1 } else { -1 };
        let chosen = self.item.second_reader.as_ref().map(ToString::to_string);
        let reader = match chosen {
            Some(reader) if capacity == ReviewCapacity::SecondReader => reader,
            _ => self.chance.pick(&READERS).to_owned(),
        };
        let access = ReviewerAccess::new(
            account(&reader),
            round_id(),
            self.now.plus_days(from),
            self.now.plus_days(9),
        )
        .unwrap();
        match capacity {
            ReviewCapacity::Council => ReviewBy::Council(person("lea")),
            ReviewCapacity::Reviewer => ReviewBy::Reviewer(access),
            ReviewCapacity::SecondReader => ReviewBy::SecondReader(access),
            ReviewCapacity::Programme => ReviewBy::Programme(account("pam")),
        }
    }

    fn apply(
        &mut self,
        act: &ReviewAct,
        by: &ReviewBy,
        round: RoundState,
    ) -> (ReviewItem, Result<ReviewTransition, ReviewRefused>) {
        let said = [SaidNotApplicable::ByAll, SaidNotApplicable::NotByAll];
        let around = ReviewAround {
            round,
            today: self.now.date(),
            bank_holidays: &self.holidays,
            own_members: &self.own,
            said_not_applicable: self.chance.pick(&said),
        };
        let mut item = self.item.clone();
        let result = item.apply(act, by, self.now, &around);
        (item, result)
    }

    fn step(&mut self) {
        self.now = self.now.plus_seconds(if self.chance.one_in(40) {
            1_900_000
        } else {
            600
        });
        if self.chance.one_in(30) {
            self.item = match self.chance.one_in(6) {
                true => ReviewItem::new(round_id(), id("R1")),
                false => ReviewItem::new_read_twice(round_id(), id("R1")),
            };
            self.round = RoundState::Reviewing;
            self.second_at = self.chance.pick(&SECOND_AT);
        }
        if !self.item.is_open() && self.chance.one_in(15) {
            self.round = RoundState::Decided;
        }
        let here = (self.round.as_str(), self.item.state.as_str());
        let fitting: Vec<(&str, &str)> = LEGAL
            .iter()
            .filter(|(round, state, ..)| (*round, *state) == here)
            .map(|(_, _, act, capacity, _)| (*act, *capacity))
            .collect();
        let (word, capacity) = match self.chance.one_in(8) || fitting.is_empty() {
            true => {
                let capacity = self.chance.pick(ReviewCapacity::ALL);
                (self.chance.pick(&ReviewAct::WORDS), capacity)
            }
            false => {
                let (word, capacity) = self.chance.pick(&fitting);
                (word, ReviewCapacity::from_word(capacity).unwrap())
            }
        };
        // What was taken back is read again as often as not.
        let (word, capacity) = match self.item.withdrawn.is_some() && self.chance.one_in(2) {
            true => ("read-again", ReviewCapacity::Reviewer),
            false => (word, capacity),
        };
        // A second reading is given once; each question has a state in which it is tried.
        let (word, capacity) = match here.1 == self.second_at && self.chance.one_in(2) {
            true if self.item.second_reader.is_none() => {
                ("choose-second", ReviewCapacity::Programme)
            }
            true => ("read-second", ReviewCapacity::SecondReader),
            false if word == "read-second" => return,
            false => (word, capacity),
        };
        let (act, by) = (self.make(word), self.by(capacity));
        let (after, result) = self.apply(&act, &by, self.round);
        match result {
            Ok(step) => self.take(after, (here.0, here.1, word, capacity.as_str()), step),
            Err(reason) => {
                assert_eq!(after, self.item, "a refused act changes nothing: {act:?}");
                let name = format!("{reason:?}");
                self.reasons
                    .insert(name.split('(').next().unwrap().to_owned());
            }
        }
        if self.chance.one_in(10) {
            self.try_illegal();
        }
    }

    fn take(&mut self, after: ReviewItem, row: Tried, step: ReviewTransition) {
        let legal = LEGAL.iter().any(|(round, state, act, capacity, next)| {
            (*round, *state, *act, *capacity) == row && *next == after.state.as_str()
        });
        assert!(legal, "{row:?} to {:?}", after.state);
        let before = &self.item;
        assert_eq!(after.changes, before.changes + 1);
        assert!(
            after.earlier.starts_with(&before.earlier),
            "what was said is kept"
        );
        let overtaken = matches!(
            step,
            ReviewTransition::BackToWaiting | ReviewTransition::ReadAgain
        );
        assert_eq!(
            after.earlier.len(),
            before.earlier.len() + usize::from(overtaken)
        );
        if !overtaken {
            assert!(before.second.is_none() || after.second == before.second);
            assert!(before.withdrawn.is_none() || after.withdrawn.is_some());
        }
        // Taking evidence back, asking for more or reading blind never moves a level that stands.
        let moves = matches!(row.2, "accept" | "decide" | "read-again");
        if let (false, Some(old), Some(new)) = (moves, before.counts(), after.counts()) {
            assert_eq!(old, new);
        }
        if let ReviewState::DecidedByAnother { first, decided, .. } = &after.state {
            assert_ne!(first.by, decided.by, "another reviewer decides");
        }
        if let (Some(first), Some(second)) = (after.first(), &after.second) {
            assert_ne!(first.by, second.by, "two people read");
        }
        for reading in [after.counts(), after.second.as_ref()]
            .into_iter()
            .flatten()
        {
            assert!(
                !self.own.contains(&reading.by),
                "nobody reviews their own council"
            );
            assert!(reading.shown_on <= reading.on);
        }
        *self.rows.entry(row).or_default() += 1;
        *self.steps.entry(step).or_default() += 1;
        self.item = after;
    }

    /// Tries what no rule allows: each combination once, by everybody, in this round and in rounds that stand elsewhere.
    fn try_illegal(&mut self) {
        use RoundState::{Abandoned, Answering, Meeting, Preparing};
        for round in [self.round, Preparing, Answering, Meeting, Abandoned] {
            for word in ReviewAct::WORDS {
                for capacity in ReviewCapacity::ALL {
                    let tried = (
                        round.as_str(),
                        self.item.state.as_str(),
                        word,
                        capacity.as_str(),
                    );
                    if is_legal(tried) || self.refused.contains(&tried) {
                        continue;
                    }
                    for _ in 0..8 {
                        let (act, by) = (self.make(word), self.by(*capacity));
                        let (after, result) = self.apply(&act, &by, round);
                        assert!(result.is_err(), "{tried:?} by {by:?}");
                        assert_eq!(after, self.item);
                    }
                    self.refused.insert(tried);
                }
            }
        }
    }
}

#[test]
fn in_a_hundred_and_fifty_thousand_steps_only_the_rules_of_reading_are_taken() {
    let mut world = World::new();
    for _ in 0..STEPS {
        world.step();
    }
    for (round, state, act, capacity, _) in LEGAL {
        let count = world.rows.get(&(*round, *state, *act, *capacity)).copied();
        assert!(
            count >= Some(50),
            "{round} {state} {act} {capacity}: {count:?}"
        );
    }
    for step in ReviewTransition::ALL {
        let count = world.steps.get(step).copied();
        assert!(count >= Some(50), "{step:?}: {count:?}");
    }
    for round in RoundState::ALL {
        for state in ReviewState::WORDS {
            if *round == RoundState::Decided && !AFTER_DECISION.contains(&state) {
                continue;
            }
            for act in ReviewAct::WORDS {
                for capacity in ReviewCapacity::ALL.iter().map(|one| one.as_str()) {
                    let tried = (round.as_str(), state, act, capacity);
                    assert!(
                        is_legal(tried) || world.refused.contains(&tried),
                        "{tried:?} was never tried"
                    );
                }
            }
        }
    }
    for reason in [
        "NotYours",
        "NoAccess",
        "OwnCouncil",
        "RoundNotInReview",
        "NotNow",
        "InFuture",
        "ChallengeLate",
        "ReadFirst",
        "ReadsBlind",
        "ReadAlready",
        "ReadOnce",
        "Applies",
        "NothingWithdrawn",
    ] {
        assert!(
            world.reasons.contains(reason),
            "{reason}: {:?}",
            world.reasons
        );
    }
}
