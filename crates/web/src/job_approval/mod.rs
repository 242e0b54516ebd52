//! Versions of a job description, what was said of them, and the way to approval.

mod act;
mod act_form;
mod comment;
mod compare;
mod evaluation;
mod home;
mod labels;
mod load;
mod measures;
mod places;
mod posts;
mod reviewers;
mod show;
mod version;
pub(crate) mod view;
pub(crate) mod words;

pub use act::act;
pub use comment::comment;
pub use compare::compare;
pub use evaluation::{evaluate, show_evaluation};
pub(crate) use home::{JobWaits, load_waits};
pub use measures::measures;
pub use posts::{change_posts, show_posts};
pub use reviewers::{change_reviewers, show_reviewers};
pub use show::show;
pub use version::show_version;
#[cfg(test)]
pub(crate) use view::samples;

use crate::problem::Problem;
use crate::request::Visit;
use engine::ids::{Id, JobDescriptionId};

/// The job description named in the address.
fn job_id(visit: &Visit) -> Result<JobDescriptionId, Problem> {
    visit.param("job").map(JobDescriptionId::from_text)
}
