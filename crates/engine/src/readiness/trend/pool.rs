//! The mean optimism of all councils.

use crate::readiness::score::Prior;

/// The mean over councils of each one's own mean of claim less evidence, in levels: a council counts once, however many of
/// its questions were reviewed. 0.5 before the first reviewed round, an assumption of ours.
#[must_use]
pub fn pool_mean(own_means: &[f64]) -> f64 {
    if own_means.is_empty() {
        return Prior::START.pool();
    }
    own_means.iter().sum::<f64>() / own_means.len() as f64
}
