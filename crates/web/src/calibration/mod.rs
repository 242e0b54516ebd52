//! How well levels are judged alike: over the council for the Head of Profession, and privately over one's own answers.

mod own;
mod show;
mod view;

pub use own::own;
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
