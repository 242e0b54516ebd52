//! Self-assessment: what was answered for each level of a skill, and the level held that follows from it.

mod answer;
mod answering;
mod assessment;
mod last_used;
mod next_step;
mod note;
mod opening;
mod skill;
mod standing;
#[cfg(test)]
mod standing_tests;
#[cfg(test)]
mod tests;

pub use answer::{Answer, SkillAnswers};
pub use answering::{AnswerChange, AnswerRefused};
pub use assessment::{Assessment, NotReady, Progress};
pub use last_used::LastUsed;
pub use next_step::NextStep;
pub use note::{Note, NoteTooLong};
pub use opening::{first_level, opening_skills};
pub use skill::AssessedSkill;
pub use standing::{Standing, Starts, standing};
