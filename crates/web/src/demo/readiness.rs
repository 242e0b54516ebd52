//! Readiness rounds in every council of the demonstration: one whose claims are final, one that people answer, and one
//! that is being prepared.

use super::fill::{denied, scope_of};
use super::people::Council;
use crate::app::StartError;
use crate::security::RandomIds;
use chrono::Days;
use engine::access::{LeadReadiness, Permit, decide};
use engine::campaigns::london_day;
use engine::email::EmailAddress;
use engine::ids::{Id, IdSource, QuestionnaireId, ReadinessRoundId, RespondentId};
use engine::people::PersonName;
use engine::readiness::round::{Claim, Moment, NotAsked, Respondent, RoundAct, Typed, Who, asked};
use engine::readiness::written::{Note, Shown};
use engine::readiness::{Questionnaire, ReadinessLevel, Role, Stage};
use std::collections::BTreeSet;
use store::readiness::{
    Acted, GuestActed, NewGuest, NewRound, SheetSaved, act, create, find_at_work, find_facts,
    load_round, lock, name_guest, save,
};
use store::{Db, Read, Scope, StoreError};

/// Days before today on which the rounds were made.
pub(super) const DAYS_AGO: i64 = 3;
/// Days that people are given to answer.
const LASTS: u64 = 21;

/// Who answers: the beginning of their address, as what, and how sure they are of themselves, from 0 to 3.
const PEOPLE: [(&str, Role, u8); 9] = [
    ("head", Role::HeadOfProfession, 3),
    ("head", Role::Lead, 3),
    ("hr", Role::HumanResources, 2),
    ("manager", Role::Manager, 2),
    ("other-manager", Role::Manager, 1),
    ("admin", Role::Security, 2),
    ("staff", Role::Staff, 1),
    ("peer", Role::Staff, 0),
    ("assessor", Role::Staff, 2),
];

/// How far a round has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reached {
    Prepared,
    Open,
    Closed,
}

const ROUNDS: [(Stage, Moment, Reached); 3] = [
    (Stage::Join, Moment::Application, Reached::Closed),
    (Stage::Launch, Moment::EightWeeksBefore, Reached::Open),
    (Stage::StandAlone, Moment::Middle, Reached::Prepared),
];

/// Makes the rounds of a council that has a Head of Profession, and lets its people answer.
pub(super) fn give(db: &Db, council: &Council) -> Result<(), StartError> {
    let Some(head) = scope(db, council, "head")? else {
        return Ok(());
    };
    for (stage, moment, reached) in ROUNDS {
        if reached == Reached::Closed {
            answered(db, council, &head, (stage, moment))?;
            continue;
        }
        let round = make(db, &head, (stage, moment))?;
        let named = name(db, &head, council, &round)?;
        if reached == Reached::Open {
            name_the_union(db, &head, council, &round)?;
            acts(db, &head, &round, RoundAct::Open)?;
            // Staff have answered and not locked.
            for (respondent, local, role, level) in named {
                if let Some(own) = scope(db, council, local)? {
                    answer(db, &own, &respondent, (role, level), role != Role::Staff)?;
                }
            }
        }
    }
    Ok(())
}

/// A round whose claims are final: everybody named has locked but the last.
pub(super) fn answered(
    db: &Db,
    council: &Council,
    head: &Scope,
    of: (Stage, Moment),
) -> Result<ReadinessRoundId, StoreError> {
    let round = make(db, head, of)?;
    let named = name(db, head, council, &round)?;
    acts(db, head, &round, RoundAct::Open)?;
    let last = named.len();
    for (number, (respondent, local, role, level)) in named.into_iter().enumerate() {
        if let Some(own) = scope(db, council, local)? {
            answer(db, &own, &respondent, (role, level), number + 1 < last)?;
        }
    }
    close(db, head, &round)?;
    Ok(round)
}

fn make(
    db: &Db,
    head: &Scope,
    (stage, moment): (Stage, Moment),
) -> Result<ReadinessRoundId, StoreError> {
    db.write_blocking(head, move |tx| {
        let permit = leading(tx)?;
        let today = london_day(tx.now());
        let new = NewRound {
            stage,
            moment,
            closes: today.checked_add_days(Days::new(LASTS)).unwrap_or(today),
            questionnaire: (
                &QuestionnaireId::from_text("shipped".to_owned()),
                1,
                shipped()?,
            ),
        };
        create(tx, permit, &new)
    })
}

pub(super) fn scope(db: &Db, council: &Council, local: &str) -> Result<Option<Scope>, StoreError> {
    let email = format!("{local}@{}.example", council.slug);
    db.entry_read_blocking(|tx| scope_of(tx, &email, council.slug))
}

pub(super) fn leading(tx: &Read<'_>) -> Result<Permit<LeadReadiness>, StoreError> {
    decide(tx.actor(), ()).map_err(denied)
}

pub(super) fn shipped() -> Result<&'static Questionnaire, StoreError> {
    Questionnaire::shipped().map_err(|_| StoreError::Corrupt("the shipped questionnaire"))
}

/// The lead acts on the round as it is.
pub(super) fn acts(
    db: &Db,
    head: &Scope,
    round: &ReadinessRoundId,
    wanted: RoundAct,
) -> Result<(), StoreError> {
    let round = round.clone();
    db.write_blocking(head, move |tx| {
        let permit = leading(tx)?;
        let seen = load_round(tx, &permit, &round)?.round.changes;
        match act(tx, permit, &round, seen, &wanted)? {
            Acted::Done => Ok(()),
            Acted::Refused(refused) => Err(denied(refused)),
        }
    })
}

type NamedAs = (RespondentId, &'static str, Role, u8);

/// Names everybody who is there.
fn name(
    db: &Db,
    head: &Scope,
    council: &Council,
    round: &ReadinessRoundId,
) -> Result<Vec<NamedAs>, StoreError> {
    let mut named = Vec::new();
    for (local, role, level) in PEOPLE {
        let email = format!("{local}@{}.example", council.slug);
        let Ok(key) = EmailAddress::parse(&email).map(|email| email.key()) else {
            continue;
        };
        let found = db.read_blocking(head, |tx| {
            let permit = leading(tx)?;
            find_at_work(tx, &permit, &[key])
        })?;
        let Some(person) = found.into_iter().next() else {
            continue;
        };
        let id = RespondentId::from_text(RandomIds.next());
        let respondent = Respondent {
            id: id.clone(),
            role,
            who: Who::Member(person.person),
        };
        acts(db, head, round, RoundAct::Name(respondent))?;
        named.push((id, local, role, level));
    }
    Ok(named)
}

/// Names a union officer, who is not in the people list, as a guest.
fn name_the_union(
    db: &Db,
    head: &Scope,
    council: &Council,
    round: &ReadinessRoundId,
) -> Result<(), StoreError> {
    let email = format!("officer.{}@union.example", council.slug);
    let guest = NewGuest {
        name: PersonName::parse("Siân Officer").map_err(denied)?,
        email: EmailAddress::parse(&email).map_err(denied)?,
        role: Role::TradeUnion,
    };
    let round = round.clone();
    db.write_blocking(head, move |tx| {
        let permit = leading(tx)?;
        let seen = load_round(tx, &permit, &round)?.round.changes;
        match name_guest(tx, permit, &round, seen, &guest)? {
            GuestActed::Done => Ok(()),
            GuestActed::SameAddress => Err(StoreError::Corrupt("the demonstration's guest")),
            GuestActed::Refused(refused) => Err(denied(refused)),
        }
    })
}

/// Answers every question of a sheet: around a level, now and then without knowing.
fn answer(
    db: &Db,
    own: &Scope,
    sheet: &RespondentId,
    (role, level): (Role, u8),
    locks: bool,
) -> Result<(), StoreError> {
    let questions = asked(role, shipped()?.questions(), &NotAsked::default());
    for (number, question) in questions.into_iter().enumerate() {
        let claim = match number % 6 {
            4 => Claim::DoNotKnow,
            2 => Claim::Level(ReadinessLevel::try_from(level.saturating_sub(1)).map_err(denied)?),
            _ => Claim::Level(ReadinessLevel::try_from(level).map_err(denied)?),
        };
        let shown = if number % 3 == 0 {
            "A note of our last meeting"
        } else {
            ""
        };
        let typed = Typed {
            question: question.id.clone(),
            shown: Shown::parse(shown).map_err(denied)?,
            claim: Some(claim),
        };
        let sheet = sheet.clone();
        db.write_blocking(own, move |tx| {
            let facts = find_facts(tx, &sheet)?;
            let permit = decide(tx.actor(), facts).map_err(denied)?;
            match save(tx, permit, &typed, 0)? {
                // In England nobody is asked about the Welsh language.
                SheetSaved::Refused(_) | SheetSaved::Done | SheetSaved::Same => {
                    Ok::<(), StoreError>(())
                }
            }
        })?;
    }
    if locks {
        let sheet = sheet.clone();
        db.write_blocking(own, move |tx| {
            let facts = find_facts(tx, &sheet)?;
            let permit = decide(tx.actor(), facts).map_err(denied)?;
            match lock(tx, permit)? {
                SheetSaved::Done | SheetSaved::Same => Ok(()),
                SheetSaved::Refused(refused) => Err(denied(refused)),
            }
        })?;
    }
    Ok(())
}

/// Closes the round without those who have not locked, and writes down a note of the meeting.
fn close(db: &Db, head: &Scope, round: &ReadinessRoundId) -> Result<(), StoreError> {
    let own = round.clone();
    let missing: BTreeSet<RespondentId> = db.read_blocking(head, move |tx| {
        let permit = leading(tx)?;
        Ok::<_, StoreError>(
            load_round(tx, &permit, &own)?
                .round
                .missing()
                .into_iter()
                .collect(),
        )
    })?;
    acts(db, head, round, RoundAct::Close(missing))?;
    let first = shipped()?.questions().first();
    let question = first.map(|question| question.id.clone());
    let question = question.ok_or(StoreError::Corrupt("the shipped questionnaire"))?;
    let note = Note::parse("The letter is signed. The message to staff is still to come.");
    acts(
        db,
        head,
        round,
        RoundAct::Note(question, note.map_err(denied)?),
    )
}
