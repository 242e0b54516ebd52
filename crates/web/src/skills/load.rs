//! All that a person's own profile is made of, in a fixed number of queries.

use crate::assessments::{load_own, own_permit};
use crate::problem::Problem;
use chrono::NaiveDate;
use engine::access::{KeepEvidence, ReadRecord};
use engine::assessments::{Assessment, Rules};
use engine::endorsement::{Rating, Standing};
use engine::evidence::{Ageing, EvidenceHead};
use engine::wishes::Wish;
use sfia::{Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::Read;
use store::assessments::{Own, SentVersion, find_version, list_versions};
use store::endorsement::{Beside, Given, list_given_beside};
use store::evidence::list_own;
use store::rules::find_rules;
use store::wishes::list_wishes;

/// Versions that the profile lists; a page of its own lists them all.
pub(super) const SHOWN_VERSIONS: usize = 4;

/// What is held of somebody.
#[derive(Clone, Debug)]
pub(super) struct Held {
    /// Job, role and draft.
    pub(super) own: Own,
    /// What was sent last.
    pub(super) sent: Option<Assessment>,
    /// The versions sent last, the newest first, one more than are shown.
    pub(super) versions: Vec<SentVersion>,
    /// What was endorsed, whether it stands or not.
    pub(super) given: Vec<Given>,
    /// Evidence that is not withdrawn.
    pub(super) evidence: Vec<EvidenceHead>,
    /// What was wished and confirmed.
    pub(super) wishes: Vec<Wish>,
    /// The organisation's periods.
    pub(super) rules: Rules,
    /// The day on which it is looked at.
    pub(super) today: NaiveDate,
}

impl Held {
    /// When evidence is old.
    pub(super) fn ageing(&self) -> Ageing {
        Ageing {
            today: self.today,
            months: self.rules.evidence_months.into(),
        }
    }

    /// Endorsed levels that stand.
    pub(super) fn standing(&self) -> BTreeMap<SkillCode, Level> {
        self.given
            .iter()
            .filter(|one| matches!(one.standing, Standing::Stands { .. }))
            .filter_map(|one| Some((one.endorsement.code, one.endorsement.level.0?)))
            .collect()
    }
}

/// The member's own.
pub(super) fn load(
    tx: &mut Read<'_>,
    frameworks: &'static Frameworks,
    today: NaiveDate,
) -> Result<Held, Problem> {
    let own = load_own(tx, frameworks)?;
    let permit = own_permit::<ReadRecord>(tx.actor())?;
    let most = i64::try_from(SHOWN_VERSIONS + 1).unwrap_or(i64::MAX);
    let versions = list_versions(tx, &permit, most)?;
    let sent = match versions.first() {
        Some(newest) => find_version(tx, &permit, &newest.id)?,
        None => None,
    };
    let keeping = own_permit::<KeepEvidence>(tx.actor())?;
    let evidence = list_own(tx, &keeping)?;
    let rules = find_rules(tx)?.rules;
    let given = match &sent {
        None => Vec::new(),
        Some(sent) => {
            let framework = frameworks.edition(sent.edition);
            let says = |code: SkillCode| Some(Rating(sent.find_skill(code)?.held(framework)));
            let beside = Beside {
                evidence: &evidence,
                months: rules.endorsement_months.into(),
            };
            list_given_beside(tx, &permit, sent.edition, &says, beside)?
        }
    };
    Ok(Held {
        own,
        sent,
        versions,
        given,
        evidence,
        wishes: list_wishes(tx, &permit)?,
        rules,
        today,
    })
}
