//! Suggests the skills that a job description asks for, each with a level and the places of the text that say so.
//!
//! No model weights and no network: phrases of our own (`sfia-data/lexicon`) found sentence by sentence, roles that the
//! text is like, and single words. `docs/SUGGESTER.md` tells the method and how good it is.

mod background;
mod document;
mod evidence;
mod levels;
mod phrases;
mod reading;
mod resemblance;
mod roles;
mod seniority;
mod stem;
mod suggester;
mod suggestion;
#[cfg(test)]
mod tests;
mod vocabulary;
mod weights;
mod whose;

pub use document::MOST_WORDS;
pub use suggester::{MOST_SUGGESTIONS, Suggester};
pub use suggestion::{NotSuggested, Reason, Suggestion};
pub use weights::Weights;
