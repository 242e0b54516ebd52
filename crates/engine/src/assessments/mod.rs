//! Self-assessment: what was answered for each level of a skill, and the level held that follows from it.

mod answer;
mod answering;
mod assessment;
mod candidate;
mod coherence;
mod last_used;
pub mod narrowing;
mod next_step;
mod note;
mod opening;
mod responsibility;
mod rules;
mod simulate;
mod skill;
mod standing;
#[cfg(test)]
mod standing_tests;
mod start;
mod statement;
mod step;
mod sureness;
#[cfg(test)]
mod tests;
mod used;

pub use answer::{Answer, SkillAnswers};
pub use answering::{AnswerChange, AnswerRefused};
pub use assessment::{Assessment, NotReady, Progress, StepsDone};
pub use candidate::{BadChoice, Candidate, choose, groups, next_group};
pub use coherence::{Hint, hint};
pub use last_used::LastUsed;
pub use next_step::NextStep;
pub use note::{Note, NoteTooLong};
pub use opening::{Opening, first_level, opening_skills};
pub use responsibility::{AttributeQuestion, Responsibility};
pub use rules::{BadRule, Rules, Verdict, sentences};
pub use simulate::{Simulated, simulate};
pub use skill::AssessedSkill;
pub use standing::{Standing, ask_again, standing};
pub use start::Start;
pub use statement::{Purpose, StatementOfUse};
pub use step::Step;
pub use sureness::Sureness;
pub use used::{NotForThis, UsedFor};
