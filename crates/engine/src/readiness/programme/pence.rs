//! Sums of money.

use std::fmt;

/// The most: ten thousand million pounds.
const MOST: u64 = 1_000_000_000_000;

/// A sum in pence, up to ten thousand million pounds, never below nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pence(u64);

/// What was typed is no sum of money, or too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sum is pounds, or pounds and two digits of pence, such as 1,250.50")]
pub struct NotASum;

impl Pence {
    /// As many pence.
    ///
    /// # Errors
    /// [`NotASum`] above ten thousand million pounds.
    pub const fn new(pence: u64) -> Result<Self, NotASum> {
        if pence <= MOST {
            Ok(Self(pence))
        } else {
            Err(NotASum)
        }
    }

    /// A sum as it is typed: pounds, or pounds, a point and two digits; a pound sign before it and commas within the pounds
    /// are overlooked.
    ///
    /// # Errors
    /// [`NotASum`].
    pub fn parse(typed: &str) -> Result<Self, NotASum> {
        let typed = typed.trim();
        let typed = typed.strip_prefix('£').unwrap_or(typed).trim_start();
        let (pounds, pence) = typed.split_once('.').unwrap_or((typed, "00"));
        let pounds = pounds.replace(',', "");
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !is_number(&pounds) || !is_number(pence) || pence.len() != 2 {
            return Err(NotASum);
        }
        let pounds: u64 = pounds.parse().map_err(|_| NotASum)?;
        let pence: u64 = pence.parse().map_err(|_| NotASum)?;
        let whole = pounds.checked_mul(100).ok_or(NotASum)?;
        Self::new(whole.checked_add(pence).ok_or(NotASum)?)
    }

    /// How many pence.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// Pounds with commas and pence, without a sign: `1,250.50`.
impl fmt::Display for Pence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pounds = (self.0 / 100).to_string();
        let mut grouped = String::new();
        for (number, digit) in pounds.chars().enumerate() {
            if number > 0 && (pounds.len() - number).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        write!(f, "{grouped}.{:02}", self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sum_is_read_as_people_write_it() {
        let read = |typed| Pence::parse(typed).map(Pence::number);
        assert_eq!(read("£1,250.50"), Ok(125_050));
        assert_eq!(read(" 12 "), Ok(1_200));
        assert_eq!(read("0.07"), Ok(7));
        for wrong in [
            "",
            "£",
            "-1",
            "1.5",
            "1.234",
            "ten",
            "1e3",
            "99999999999999999999",
        ] {
            assert_eq!(read(wrong), Err(NotASum), "{wrong}");
        }
        assert_eq!(read("10,000,000,000.01"), Err(NotASum));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_as_the_same_sum(pence in 0..=MOST) {
            let sum = Pence::new(pence).unwrap();
            prop_assert_eq!(Pence::parse(&sum.to_string()), Ok(sum));
        }
    }
}
