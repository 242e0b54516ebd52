//! Lists of evidence: what rules and tables need of every item of one person, in a fixed number of queries.

use super::row::{HeadRow, SupportRow};
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{
    assessment_skills, assessments, evidence, evidence_supports, evidence_versions,
};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{KeepEvidence, Permit, ReadRecord};
use engine::evidence::{EvidenceHead, Support};
use engine::ids::{Id, PersonId};
use engine::looks::Seen;
use sfia::SkillCode;
use std::collections::BTreeSet;

/// All of the owner's own evidence that is not withdrawn, the newest first. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_own(
    tx: &mut Read<'_>,
    permit: &Permit<KeepEvidence>,
) -> Result<Vec<EvidenceHead>, StoreError> {
    heads_of(tx, &permit.resource().person)
}

/// The evidence of a person that others may see, the newest first. Two queries.
///
/// An item is shared while it is not withdrawn and its present version supports a skill that is in an assessment which
/// the person has sent. Skills that are in none are left out of it: what is said of them is still private.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_shared(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<Vec<EvidenceHead>, StoreError> {
    let person = &permit.resource().person;
    let sent = sent_skills(tx, person)?;
    let heads = heads_of(tx, person)?;
    let found: Vec<EvidenceHead> = heads
        .into_iter()
        .filter_map(|head| shared(head, &sent))
        .collect();
    if !found.is_empty() {
        tx.note(permit, Seen::EvidenceList);
    }
    Ok(found)
}

/// The item as others see it; `None` while it is private.
pub(super) fn shared(mut head: EvidenceHead, sent: &BTreeSet<SkillCode>) -> Option<EvidenceHead> {
    head.supports
        .retain(|support| sent.contains(&support.skill));
    (!head.supports.is_empty()).then_some(head)
}

/// The skills in all assessments that the person has sent.
pub(super) fn sent_skills(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<BTreeSet<SkillCode>, StoreError> {
    let codes: Vec<AsText<SkillCode>> = assessment_skills::table
        .inner_join(
            assessments::table.on(assessments::org_id
                .eq(assessment_skills::org_id)
                .and(assessments::id.eq(assessment_skills::assessment_id))),
        )
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::person_id.eq(person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .select(assessment_skills::skill_code)
        .distinct()
        .load(tx.conn())?;
    Ok(codes.into_iter().map(AsText::into_inner).collect())
}

pub(crate) fn heads_of(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<EvidenceHead>, StoreError> {
    let rows: Vec<(HeadRow, Option<SupportRow>)> = evidence::table
        .inner_join(
            evidence_versions::table.on(evidence_versions::org_id
                .eq(evidence::org_id)
                .and(evidence_versions::evidence_id.eq(evidence::id))
                .and(evidence_versions::version.eq(evidence::version))),
        )
        .left_join(
            evidence_supports::table.on(evidence_supports::org_id
                .eq(evidence::org_id)
                .and(evidence_supports::evidence_id.eq(evidence::id))
                .and(evidence_supports::version.eq(evidence::version))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::person_id.eq(person.as_str()))
        .filter(evidence::withdrawn_at.is_null())
        .order((
            evidence_versions::happened_on.desc(),
            evidence::created_at.desc(),
            evidence::id,
        ))
        .select((HeadRow::as_select(), Option::<SupportRow>::as_select()))
        .load(tx.conn())?;
    Ok(fold(rows))
}

/// Puts items and their skills together; the rows of one item follow one another. Databases differ in how they order
/// text, so the order of codes is made here.
fn fold(rows: Vec<(HeadRow, Option<SupportRow>)>) -> Vec<EvidenceHead> {
    let mut heads: Vec<EvidenceHead> = Vec::new();
    for (row, support) in rows {
        if heads.last().is_none_or(|head| head.id != row.evidence_id.0) {
            heads.push(row.with_supports(Vec::new()));
        }
        if let (Some(support), Some(head)) = (support, heads.last_mut()) {
            head.supports.push(Support::from(support));
        }
    }
    for head in &mut heads {
        head.supports.sort_by_key(|support| support.skill);
    }
    heads
}
