//! Documents of a job description, and how an organisation's documents look.

mod download;
mod format;
mod load;
mod sample;
mod show;
mod template;
mod texts;
mod view;

pub use download::download;
pub use sample::download as sample;
pub use show::show;
pub use template::{change as change_template, show as show_template};
pub use texts::{change as change_texts, show as show_texts};

#[cfg(test)]
pub(crate) use view::samples;
