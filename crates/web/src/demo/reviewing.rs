//! What came of readiness rounds in one council of the demonstration: a round that was decided with conditions, and one
//! that is with its reviewers.

use super::fill::denied;
use super::people::Council;
use super::readiness::{acts, answered, leading, scope, shipped};
use crate::app::StartError;
use crate::security::digest;
use chrono::Days;
use engine::access::{FollowPilot, Permit, RunPilot, decide};
use engine::campaigns::london_day;
use engine::evidence::{EvidenceLink, FileKind};
use engine::ids::{AccountId, ReadinessRoundId};
use engine::readiness::action::ActionAbout;
use engine::readiness::decision::{Decision, Verdict};
use engine::readiness::review::{Given, ReviewAct};
use engine::readiness::round::{Moment, RoundAct};
use engine::readiness::waiver::{WaiverAct, WaiverReason};
use engine::readiness::written::{Note, Reason};
use engine::readiness::{Gate, GateKind, QuestionId, ReadinessLevel, Stage};
use std::sync::Arc;
use store::entry::{accounts, programmes};
use store::evidence::NewFile;
use store::readiness::{
    NewAction, NewCondition, NewEvidence, NewShown, Reader, RoundWork, Sight, act_on_reading,
    act_on_waiver, add_evidence, decide_round, find_review_facts, give as give_access, load_work,
    plan, propose_waiver,
};
use store::{Db, Read, Scope, StoreError};

/// Days before today on which these rounds were held.
pub(super) const DAYS_AGO: i64 = 4;

/// The council whose rounds came furthest.
const COUNCIL: &str = "council-a";
/// The programme of the demonstration.
pub(super) const PROGRAMME: &str = "society";
/// How long reviewers have access, in days.
const ACCESS: u16 = 60;
/// The least PDF there is: nothing on one page.
const LETTER: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// The scopes of those who act in the council.
struct Acting {
    head: Scope,
    manager: Scope,
    reviewer: Scope,
    board: [Scope; 2],
    readers: [AccountId; 2],
}

/// Takes two rounds of the council through what follows the answers.
pub(super) fn give(db: &Db, council: &Council) -> Result<(), StartError> {
    if council.slug != COUNCIL {
        return Ok(());
    }
    let Some(head) = scope(db, council, "head")? else {
        return Ok(());
    };
    let (manager, _) = of_society(db, "programme")?;
    let (reviewer, first) = of_society(db, "reviewer")?;
    let (_, other) = of_society(db, "other-reviewer")?;
    let (board, _) = of_society(db, "board")?;
    let (other_board, _) = of_society(db, "other-board")?;
    let acting = Acting {
        head,
        manager,
        reviewer,
        board: [board, other_board],
        readers: [first, other],
    };
    let application = (Stage::Join, Moment::Application);
    let round = all_read(db, council, &acting, application)?;
    decide_on(db, &acting, &round)?;
    all_read(
        db,
        council,
        &acting,
        (Stage::Join, Moment::EightWeeksBefore),
    )?;
    Ok(reviewing(db, council, &acting)?)
}

/// Somebody of the society at work in the council.
fn of_society(db: &Db, local: &str) -> Result<(Scope, AccountId), StoreError> {
    let email = format!("{local}@society.example");
    db.entry_read_blocking(move |tx| {
        const MISSING: StoreError = StoreError::NotFound("somebody of the society");
        let found = accounts::find_credentials(tx, &email)?.ok_or(MISSING)?;
        let programme = programmes::prove(tx, &found.account, PROGRAMME)?.ok_or(MISSING)?;
        let council = programmes::prove_council(tx, &programme, COUNCIL)?.ok_or(MISSING)?;
        Ok((council.scope, found.account))
    })
}

fn following(tx: &Read<'_>) -> Result<Permit<FollowPilot>, StoreError> {
    decide(tx.actor(), ()).map_err(denied)
}

fn id(name: &str) -> Result<QuestionId, StoreError> {
    QuestionId::try_from(name.to_owned()).map_err(denied)
}

/// A round whose claims are final, with something shown, handed on to reviewers who have access.
fn handed_on(
    db: &Db,
    council: &Council,
    acting: &Acting,
    (stage, moment): (Stage, Moment),
) -> Result<ReadinessRoundId, StoreError> {
    let round = answered(db, council, &acting.head, (stage, moment))?;
    show(db, &acting.head, &round)?;
    acts(db, &acting.head, &round, RoundAct::BeginReview)?;
    for reader in &acting.readers {
        let (round, reader) = (round.clone(), reader.clone());
        db.write_blocking(&acting.manager, move |tx| {
            let run: Permit<RunPilot> = decide(tx.actor(), ()).map_err(denied)?;
            let permit = following(tx)?;
            give_access(tx, &permit, run, (&round, &reader), ACCESS)
        })?;
    }
    Ok(round)
}

/// A letter and a page.
fn show(db: &Db, head: &Scope, round: &ReadinessRoundId) -> Result<(), StoreError> {
    let letter = NewFile {
        kind: FileKind::Pdf,
        name: "letter-of-appointment.pdf".to_owned(),
        sha256: digest(LETTER),
        content: Arc::new(LETTER.to_vec()),
    };
    let link = EvidenceLink::parse("https://council-a.example/pilot").map_err(denied)?;
    let pieces = [
        ("R01", "Letter of appointment", NewShown::File(letter)),
        ("R03", "Page about the budget", NewShown::Link(link)),
    ];
    for (question, title, by) in pieces {
        let round = round.clone();
        let question = id(question)?;
        db.write_blocking(head, move |tx| {
            let new = NewEvidence {
                question: question.clone(),
                title: title.to_owned(),
                by: by.clone(),
                shown_on: london_day(tx.now()),
                owner: None,
            };
            let permit = leading(tx)?;
            add_evidence(tx, permit, &round, &new).map(|_| ())
        })?;
    }
    Ok(())
}

fn work(db: &Db, scope: &Scope, round: &ReadinessRoundId) -> Result<RoundWork, StoreError> {
    let round = round.clone();
    db.read_blocking(scope, move |tx| {
        let permit = following(tx)?;
        load_work(tx, Sight::Follower(&permit), &round)
    })
}

/// The reviewer acts on the reading of a question.
fn reads(
    db: &Db,
    acting: &Acting,
    (round, question): (&ReadinessRoundId, &QuestionId),
    act: ReviewAct,
) -> Result<(), StoreError> {
    let (round, question) = (round.clone(), question.clone());
    db.write_blocking(&acting.reviewer, move |tx| {
        let facts = find_review_facts(tx, &round)?;
        let permit = decide(tx.actor(), facts).map_err(denied)?;
        let reader = Reader::Reviewer(permit);
        match act_on_reading(tx, &reader, (&round, &question), 0, &act)? {
            None => Ok(()),
            Some(refused) => Err(denied(refused)),
        }
    })
}

fn given(level: ReadinessLevel, work: &RoundWork) -> Result<Given, StoreError> {
    let reason = Reason::parse("What is shown says so, and is signed.");
    Ok(Given {
        level,
        reason: reason.map_err(denied)?,
        shown_on: work.today,
    })
}

/// A round in which everything is accepted but the hours and money, and nothing waits for anybody.
fn all_read(
    db: &Db,
    council: &Council,
    acting: &Acting,
    of: (Stage, Moment),
) -> Result<ReadinessRoundId, StoreError> {
    let round = handed_on(db, council, acting, of)?;
    let so_far = work(db, &acting.manager, &round)?;
    let money = id("R03")?;
    for item in &so_far.items {
        let level = if item.question == money {
            ReadinessLevel::BEGUN
        } else {
            ReadinessLevel::PROVED
        };
        let act = ReviewAct::Accept(given(level, &so_far)?);
        reads(db, acting, (&round, &item.question), act)?;
    }
    Ok(round)
}

/// Records the decision that follows, with the hours and money as its condition.
fn decide_on(db: &Db, acting: &Acting, round: &ReadinessRoundId) -> Result<(), StoreError> {
    let [board, _] = &acting.board;
    let read = work(db, board, round)?;
    let decision = Decision::of(&read.inputs);
    let count = match decision.verdict() {
        Verdict::GoWithConditions => decision.reasons().len(),
        Verdict::Go | Verdict::NotYet => 0,
    };
    let what = Note::parse("Agree the hours and the money for the whole pilot.").map_err(denied)?;
    let due = read.today.checked_add_days(Days::new(28));
    let condition = NewCondition {
        what,
        due: due.unwrap_or(read.today),
    };
    let conditions = vec![condition; count];
    let (seen, verdict) = (read.read.round.changes, decision.verdict());
    let round = round.clone();
    db.write_blocking(board, move |tx| {
        let permit = decide(tx.actor(), ()).map_err(denied)?;
        match decide_round(tx, permit, &round, (seen, verdict), &conditions)? {
            None => Ok(()),
            Some(not) => Err(denied(not)),
        }
    })
}

/// A round for the launch: one level is accepted, more is asked for, a waiver is proposed and another in force, and an
/// action is planned.
fn reviewing(db: &Db, council: &Council, acting: &Acting) -> Result<(), StoreError> {
    let moment = (Stage::Launch, Moment::TwoWeeksBefore);
    let round = handed_on(db, council, acting, moment)?;
    let so_far = work(db, &acting.manager, &round)?;
    let accept = ReviewAct::Accept(given(ReadinessLevel::IN_PLACE, &so_far)?);
    reads(db, acting, (&round, &id("R01")?), accept)?;
    let more = Note::parse("Please show the approval itself.").map_err(denied)?;
    reads(
        db,
        acting,
        (&round, &id("R03")?),
        ReviewAct::AskForMore(more),
    )?;
    waive(db, acting, &round)?;
    let action = NewAction {
        about: ActionAbout::Question(id("R17")?),
        what: Note::parse("Ask each manager to check their own list.").map_err(denied)?,
        owner: own_person(&acting.head)?,
        begins: so_far.today,
        days: 40,
    };
    db.write_blocking(&acting.head, move |tx| {
        let permit = leading(tx)?;
        match plan(tx, permit, &round, &action)? {
            None => Ok(()),
            Some(refused) => Err(denied(refused)),
        }
    })
}

fn own_person(head: &Scope) -> Result<engine::ids::PersonId, StoreError> {
    let member = head.actor().member();
    Ok(member.ok_or(StoreError::NotFound("member"))?.person.clone())
}

/// Two waivers: one that both members of the board signed, and one that waits for the second.
fn waive(db: &Db, acting: &Acting, round: &ReadinessRoundId) -> Result<(), StoreError> {
    let [board, other] = &acting.board;
    let mut waivable = shipped()?
        .questions()
        .iter()
        .filter(|one| {
            let waives = |gate: Gate| gate.waivable && gate.kind == GateKind::Hard;
            one.gate.is_some_and(waives) && one.id.as_str() != "R01"
        })
        .map(|one| one.id.clone());
    let reason =
        WaiverReason::parse("The new machine arrives in two weeks, and the old one holds.");
    let reason = reason.map_err(denied)?;
    for signs in [true, false] {
        let question = waivable.next().ok_or(StoreError::NotFound("gate"))?;
        let (own, why) = (round.clone(), reason.clone());
        db.write_blocking(other, move |tx| {
            let permit = decide(tx.actor(), ()).map_err(denied)?;
            let until = london_day(tx.now()).checked_add_days(Days::new(25));
            let until = until.unwrap_or_else(|| london_day(tx.now()));
            match propose_waiver(tx, permit, (&own, &question), &why, until)? {
                None => Ok(()),
                Some(refused) => Err(denied(refused)),
            }
        })?;
        if signs {
            let proposed = work(db, board, round)?;
            let first = proposed.waivers.first();
            let waiver = first
                .ok_or(StoreError::NotFound("waiver"))?
                .proposal
                .id
                .clone();
            let own = round.clone();
            db.write_blocking(board, move |tx| {
                let permit = decide(tx.actor(), ()).map_err(denied)?;
                match act_on_waiver(tx, permit, (&own, &waiver), 0, &WaiverAct::Sign)? {
                    None => Ok(()),
                    Some(refused) => Err(denied(refused)),
                }
            })?;
        }
    }
    Ok(())
}
