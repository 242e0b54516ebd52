//! A figure with what it rests on and how to read it.

/// A figure that may be told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The figure itself; its unit is its reading's.
    pub value: f64,
    /// How many ratings, or things that several rated, it rests on.
    pub n: usize,
    /// How to read it.
    pub reading: Reading,
}

/// What kind of figure it is, and with that the one sentence on how to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Share of ratings that are equal, 0 to 1.
    Exact,
    /// Share of ratings at most one level apart, 0 to 1.
    WithinOne,
    /// Mean of what people said less what was endorsed, in levels.
    Bias,
    /// Quadratic weighted kappa, at most 1.
    Kappa,
    /// ICC(2,1), at most 1.
    Icc,
}

impl Reading {
    /// All, in the order in which pages tell them.
    pub const ALL: [Self; 5] = [
        Self::Exact,
        Self::WithinOne,
        Self::Bias,
        Self::Kappa,
        Self::Icc,
    ];

    /// The key of the sentence on how to read it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Exact => "calibration-read-exact",
            Self::WithinOne => "calibration-read-within-one",
            Self::Bias => "calibration-read-bias",
            Self::Kappa => "calibration-read-kappa",
            Self::Icc => "calibration-read-icc",
        }
    }

    /// The figure, where it is defined.
    pub(super) fn figure(self, value: Option<f64>, n: usize) -> Option<Figure> {
        value.map(|value| Figure {
            value,
            n,
            reading: self,
        })
    }
}
