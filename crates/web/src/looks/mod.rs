//! Who looked at one's record: the ledger, for the person alone.

mod show;
mod view;
mod words;

pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
