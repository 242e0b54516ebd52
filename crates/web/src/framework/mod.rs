//! The framework as everybody reads it: the grid, a skill, the levels, searching.

mod attribute;
pub mod command;
mod export;
mod grid;
mod level;
mod own_levels;
mod search;
mod skill;
pub(crate) mod view;

pub use attribute::attribute;
pub use export::export;
pub use grid::grid;
pub use level::{level, levels};
pub use search::search;
pub use skill::skill;
pub(crate) use view::{Source, level_name, paragraphs};

use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{ImportFramework, decide};
use engine::licences::Licence;
use sfia::Framework;

/// The facts of the organisation's edition.
fn framework(visit: &Visit) -> &'static Framework {
    visit.app().frameworks.edition(visit.organisation().edition)
}

/// Our own words about the framework.
///
/// # Errors
/// [`Problem::Internal`] if a shipped file is broken, which the tests rule out.
pub(crate) fn own_words() -> Result<&'static sfia::Words, Problem> {
    sfia::Words::shipped().map_err(|error| Problem::Internal(error.to_string()))
}

/// Whose words a page shows: give the licence only where it shows imported text.
pub(crate) fn source(visit: &Visit, licence: Option<&Licence>) -> Source {
    let imports = decide::<ImportFramework>(visit.actor(), ()).is_ok();
    let import_url = imports.then(|| visit.url("/settings/framework"));
    Source::new(visit.organisation().edition, licence, import_url)
}
