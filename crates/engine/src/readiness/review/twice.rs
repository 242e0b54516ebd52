//! Whether two readers read the anchors alike.

use crate::agreement::{Agreement, agreement};
use crate::readiness::ReadinessLevel;
use crate::words::words;

/// Quadratic weighted kappa from which on the anchors hold (section 2.3).
pub const KAPPA_HOLDS_FROM: f64 = 0.6;

/// What agreement says of the words of the levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchors {
    /// Kappa cannot be computed: no pairs, or all levels alike.
    Unknown,
    /// Two readers read them alike.
    Hold,
    /// They are read differently and have to be written anew.
    Rewrite,
}

words!(Anchors: Unknown = "unknown", Hold = "hold", Rewrite = "rewrite");

/// First beside second readings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadTwice {
    /// How they agree; the bias is first less second.
    pub agreement: Agreement,
    /// What that says.
    pub anchors: Anchors,
}

impl ReadTwice {
    /// Compares the levels of first and second readers of the same questions; see [`super::ReviewItem::pair`].
    #[must_use]
    pub fn of(pairs: &[(ReadinessLevel, ReadinessLevel)]) -> Self {
        let numbers: Vec<(i16, i16)> = pairs
            .iter()
            .map(|(first, second)| (i16::from(first.number()), i16::from(second.number())))
            .collect();
        let agreement = agreement(&numbers);
        let anchors = match agreement.kappa {
            None => Anchors::Unknown,
            Some(kappa) if kappa < KAPPA_HOLDS_FROM => Anchors::Rewrite,
            Some(_) => Anchors::Hold,
        };
        Self { agreement, anchors }
    }
}
