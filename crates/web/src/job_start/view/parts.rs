//! The parts of the page on which an old text is sorted.

use crate::job_start::places::{Goes, Proposal};
use engine::jobs::LineField;
use engine::jobs::recognise::{Offer, Proposed};
use engine::roles::Importance;

/// Where a paragraph stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Nothing was recognised, or it does not fit.
    Undecided,
    /// What has to be asked anew.
    Asked,
    /// The header.
    Post,
    /// The purpose.
    Purpose,
    /// Dimensions.
    Dimensions,
    /// Main duties.
    Duties,
    /// Essential criteria.
    Essential,
    /// Desirable criteria.
    Desirable,
    /// Working conditions and the apprenticeship.
    Conditions,
    /// Adjustments.
    Adjustments,
    /// What the organisation has its own words for.
    Corporate,
    /// Headings and dates.
    Led,
}

/// All groups in their order, with their headings and what is said above them.
pub const PARTS: [(Part, &str, &str, &str); 12] = [
    (
        Part::Undecided,
        "undecided",
        "job-start-part-undecided",
        "job-start-part-undecided-text",
    ),
    (
        Part::Asked,
        "asked",
        "job-start-part-asked",
        "job-start-part-asked-text",
    ),
    (Part::Post, "post", "job-start-part-post", ""),
    (Part::Purpose, "purpose", "job-start-part-purpose", ""),
    (
        Part::Dimensions,
        "dimensions",
        "job-start-part-dimensions",
        "",
    ),
    (Part::Duties, "duties", "job-start-part-duties", ""),
    (Part::Essential, "essential", "job-start-part-essential", ""),
    (Part::Desirable, "desirable", "job-start-part-desirable", ""),
    (
        Part::Conditions,
        "conditions",
        "job-start-part-conditions",
        "",
    ),
    (
        Part::Adjustments,
        "adjustments",
        "job-start-part-adjustments",
        "",
    ),
    (
        Part::Corporate,
        "corporate",
        "job-start-part-corporate",
        "job-start-part-corporate-text",
    ),
    (
        Part::Led,
        "led",
        "job-start-part-led",
        "job-start-part-led-text",
    ),
];

impl Part {
    /// Where a paragraph stands.
    pub fn of(proposal: &Proposal, offer: &Offer) -> Self {
        match proposal.goes {
            Goes::Purpose => Self::Purpose,
            Goes::Dimension => Self::Dimensions,
            Goes::Duty => Self::Duties,
            Goes::Criterion(Importance::Essential) => Self::Essential,
            Goes::Criterion(Importance::Desirable) => Self::Desirable,
            Goes::Adjustments => Self::Adjustments,
            Goes::PostNumbers => Self::Post,
            Goes::Line(field) => Self::of_line(field),
            Goes::Leave if proposal.too_much_for.is_some() => Self::Undecided,
            Goes::Leave => match offer.proposed {
                Proposed::Heading { .. } | Proposed::VersionDate => Self::Led,
                Proposed::Asked { .. } => Self::Asked,
                Proposed::Corporate => Self::Corporate,
                _ => Self::Undecided,
            },
        }
    }

    fn of_line(field: LineField) -> Self {
        use LineField::{
            Flexibility, Length, Standard, StandardReference, Training, Travel, UnsocialHours,
        };
        match field {
            Flexibility | UnsocialHours | Travel | Standard | StandardReference | Length
            | Training => Self::Conditions,
            _ => Self::Post,
        }
    }
}
