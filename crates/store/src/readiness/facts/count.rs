//! Counting what was read.

use engine::readiness::Share;

/// How many.
pub(super) fn number(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}

/// How many of all satisfy a condition.
pub(super) fn share<T>(all: impl IntoIterator<Item = T>, holds: impl Fn(&T) -> bool) -> Share {
    let (mut seen, mut of) = (0_u64, 0_u64);
    for one in all {
        of = of.saturating_add(1);
        seen = seen.saturating_add(u64::from(holds(&one)));
    }
    Share { seen, of }
}
