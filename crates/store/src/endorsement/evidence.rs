//! The evidence that endorsements rest on. The one place that knows where evidence is kept.

use crate::columns::AsText;
use crate::error::StoreError;
use crate::evidence::heads_of;
use crate::schema::{evidence, evidence_supports};
use crate::unit::Read;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::endorsement::EvidenceVersion;
use engine::evidence::EvidenceKind;
use engine::ids::{Id, PersonId};
use sfia::{Level, SkillCode};
use std::collections::HashMap;

/// The present version of each piece of a person's evidence, without what was withdrawn, by the skill it supports.
///
/// # Errors
/// [`StoreError`] from the database.
pub(super) fn present_evidence(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<HashMap<SkillCode, Vec<EvidenceVersion>>, StoreError> {
    let rows: Vec<(String, i64, AsText<SkillCode>)> = evidence::table
        .inner_join(
            evidence_supports::table.on(evidence_supports::org_id
                .eq(evidence::org_id)
                .and(evidence_supports::evidence_id.eq(evidence::id))
                .and(evidence_supports::version.eq(evidence::version))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::person_id.eq(person.as_str()))
        .filter(evidence::withdrawn_at.is_null())
        .order((evidence::id, evidence_supports::skill_code))
        .select((
            evidence::id,
            evidence::version,
            evidence_supports::skill_code,
        ))
        .load(tx.conn())?;
    let mut found: HashMap<SkillCode, Vec<EvidenceVersion>> = HashMap::new();
    for (evidence, version, code) in rows {
        let piece = EvidenceVersion { evidence, version };
        found.entry(code.into_inner()).or_default().push(piece);
    }
    Ok(found)
}

/// The skills that a person's present examples of work support, each with the level that they were added for.
/// Certificates are left out: they show knowledge, not work.
///
/// # Errors
/// [`StoreError`] from the database.
pub(super) fn shown_by_work(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<(SkillCode, Level)>, StoreError> {
    let heads = heads_of(tx, person)?;
    let of_work = heads.iter().filter(|head| head.kind == EvidenceKind::Work);
    let supports = of_work.flat_map(|head| &head.supports);
    Ok(supports.map(|one| (one.skill, one.level)).collect())
}
