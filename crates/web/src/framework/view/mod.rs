//! What the framework's templates print.

use crate::kit::Words;
use sfia::Level;

mod attribute;
mod grid;
mod level;
mod search;
mod skill;
mod source;

pub use attribute::AttributePage;
pub use grid::{Grid, Narrowing};
pub use level::{LevelPage, Levels};
pub use search::SearchPage;
pub use skill::SkillPage;
pub use source::Source;

/// "Level 4, Enable".
pub(crate) fn level_name(words: &Words, level: Level) -> String {
    words.say_with("level-name", &crate::args!["level" => level.number()])
}
