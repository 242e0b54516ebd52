//! What handlers of this area begin with: ids of the address, permits, the period, and the skills to suggest.

use crate::assessments::{load_own, own_permit};
use crate::kit::dates;
use crate::problem::Problem;
use crate::request::Visit;
use chrono::NaiveDate;
use engine::access::{KeepEvidence, Permit, ReadRecord, decide};
use engine::evidence::Ageing;
use engine::ids::{EvidenceFileId, EvidenceId, Id, PersonId};
use engine::roles::RoleProfile;
use sfia::{Framework, Frameworks, SkillCode};
use store::Read;
use store::assessments::{Own, find_submitted};
use store::rules::find_rules;

/// Most skills that are offered before anything is looked for.
const MOST_SUGGESTED: usize = 12;

/// The item in the address.
pub(crate) fn item_id(visit: &Visit) -> Result<EvidenceId, Problem> {
    visit.param("item").map(EvidenceId::from_text)
}

/// The file in the address.
pub(crate) fn file_id(visit: &Visit) -> Result<EvidenceFileId, Problem> {
    visit.param("file").map(EvidenceFileId::from_text)
}

/// The person in the address.
pub(super) fn person_id(visit: &Visit) -> Result<PersonId, Problem> {
    visit.param("person").map(PersonId::from_text)
}

/// Leave to keep one's own evidence.
pub(super) fn keeping(tx: &Read<'_>) -> Result<Permit<KeepEvidence>, Problem> {
    own_permit(tx.actor())
}

/// Leave to read what a person has shared.
pub(super) fn reading(tx: &mut Read<'_>, person: &PersonId) -> Result<Permit<ReadRecord>, Problem> {
    let facts = store::people::facts(tx, person)?;
    Ok(decide(tx.actor(), facts)?)
}

/// The facts of the organisation's edition.
pub(super) fn framework(visit: &Visit) -> &'static Framework {
    visit.app().frameworks.edition(visit.organisation().edition)
}

/// Today in London.
pub(super) fn today(visit: &Visit) -> NaiveDate {
    dates::london_day(visit.now().utc())
}

/// When evidence is old in this organisation.
pub(super) async fn ageing(visit: &Visit) -> Result<Ageing, Problem> {
    let stored = visit.read(|tx| Ok(find_rules(tx)?)).await?;
    Ok(Ageing {
        today: today(visit),
        months: stored.rules.evidence_months.into(),
    })
}

/// The member's role, and the skills of the role and of what the member has said, in that order.
pub(super) fn own_skills(
    tx: &mut Read<'_>,
    frameworks: &'static Frameworks,
) -> Result<(Option<RoleProfile>, Vec<SkillCode>), Problem> {
    let Own { role, draft, .. } = load_own(tx, frameworks)?;
    let sent = find_submitted(tx, &own_permit::<ReadRecord>(tx.actor())?)?;
    let asked = role
        .iter()
        .flat_map(|role| &role.skills)
        .map(|skill| skill.code);
    let said = sent
        .iter()
        .chain(&draft)
        .flat_map(|assessment| &assessment.skills);
    let mut codes: Vec<SkillCode> = Vec::new();
    for code in asked.chain(said.map(|skill| skill.code)) {
        if codes.len() < MOST_SUGGESTED && !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok((role, codes))
}
