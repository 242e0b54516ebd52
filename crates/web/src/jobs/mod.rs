//! Job descriptions as people write them: the list, the studio with its sections, the skills, and what the wording
//! check says beside the text.

mod change_skills;
mod conflict;
mod form;
mod list;
mod load;
mod notes;
mod part;
mod save;
mod show;
mod show_skills;
pub(crate) mod view;

pub use change_skills::change_skills;
pub use list::list;
pub use save::save;
pub use show::show;
pub use show_skills::show_skills;

use crate::problem::Problem;
use crate::request::Visit;
use engine::ids::{Id, JobDescriptionId};

/// The job description named in the address.
fn job_id(visit: &Visit) -> Result<JobDescriptionId, Problem> {
    Ok(JobDescriptionId::from_text(visit.param("job")?))
}
