//! Skills across a team or a council: how many hold which level, what roles lack, what too few have, how old it all is.

mod cover;
mod current;
mod freshness;
mod map;
mod needs;
mod uses;

pub use cover::{Cover, ENOUGH_ENDORSED, thinly_covered};
pub use current::{CurrentSkill, current_skills};
pub use freshness::{is_old, known_from};
pub use map::{Cell, LevelCount, MapRow, SHADES, SkillMap};
pub use needs::{Asking, Need, needs};
pub use uses::CouncilUse;
