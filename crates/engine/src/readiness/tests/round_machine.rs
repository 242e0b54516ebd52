//! Rounds driven by chance: whoever tries whatever, only the rules' own steps are ever taken.

use super::round_legal::{LEGAL, is_legal};
use super::sketch::*;
use crate::chance::Chance;
use crate::readiness::round::*;
use crate::readiness::*;
use crate::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

const STEPS: usize = 100_000;

/// Who is not in the council's records.
const GUEST: &str = "gwen";

const NAMES: [(&str, Role); 5] = [
    ("ann", Role::Sponsor),
    ("bob", Role::Staff),
    ("cyd", Role::Staff),
    ("dai", Role::Finance),
    (GUEST, Role::Staff),
];

struct World {
    chance: Chance,
    now: Instant,
    round: Round,
    questions: Vec<Question>,
    not_asked: NotAsked,
    rows: BTreeMap<(&'static str, &'static str, &'static str), usize>,
    steps: BTreeMap<RoundTransition, usize>,
    refused: BTreeSet<(&'static str, &'static str, &'static str)>,
    reasons: BTreeSet<String>,
}

impl World {
    fn new() -> Self {
        let both = [Role::Sponsor, Role::Staff];
        let questions = vec![
            gated(question("Q1", "S1", &both), GateKind::Hard, Stage::Join),
            Question {
                na_allowed: true,
                ..question("Q2", "S1", &[Role::Staff])
            },
            question("Q3", "S1", &[Role::Finance]),
        ];
        Self {
            chance: Chance(7),
            now: at(1, 5, 9),
            round: new_round(),
            questions,
            not_asked: NotAsked([id("Q3")].into()),
            rows: BTreeMap::new(),
            steps: BTreeMap::new(),
            refused: BTreeSet::new(),
            reasons: BTreeSet::new(),
        }
    }

    fn make(&mut self, word: &str) -> RoundAct {
        let (name, role) = self.chance.pick(&NAMES);
        match word {
            "name" if name == GUEST => RoundAct::Name(Respondent {
                who: Who::Guest,
                ..respondent(name, role)
            }),
            "name" => RoundAct::Name(respondent(name, role)),
            "remove" if self.chance.one_in(4) => RoundAct::Remove(respondent_id(GUEST)),
            "remove" => RoundAct::Remove(respondent_id(name)),
            "open" => RoundAct::Open,
            "save" => {
                let claim = match self.chance.below(6) {
                    0 => None,
                    1 => Some(Claim::DoNotKnow),
                    2 => Some(does_not_apply()),
                    number => Some(claims(u8::try_from(number - 2).unwrap())),
                };
                let question = self.chance.pick(&["Q1", "Q1", "Q2", "Q2", "Q3"]);
                let version = u32::try_from(self.chance.below(3)).unwrap();
                RoundAct::Save(typed(question, claim), version)
            }
            "lock" => RoundAct::Lock,
            "close" => {
                let mut without: BTreeSet<_> = self.round.missing().into_iter().collect();
                if self.chance.one_in(4) {
                    without.insert(respondent_id(name));
                }
                RoundAct::Close(without)
            }
            "note" => {
                let question = self.chance.pick(&["Q1", "Q1", "Q9"]);
                RoundAct::Note(id(question), text("We talked about it"))
            }
            "begin-review" => RoundAct::BeginReview,
            "decide" => RoundAct::Decide,
            _ => RoundAct::Abandon(text("The pilot was put off")),
        }
    }

    fn by(&mut self, capacity: RoundCapacity) -> RoundBy {
        match capacity {
            RoundCapacity::Lead => lead(),
            RoundCapacity::Respondent => {
                let (name, _) = self.chance.pick(&NAMES);
                answering(name)
            }
            RoundCapacity::Reviewer => RoundBy::Reviewer(account("rex")),
            RoundCapacity::BoardMember => RoundBy::BoardMember(account("bea")),
        }
    }

    fn apply(
        &self,
        act: &RoundAct,
        by: &RoundBy,
        open: usize,
    ) -> (Round, Result<RoundChange, RoundRefused>) {
        let mut round = self.round.clone();
        let around = RoundAround {
            questions: &self.questions,
            not_asked: &self.not_asked,
            open_readings: open,
        };
        let result = round.apply(act, by, self.now, &around);
        (round, result)
    }

    /// More often than not a form began from what is there now.
    fn on_newest(&mut self, act: RoundAct, by: &RoundBy) -> RoundAct {
        match (act, by) {
            (RoundAct::Save(typed, based_on), RoundBy::Respondent(own)) => {
                let sheet = self.round.find_sheet(own);
                let now = sheet.and_then(|sheet| sheet.answers.get(&typed.question));
                let newest = now.map_or(0, |answer| answer.version);
                let is_newest = !self.chance.one_in(4);
                RoundAct::Save(typed, if is_newest { newest } else { based_on })
            }
            (act, _) => act,
        }
    }

    fn word(&mut self) -> &'static str {
        let state = self.round.state.as_str();
        let fitting: Vec<&str> = LEGAL
            .iter()
            .filter(|(at, act, ..)| *at == state && *act != "abandon")
            .map(|(_, act, ..)| *act)
            .collect();
        match self.chance.below(12) {
            0 => self.chance.pick(&RoundAct::WORDS),
            2..4 if matches!(state, "meeting" | "reviewing") => "abandon",
            1 if matches!(state, "meeting" | "reviewing") => "abandon",
            1 if self.chance.one_in(8) => "abandon",
            2..7 if state == "answering" => "save",
            7..9 if state == "answering" => "lock",
            _ if fitting.is_empty() => "name",
            _ => self.chance.pick(&fitting),
        }
    }

    fn step(&mut self) {
        self.now = self.now.plus_seconds(600);
        let word = self.word();
        let act = self.make(word);
        let capacity = match self.chance.one_in(10) {
            true => self.chance.pick(RoundCapacity::ALL),
            false => self.chance.pick(act.capacities()),
        };
        let by = self.by(capacity);
        let act = self.on_newest(act, &by);
        let open = usize::from(self.chance.one_in(4));
        let (after, result) = self.apply(&act, &by, open);
        match result {
            Ok(change) => self.take(after, &act, &by, &change),
            Err(reason) => {
                assert_eq!(after, self.round, "a refused act changes nothing: {act:?}");
                self.hand_back(&act, &reason);
                let name = format!("{reason:?}");
                let end = name.find(['(', ' ']).unwrap_or(name.len());
                self.reasons.insert(name[..end].to_owned());
            }
        }
        if self.chance.one_in(10) {
            self.try_illegal();
        }
        if LEGAL
            .iter()
            .all(|(state, ..)| *state != self.round.state.as_str())
        {
            self.round = new_round();
        }
    }

    /// Whatever was typed comes back with a refusal of the right capacity.
    fn hand_back(&self, act: &RoundAct, reason: &RoundRefused) {
        let RoundAct::Save(typed, _) = act else {
            return;
        };
        let back = match reason {
            RoundRefused::AnsweringClosed(back)
            | RoundRefused::SheetLocked(back)
            | RoundRefused::NotAsked(back)
            | RoundRefused::AlwaysApplies(back)
            | RoundRefused::Conflict { mine: back, .. } => back,
            RoundRefused::NotYours => return,
            other => panic!("{other:?} hands nothing back"),
        };
        assert_eq!(**back, *typed);
    }

    fn take(&mut self, after: Round, act: &RoundAct, by: &RoundBy, change: &RoundChange) {
        let before = &self.round;
        let row = (before.state.as_str(), act.as_str(), by.capacity().as_str());
        let legal = LEGAL.iter().any(|(state, act, capacity, next)| {
            (*state, *act, *capacity) == row && *next == after.state.as_str()
        });
        assert!(legal, "{row:?} to {:?}", after.state);
        if let Some(step) = change.transition {
            assert_eq!(after.changes, before.changes + 1);
            *self.steps.entry(step).or_default() += 1;
        } else {
            assert_eq!(change.saving, Some(Saving::Same));
            assert_eq!(after, *before, "the same again changes nothing");
        }
        for sheet in before.sheets.iter().filter(|one| one.is_locked()) {
            let kept = after.find_sheet(&sheet.respondent);
            assert_eq!(kept, Some(sheet), "a locked sheet never changes");
        }
        for sheet in &before.sheets {
            let is_open = before.state == RoundState::Answering;
            let Some(now) = after.find_sheet(&sheet.respondent) else {
                assert!(matches!(act, RoundAct::Remove(_)));
                assert!(!is_open || sheet.answers.is_empty(), "no answer is removed");
                continue;
            };
            assert!(is_open || now.answers == sheet.answers);
            assert!(now.answers.len() >= sheet.answers.len(), "nothing is lost");
        }
        if before.closed.is_some() {
            assert_eq!(after.closed, before.closed);
            let nobody = BTreeSet::new();
            let claims =
                |round: &Round| gather(&round.sheets, &self.questions, &self.not_asked, &nobody);
            assert_eq!(claims(&after), claims(before), "claims are final");
        }
        assert!(after.notes.starts_with(&before.notes));
        *self.rows.entry(row).or_default() += 1;
        self.round = after;
    }

    /// Tries what no rule allows: each combination of state, act and capacity once.
    fn try_illegal(&mut self) {
        let state = self.round.state.as_str();
        for word in RoundAct::WORDS {
            for capacity in RoundCapacity::ALL {
                let tried = (state, word, capacity.as_str());
                if is_legal(tried) || self.refused.contains(&tried) {
                    continue;
                }
                let act = self.make(word);
                for _ in 0..8 {
                    let by = self.by(*capacity);
                    let (after, result) = self.apply(&act, &by, 0);
                    assert!(result.is_err(), "{act:?} in {state} by {by:?}");
                    assert_eq!(after, self.round);
                }
                self.refused.insert(tried);
            }
        }
    }
}

#[test]
fn in_a_hundred_thousand_steps_only_the_rules_of_rounds_are_taken() {
    let mut world = World::new();
    for _ in 0..STEPS {
        world.step();
    }
    for (state, act, capacity, _) in LEGAL {
        let count = world.rows.get(&(*state, *act, *capacity)).copied();
        assert!(
            count >= Some(50),
            "{state} {act} {capacity}: {:?}",
            world.rows
        );
    }
    for step in RoundTransition::ALL {
        let count = world.steps.get(step).copied();
        assert!(count >= Some(50), "{step:?}: {count:?}");
    }
    for state in RoundState::ALL.iter().map(|one| one.as_str()) {
        for act in RoundAct::WORDS {
            for capacity in RoundCapacity::ALL.iter().map(|one| one.as_str()) {
                let tried = (state, act, capacity);
                assert!(
                    is_legal(tried) || world.refused.contains(&tried),
                    "{tried:?} was never tried"
                );
            }
        }
    }
    for reason in [
        "NotYours",
        "NotNow",
        "AnsweringClosed",
        "SheetLocked",
        "LockedAlready",
        "Conflict",
        "NotAsked",
        "AlwaysApplies",
        "NoSuchQuestion",
        "Unanswered",
        "NamedAlready",
        "RoleNotAsked",
        "NoSuchRespondent",
        "AnsweredAlready",
        "NobodyNamed",
        "NobodyLocked",
        "OthersMissing",
        "ReadingsOpen",
    ] {
        assert!(
            world.reasons.contains(reason),
            "{reason}: {:?}",
            world.reasons
        );
    }
}
