//! What a change of edition would do in the organisation, as far as it may be told.

use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{ChangeOrganisation, ReadImpact, decide};
use engine::disclosure::Total;
use engine::editions::{Changes, EditionChange};
use engine::organisations::Organisation;
use engine::roles::RoleProfile;
use engine::time::Instant;
use sfia::Edition;
use store::editions::{Touched, count_touched, find_latest_change};
use store::organisations::{count_open_assessments, load};
use store::roles::list_in_use;

/// All that the report is made of.
pub(super) struct Impact<'a> {
    /// The organisation as it is now.
    pub(super) organisation: Organisation,
    /// What differs between its edition and the one to come.
    pub(super) changes: Changes<'a>,
    /// How many people have which skill in what they sent last.
    pub(super) touched: Touched,
    /// All role profiles in use.
    pub(super) roles: Vec<RoleProfile>,
    /// Assessments that are begun and not sent.
    pub(super) open: Total,
    /// The latest change of edition.
    pub(super) latest: Option<EditionChange>,
    /// The moment of the report.
    pub(super) now: Instant,
    /// Whether whoever reads it may make the change.
    pub(super) may_change: bool,
}

impl Impact<'static> {
    /// Loads it for the edition that the address names, or else for another one than the present.
    ///
    /// # Errors
    /// [`Problem::NotFound`] for somebody who may not see it; [`Problem`] from the database.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Problem> {
        let frameworks = visit.app().frameworks;
        let wanted = visit.query("to").and_then(|text| text.parse().ok());
        let now = visit.now();
        let may_change = decide::<ChangeOrganisation>(visit.actor(), ()).is_ok();
        visit
            .read(move |tx| {
                let permit = decide::<ReadImpact>(tx.actor(), ())?;
                let organisation = load(tx)?;
                let to = other(organisation.edition, wanted);
                let changes = Changes::between(frameworks, organisation.edition, to);
                Ok(Self {
                    touched: count_touched(tx, &permit, &changes)?,
                    roles: list_in_use(tx)?,
                    open: count_open_assessments(tx, &permit)?,
                    latest: find_latest_change(tx)?,
                    organisation,
                    changes,
                    now,
                    may_change,
                })
            })
            .await
    }
}

/// The edition to compare with: the one that is wanted, or the newest other one.
fn other(present: Edition, wanted: Option<Edition>) -> Edition {
    let others = || {
        Edition::ALL
            .into_iter()
            .filter(|edition| *edition != present)
    };
    let wanted = wanted.filter(|edition| *edition != present);
    wanted.or_else(|| others().next_back()).unwrap_or(present)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_is_about_another_edition_than_the_present_one() {
        let (eight, nine) = (Edition::Eight, Edition::Nine);
        assert_eq!(other(eight, None), nine);
        assert_eq!(other(nine, None), eight);
        assert_eq!(other(nine, Some(nine)), eight);
        assert_eq!(other(eight, Some(nine)), nine);
    }
}
