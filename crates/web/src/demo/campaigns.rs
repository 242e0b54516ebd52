//! An assessment round that is under way in every council of the demonstration.

use super::fill::denied;
use crate::app::StartError;
use chrono::Days;
use engine::access::{RunCampaigns, decide};
use engine::campaigns::{CampaignDraft, CampaignInput, Selection, london_day};
use engine::ids::OrganisationId;
use store::{Db, Scope, StoreError};

/// Days before today on which the round opens: some have sent since, and others had before.
pub(super) const DAYS_AGO: i64 = 30;
/// Days that it lasts.
const LASTS: u64 = 60;

/// Makes the round, for everybody.
pub(super) fn give(db: &Db, organisation: &OrganisationId) -> Result<(), StartError> {
    let broken = || StoreError::Corrupt("the round of the demonstration");
    let made = db.write_blocking(&Scope::system(organisation.clone()), move |tx| {
        let opens = london_day(tx.now());
        let input = CampaignInput {
            name: "First round".to_owned(),
            purpose: "To see which training helps most people".to_owned(),
            planning: Some(true),
            opens: Some(opens),
            closes: opens.checked_add_days(Days::new(LASTS)),
        };
        let draft = CampaignDraft::parse(&input, opens, true).map_err(|_| broken())?;
        let permit = decide::<RunCampaigns>(tx.actor(), ()).map_err(denied)?;
        store::campaigns::create(tx, permit, &draft, &Selection::default())
    })?;
    made.map(|_| ())
        .ok_or_else(|| StartError::Broken(broken().to_string()))
}
