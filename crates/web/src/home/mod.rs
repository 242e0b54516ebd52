//! Where people arrive: the door, and the page that says what comes next.

mod door;
mod show;
mod step;
mod view;

pub use door::door;
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
