//! Endorsement: what a person says of a skill, read by somebody else, until both agree or a third one decides.
//!
//! The rule, in the words that pages use for everybody: the line manager rates the three most important skills before
//! they see the person's own answers, and then looks at the rest openly. The same level is endorsed at once. One level
//! apart is talked about, and nothing is endorsed until one side accepts the other's level; after twenty working days
//! either side may ask for a second reader. Two or more apart goes to a second reader from another team, who has ten
//! working days; if that settles nothing, the Head of Profession decides, and the person's own statement stays beside
//! the decision. Source: issue 3, part 3, and section 3.4 of the domain notes.
//!
//! [`Review`] is the whole state machine: [`Review::apply`] takes an [`Act`] by somebody in a capacity at a moment,
//! and either changes the review or says why not.

mod act;
mod apply;
mod around;
mod calendar;
mod case;
mod circle;
mod critical;
mod open;
mod outcome;
mod rating;
mod refused;
mod review;
mod routing;
mod rubber_stamp;
mod sample;
mod standing;
#[cfg(test)]
mod tests;

pub use act::{Act, By, Capacity, ObjectionKind};
pub use around::{Around, Candidate};
pub use calendar::plus_working_days;
pub use case::{Basis, Case, State, WhyHead};
pub use circle::Circle;
pub use critical::critical_skills;
pub use open::Carried;
pub use outcome::{Change, Endorsed, Tell, Transition};
pub use rating::Rating;
pub use refused::Refused;
pub use review::{About, Objection, Review};
pub use rubber_stamp::{TimedRating, is_rubber_stamp};
pub use sample::{SampleCandidate, sample, sample_size};
pub use standing::{
    Endorsement, EvidenceVersion, Lapse, Present, Standing, USUAL_MONTHS, first_day_not_due,
    standing,
};
