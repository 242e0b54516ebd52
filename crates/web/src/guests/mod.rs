//! Guests of a readiness round: the lead names them and sends their link; the link opens their one sheet.

mod form;
mod load;
mod name;
mod open;
mod send;
mod show;
mod view;
mod welcome;

pub use name::{name, show_new};
pub use open::open;
pub use send::{correct, send};
pub use show::show;
pub(crate) use view::LinkPage;
#[cfg(test)]
pub(crate) use view::samples;
pub use welcome::welcome;
