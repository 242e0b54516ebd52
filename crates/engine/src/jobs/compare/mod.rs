//! Differences between two versions, word by word, and two people's edits made one.
//!
//! Both go by [`Spot`]s: a line of the header, one duty, how one criterion is assessed. A spot can be read as text and
//! taken over from another version, so that a difference can be accepted or declined by itself.

mod align;
mod difference;
mod merge;
mod moved;
mod order;
mod settle;
mod spot;
mod take;
mod text_at;
mod words;

pub use align::align;
pub use difference::{Difference, differences};
pub use merge::{Conflict, Merged, merge};
pub use moved::{Moved, moved};
pub use settle::Settlement;
pub use spot::Spot;
pub use words::{Piece, word_differences};
