//! The programme of a professional society: its councils, in totals.

mod show;
mod view;

pub use show::show;
pub(crate) use view::kind_words;

#[cfg(test)]
pub(crate) use view::samples;
