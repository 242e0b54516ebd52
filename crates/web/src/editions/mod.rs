//! Another edition of the framework: what it would change, changing and undoing, and what changed for oneself.

mod apply;
mod changed;
mod download;
mod impact;
mod report;
mod situation;
mod undo;
mod view;

pub use apply::apply;
pub use changed::changed;
pub use download::download;
pub use report::report;
pub use undo::undo;

pub(crate) use situation::notice;
#[cfg(test)]
pub(crate) use view::samples;

/// The report, and where the change is made.
const REPORT: &str = "/settings/edition";
/// The report as a file.
const DOWNLOAD: &str = "/settings/edition/report.csv";
/// Goes back to the edition before.
const UNDO: &str = "/settings/edition/undo";
/// What changed for oneself.
const CHANGED: &str = "/skills/edition";
