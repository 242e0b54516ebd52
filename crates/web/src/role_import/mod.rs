//! Role profiles as a table: taken along as CSV or Excel, and read in again with a look before anything changes.

mod apply;
mod choose;
mod export;
mod preview;
mod upload;
pub(crate) mod view;

pub use apply::apply;
pub use choose::choose;
pub use export::{csv, workbook};
pub use preview::preview;
pub use upload::upload;
