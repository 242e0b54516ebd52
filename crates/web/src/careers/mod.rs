//! Careers: which roles fit, the way to one, and two of them beside oneself. Nothing is stored, and only the person sees it.

mod compare;
mod list;
mod load;
mod show;
mod view;

pub use compare::compare;
pub use list::list;
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
