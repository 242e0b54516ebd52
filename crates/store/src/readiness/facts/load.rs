//! The facts of one organisation.

use super::{members, posts, reviews, service};
use crate::error::StoreError;
use crate::surveys::newest_pulse;
use crate::unit::Read;
use engine::access::{ObserveReadiness, Permit};
use engine::readiness::{Facts, MemberFacts, PeopleFacts};

/// What the checks look at, of those who work here today. Eighteen queries, however many people there are; no name or
/// identifier of anybody leaves them.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_facts(
    tx: &mut Read<'_>,
    _permit: &Permit<ObserveReadiness>,
) -> Result<Facts, StoreError> {
    load(tx)
}

/// [`load_facts`] for work that was admitted elsewhere.
pub(in crate::readiness) fn load(tx: &mut Read<'_>) -> Result<Facts, StoreError> {
    let people = members::find_people(tx)?;
    let posts = posts::find_posts(tx, &people)?;
    let managers = posts.managers(&people);
    let finished = service::find_finished(tx)?;
    let assessed = members::find_assessed(tx)?;
    let acted = members::find_head_acts(tx)?;
    Ok(Facts {
        people: PeopleFacts {
            imports: service::count_imports(tx)?,
            with_errors: posts.errors(&people),
        },
        members: MemberFacts {
            managers_finished: members::among(&managers, &finished),
            managers_sent: members::among(&managers, &assessed.sent),
            ..people.members(&finished, &assessed, &acted)
        },
        roles: posts.roles(&people, &posts::find_roles_with_skills(tx)?),
        jobs: posts.jobs(&posts::find_served(tx)?),
        calibration: reviews::find_calibration(tx, &posts)?,
        sample: reviews::find_sample(tx)?,
        dry_run: reviews::find_dry_run(tx, &people, &managers)?,
        mailboxes: service::count_mailboxes(tx)?,
        pulse: newest_pulse(tx)?,
    })
}
