//! Assessment rounds: who is asked, how far teams are, and which reminders are due.
//!
//! Of an assessment these pages know that it was sent, and of a draft nothing.

mod choices;
mod own;
mod progress;
mod read;
mod reminders;
mod row;
mod selection;
mod team;
#[cfg(test)]
mod tests;
mod write;

pub use choices::{are_reminders_off, list_reminders_off, switch_reminders};
pub use own::{OwnCampaign, list_own};
pub use progress::{MemberLine, list_members};
pub use read::{CampaignLine, count_open, find_name, list_campaigns, load_campaign};
pub use reminders::queue_reminders;
pub use selection::{Named, Preview, PreviewLine, count_later, find_named, preview};
pub use team::{TeamCampaign, list_team_campaigns};
pub use write::{add_later, close, create, extend};
