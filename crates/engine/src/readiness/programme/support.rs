//! How many questions to the help are settled inside the council.

/// With fewer questions a share says little.
const ENOUGH: u32 = 20;

/// Questions of a period, and how many of them the council settled itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportShare {
    local: u32,
    all: u32,
}

impl SupportShare {
    /// `local` of `all` questions. `None` where more were settled than asked.
    #[must_use]
    pub const fn new(local: u32, all: u32) -> Option<Self> {
        if local <= all {
            Some(Self { local, all })
        } else {
            None
        }
    }

    /// How many the council settled itself.
    #[must_use]
    pub const fn local(self) -> u32 {
        self.local
    }

    /// How many were asked.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.all
    }

    /// The share, 0 to 1. `None` without questions.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.all > 0).then(|| f64::from(self.local) / f64::from(self.all))
    }

    /// Whether there are enough questions, 20 or more, for the share to say something.
    #[must_use]
    pub const fn is_enough(self) -> bool {
        self.all >= ENOUGH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_told_with_whether_it_rests_on_enough() {
        let share = SupportShare::new(18, 20).unwrap();
        assert_eq!(share.share(), Some(0.9));
        assert!(share.is_enough());
        assert!(!SupportShare::new(19, 19).unwrap().is_enough());
        assert_eq!(SupportShare::new(0, 0).unwrap().share(), None);
        assert_eq!(SupportShare::new(2, 1), None);
    }
}
