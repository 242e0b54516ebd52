//! What the framework's templates print.

use crate::kit::Words;
use sfia::Level;

mod attribute;
mod grid;
mod level;
#[cfg(test)]
pub(crate) mod samples;
mod search;
mod skill;
mod source;

pub use attribute::AttributePage;
pub use grid::{Grid, Narrowing};
pub use level::{LevelPage, Levels};
pub use search::SearchPage;
pub(crate) use skill::paragraphs;
pub use skill::{AskingRole, SkillPage};
pub use source::Source;

/// "Level 4, Enable".
pub(crate) fn level_name(words: &Words, level: Level) -> String {
    words.say_with("level-name", &crate::args!["level" => level.number()])
}
