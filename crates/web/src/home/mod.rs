//! Where people arrive: the door, and the page that says what comes next.

mod area;
mod door;
#[cfg(test)]
mod samples;
mod seen;
mod show;
mod step;
mod view;

pub use door::door;
pub use show::show;

#[cfg(test)]
pub(crate) use samples::samples;
