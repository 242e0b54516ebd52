//! What a council shows for a question of a round: links and files, each with an owner and the day from which it dates.

use super::load_work::{Sight, load_all};
use super::read::MISSING;
use super::readings::{keep, own_person};
use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::evidence::{NewFile, StoredFile};
use crate::schema::readiness_evidence;
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{LeadReadiness, Permit};
use engine::evidence::{EvidenceLink, FileKind};
use engine::ids::{Id, PersonId, ReadinessRoundId, ShownId};
use engine::readiness::review::{ReviewAct, ReviewAround, ReviewBy, SaidNotApplicable};
use engine::readiness::round::RoundState;
use engine::readiness::{QuestionId, Questionnaire};
use engine::time::Instant;
use std::collections::BTreeSet;

/// The most pieces of evidence in one round, those taken back among them.
pub const MOST_EVIDENCE: usize = 400;

/// The word under which a link is stored; files are stored under the word of their kind.
const LINK: &str = "link";

/// What shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownBy {
    /// A page elsewhere.
    Link(String),
    /// A file that is kept here.
    File {
        /// What it is by its content.
        kind: FileKind,
        /// A name that is safe to save it under.
        name: String,
        /// How many bytes.
        size: u64,
    },
}

/// One piece of evidence, without the content of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceLine {
    /// Which one.
    pub id: ShownId,
    /// For which question.
    pub question: QuestionId,
    /// What it is called.
    pub title: String,
    /// The link or the file.
    pub by: ShownBy,
    /// The day from which it dates; its age is counted from here.
    pub shown_on: NaiveDate,
    /// Who in the council answers for it.
    pub owner: PersonId,
    /// When it was taken back, if it was.
    pub withdrawn: Option<Instant>,
}

type Row = (
    AsText<ShownId>,
    AsText<QuestionId>,
    String,
    (String, String, String, i64),
    NaiveDate,
    AsText<PersonId>,
    Option<Moment>,
);

fn line(row: Row) -> Result<EvidenceLine, StoreError> {
    let (id, question, title, (kind, address, name, size), shown_on, owner, withdrawn) = row;
    let by = if kind == LINK {
        ShownBy::Link(address)
    } else {
        ShownBy::File {
            kind: FileKind::from_word(&kind)
                .ok_or(StoreError::Corrupt("readiness_evidence.kind"))?,
            name,
            size: size.unsigned_abs(),
        }
    };
    Ok(EvidenceLine {
        id: id.into_inner(),
        question: question.into_inner(),
        title,
        by,
        shown_on,
        owner: owner.into_inner(),
        withdrawn: withdrawn.map(Into::into),
    })
}

/// The evidence of a round, the newest first.
pub(super) fn list_evidence(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
) -> Result<Vec<EvidenceLine>, StoreError> {
    let rows: Vec<Row> = readiness_evidence::table
        .filter(readiness_evidence::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_evidence::round_id.eq(id.as_str()))
        .order((readiness_evidence::added_at.desc(), readiness_evidence::id))
        .select((
            readiness_evidence::id,
            readiness_evidence::question_id,
            readiness_evidence::title,
            (
                readiness_evidence::kind,
                readiness_evidence::address,
                readiness_evidence::file_name,
                readiness_evidence::size,
            ),
            readiness_evidence::shown_on,
            readiness_evidence::owner_id,
            readiness_evidence::withdrawn_at,
        ))
        .load(tx.conn())?;
    rows.into_iter().map(line).collect()
}

/// A file of a round with its content, for whoever leads it and for its reviewers.
///
/// # Errors
/// [`StoreError::NotFound`] if there is none such in this round, or one's leave is to another.
pub fn find_shown_file(
    tx: &mut Read<'_>,
    sight: Sight<'_>,
    round: &ReadinessRoundId,
    id: &ShownId,
) -> Result<StoredFile, StoreError> {
    match sight {
        Sight::Reviewer(permit) if permit.resource().round == *round => {}
        Sight::Lead(_) => {}
        Sight::Reviewer(_) | Sight::Follower(_) => return Err(MISSING),
    }
    type File = (String, String, Option<Vec<u8>>);
    let row: Option<File> = readiness_evidence::table
        .filter(readiness_evidence::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_evidence::round_id.eq(round.as_str()))
        .filter(readiness_evidence::id.eq(id.as_str()))
        .select((
            readiness_evidence::kind,
            readiness_evidence::file_name,
            readiness_evidence::content,
        ))
        .first(tx.conn())
        .optional()?;
    let (kind, name, content) = row.ok_or(MISSING)?;
    Ok(StoredFile {
        kind: FileKind::from_word(&kind).ok_or(MISSING)?,
        name,
        content: content.ok_or(MISSING)?,
    })
}

/// What is to be shown.
#[derive(Clone, Debug)]
pub enum NewShown {
    /// A page elsewhere.
    Link(EvidenceLink),
    /// A file.
    File(NewFile),
}

/// A piece of evidence to be added.
#[derive(Clone, Debug)]
pub struct NewEvidence {
    /// For which question.
    pub question: QuestionId,
    /// What it is called.
    pub title: String,
    /// The link or the file.
    pub by: NewShown,
    /// The day from which it dates; not after today.
    pub shown_on: NaiveDate,
    /// Who answers for it; none for whoever adds it.
    pub owner: Option<PersonId>,
}

/// Adds a piece of evidence, from the meeting to the end of the review, and after a decision for what is read again.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such round or question; [`StoreError::Conflict`] where the round takes no more.
pub fn add_evidence(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    round: &ReadinessRoundId,
    new: &NewEvidence,
) -> Result<ShownId, StoreError> {
    let work = load_all(tx, round)?;
    let is_asked = has(&work.read.questionnaire, &new.question);
    if !is_asked || work.read.not_asked.has(&new.question) {
        return Err(MISSING);
    }
    if work.read.round.state == RoundState::Abandoned || work.evidence.len() >= MOST_EVIDENCE {
        return Err(StoreError::Conflict);
    }
    let id: ShownId = tx.new_id();
    let owner = match &new.owner {
        Some(owner) => owner.clone(),
        None => own_person(tx)?,
    };
    let (kind, address, name, content) = match &new.by {
        NewShown::Link(link) => (LINK, link.as_str(), "", None),
        NewShown::File(file) => (
            file.kind.as_str(),
            "",
            file.name.as_str(),
            Some(file.content.as_slice()),
        ),
    };
    let size = content.map_or(0, <[u8]>::len);
    diesel::insert_into(readiness_evidence::table)
        .values((
            readiness_evidence::id.eq(id.as_str()),
            readiness_evidence::org_id.eq(tx.organisation().as_str()),
            readiness_evidence::round_id.eq(round.as_str()),
            readiness_evidence::question_id.eq(new.question.as_str()),
            readiness_evidence::kind.eq(kind),
            readiness_evidence::title.eq(&new.title),
            readiness_evidence::address.eq(address),
            readiness_evidence::file_name.eq(name),
            readiness_evidence::size.eq(i64::try_from(size).unwrap_or(i64::MAX)),
            readiness_evidence::content.eq(content),
            readiness_evidence::shown_on.eq(new.shown_on),
            readiness_evidence::owner_id.eq(owner.as_str()),
            readiness_evidence::added_at.eq(tx.now().utc()),
        ))
        .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "add-readiness-evidence",
        SUBJECT,
        round.as_str(),
    ))?;
    Ok(id)
}

fn has(questionnaire: &Questionnaire, id: &QuestionId) -> bool {
    questionnaire.question(id).is_some()
}

/// Takes a piece of evidence back. Where a level rests on it, that is read again, or stands with a warning once it is final;
/// nothing is deleted.
///
/// # Errors
/// [`StoreError::NotFound`] if there is none such, or it was taken back before.
pub fn withdraw_evidence(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    round: &ReadinessRoundId,
    id: &ShownId,
) -> Result<(), StoreError> {
    let work = load_all(tx, round)?;
    let line = work.evidence.iter().find(|line| line.id == *id);
    let line = line
        .filter(|line| line.withdrawn.is_none())
        .ok_or(MISSING)?;
    let row = readiness_evidence::table
        .filter(readiness_evidence::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_evidence::id.eq(id.as_str()));
    diesel::update(row)
        .set(readiness_evidence::withdrawn_at.eq(tx.now().utc()))
        .execute(tx.conn())?;
    if let Some(item) = work.item(&line.question) {
        let mut item = item.clone();
        let around = ReviewAround {
            round: work.read.round.state,
            today: work.today,
            bank_holidays: &BTreeSet::new(),
            own_members: &BTreeSet::new(),
            said_not_applicable: SaidNotApplicable::NotByAll,
        };
        let by = ReviewBy::Council(own_person(tx)?);
        // Refused only where no level rests on it: then there is nothing to read again.
        if item
            .apply(&ReviewAct::Withdraw, &by, tx.now(), &around)
            .is_ok()
        {
            keep(tx, &item, &ReviewAct::Withdraw)?;
        }
    }
    tx.audit(AuditEntry::new(
        "withdraw-readiness-evidence",
        SUBJECT,
        round.as_str(),
    ))?;
    super::figures::refresh(tx, round)
}
