//! Waivers driven by chance: whoever tries whatever, only the rules' own steps are ever taken.

use super::sketch::*;
use crate::chance::Chance;
use crate::ids::{Id, WaiverId};
use crate::readiness::waiver::*;
use crate::readiness::*;
use chrono::{NaiveDate, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// State, act, capacity, and the state afterwards: written down apart from the program.
const LEGAL: &[(&str, &str, &str, &str)] = &[
    ("proposed", "sign", "board-member", "signed"),
    ("proposed", "withdraw", "board-member", "ended"),
    ("proposed", "expire", "service", "ended"),
    ("signed", "take-effect", "service", "in-force"),
    ("signed", "withdraw", "board-member", "ended"),
    ("signed", "expire", "service", "ended"),
    ("in-force", "withdraw", "board-member", "ended"),
    ("in-force", "expire", "service", "ended"),
];

fn proposed(today: NaiveDate, chance: &mut Chance) -> Waiver {
    let days = |most: usize, chance: &mut Chance| {
        TimeDelta::days(i64::try_from(chance.below(most)).unwrap())
    };
    let from = today + days(4, chance);
    let proposal = Proposal {
        id: WaiverId::from_text("waiver1".to_owned()),
        round: round_id(),
        stage: Stage::Launch,
        reason: text("The sponsor signs next week, when she is back"),
        by: account("bea"),
        from,
        until: from + days(9, chance),
    };
    let hard = gated(
        question("R1", "S1", &[Role::Lead]),
        GateKind::Hard,
        Stage::Join,
    );
    Waiver::propose(&hard, proposal, today).unwrap()
}

fn make(word: &str) -> WaiverAct {
    match word {
        "sign" => WaiverAct::Sign,
        "withdraw" => WaiverAct::Withdraw(text("It is not needed any more")),
        "take-effect" => WaiverAct::TakeEffect,
        _ => WaiverAct::Expire,
    }
}

fn by(capacity: WaiverCapacity, chance: &mut Chance) -> WaiverBy {
    match capacity {
        WaiverCapacity::BoardMember => {
            WaiverBy::BoardMember(account(chance.pick(&["bea", "cai", "dee"])))
        }
        WaiverCapacity::Service => WaiverBy::Service,
    }
}

fn is_legal(tried: (&str, &str, &str)) -> bool {
    LEGAL
        .iter()
        .any(|(state, act, capacity, _)| (*state, *act, *capacity) == tried)
}

/// Two members of the board stand behind whatever lets a gate pass, and only on its days.
fn check(waiver: &Waiver, today: NaiveDate) {
    if let WaiverState::Signed { by } | WaiverState::InForce { by } = &waiver.state {
        assert_ne!(*by, waiver.proposal.by);
    }
    if waiver.lets_pass(&waiver.question, today) {
        assert_eq!(waiver.state.as_str(), "in-force");
        assert!(waiver.proposal.from <= today && today <= waiver.proposal.until);
        assert!((today - waiver.proposed_on).num_days() <= i64::from(WAIVED_DAYS));
    }
}

#[test]
fn in_twenty_thousand_steps_only_the_rules_of_waivers_are_taken() {
    let mut chance = Chance(3);
    let mut today = day(1, 5);
    let mut waiver = proposed(today, &mut chance);
    let mut rows: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    let mut refused = BTreeSet::new();
    let mut reasons = BTreeSet::new();
    for _ in 0..20_000 {
        if chance.one_in(3) {
            today += TimeDelta::days(1);
        }
        let state = waiver.state.as_str();
        let word = chance.pick(&[
            "sign",
            "sign",
            "take-effect",
            "take-effect",
            "expire",
            "expire",
            "withdraw",
        ]);
        let act = make(word);
        let capacity = if chance.one_in(6) {
            chance.pick(WaiverCapacity::ALL)
        } else {
            act.capacity()
        };
        let before = waiver.clone();
        match waiver.apply(&act, &by(capacity, &mut chance), today) {
            Ok(_) => {
                let row = (state, word, capacity.as_str());
                let legal = LEGAL.iter().any(|(from, act, capacity, next)| {
                    (*from, *act, *capacity) == row && *next == waiver.state.as_str()
                });
                assert!(legal, "{row:?} to {:?}", waiver.state);
                assert_eq!(waiver.changes, before.changes + 1);
                *rows.entry(row).or_default() += 1;
            }
            Err(reason) => {
                assert_eq!(waiver, before, "a refused act changes nothing");
                reasons.insert(format!("{reason:?}"));
            }
        }
        check(&waiver, today);
        let state = waiver.state.as_str();
        for word in WaiverAct::WORDS {
            for capacity in WaiverCapacity::ALL {
                let tried = (state, word, capacity.as_str());
                if is_legal(tried) || refused.contains(&tried) {
                    continue;
                }
                for days in [0, 40] {
                    let mut copy = waiver.clone();
                    let result = copy.apply(
                        &make(word),
                        &by(*capacity, &mut chance),
                        today + TimeDelta::days(days),
                    );
                    assert!(result.is_err(), "{tried:?}");
                    assert_eq!(copy, waiver);
                }
                refused.insert(tried);
            }
        }
        if state == "ended" && chance.one_in(2) {
            waiver = proposed(today, &mut chance);
        }
    }
    for (state, act, capacity, _) in LEGAL {
        let count = rows.get(&(*state, *act, *capacity)).copied();
        assert!(count >= Some(50), "{state} {act} {capacity}: {count:?}");
    }
    for state in WaiverState::WORDS {
        for act in WaiverAct::WORDS {
            for capacity in WaiverCapacity::ALL.iter().map(|one| one.as_str()) {
                let tried = (state, act, capacity);
                assert!(
                    is_legal(tried) || refused.contains(&tried),
                    "{tried:?} was never tried"
                );
            }
        }
    }
    for reason in [
        "NotYours",
        "NotNow",
        "SamePerson",
        "Over",
        "TooEarly",
        "NotOver",
    ] {
        assert!(reasons.contains(reason), "{reason}: {reasons:?}");
    }
}
