//! Assessment rounds: making one with a preview of who is asked, progress by team, the list of people to ring, and
//! one's own switch for reminders.

mod add;
mod change;
mod check;
mod download;
mod form;
mod list;
mod phone;
mod reminders;
mod rules;
mod show;
mod view;
mod worker;

pub use add::{add, show_new};
pub use change::{add_people, close, extend};
pub use download::download;
pub use list::list;
pub use phone::phone;
pub use reminders::{reminders, switch};
pub use show::show;
pub use worker::{queue_due, start};

pub(crate) use rules::narrowed;
#[cfg(test)]
pub(crate) use view::{sample_campaign, samples};

use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{Permit, RunCampaigns, decide};
use engine::ids::{CampaignId, Id};
use store::Read;

/// The campaign named in the address.
fn campaign_id(visit: &Visit) -> Result<CampaignId, Problem> {
    visit.param("campaign").map(CampaignId::from_text)
}

/// Leave to run campaigns.
fn running(tx: &Read<'_>) -> Result<Permit<RunCampaigns>, Problem> {
    Ok(decide(tx.actor(), ())?)
}
