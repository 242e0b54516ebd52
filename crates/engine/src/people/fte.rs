//! How much of full time a post is.

use super::ValueProblem;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A share of full time in hundredths, from 1 (0.01) to 100 (full time).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i16", into = "i16")]
pub struct Fte(i16);

impl Fte {
    /// The share of `hundredths`.
    ///
    /// # Errors
    /// [`ValueProblem::NotAnFte`] outside 1 to 100.
    pub fn from_hundredths(hundredths: i16) -> Result<Self, ValueProblem> {
        if (1..=100).contains(&hundredths) {
            Ok(Self(hundredths))
        } else {
            Err(ValueProblem::NotAnFte)
        }
    }

    /// Reads `0.6`, `.6`, `1` or `60%`. More than two decimals are rounded, half up: 20 of 37 hours come
    /// out of payrolls as `0.5405`.
    ///
    /// # Errors
    /// [`ValueProblem::Missing`], or [`ValueProblem::NotAnFte`] for anything that is not above 0 and at most 1.
    pub fn parse(text: &str) -> Result<Self, ValueProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ValueProblem::Missing);
        }
        let (digits, places) = match text.strip_suffix('%') {
            Some(percent) => (percent.trim_end(), 0),
            None => (text, 2),
        };
        let ten_thousandths = decimal(digits, places + 2).ok_or(ValueProblem::NotAnFte)?;
        if ten_thousandths > 10_000 {
            return Err(ValueProblem::NotAnFte);
        }
        let hundredths = (ten_thousandths + 50) / 100;
        i16::try_from(hundredths)
            .map_err(|_| ValueProblem::NotAnFte)
            .and_then(Self::from_hundredths)
    }

    /// Hundredths of full time, 1 to 100.
    #[must_use]
    pub fn hundredths(self) -> i16 {
        self.0
    }
}

/// `text` as a decimal number times ten to the power `places`; what is finer is kept only as "a little more",
/// so that 1.00001 is still more than one.
fn decimal(text: &str, places: usize) -> Option<u32> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty())
        || whole.len() > 4
        || !digits_only(whole)
        || !digits_only(fraction)
    {
        return None;
    }
    let kept: String = fraction
        .chars()
        .chain("0000".chars())
        .take(places)
        .collect();
    let finer = fraction.bytes().skip(places).any(|byte| byte != b'0');
    let number: u32 = format!("0{whole}{kept}").parse().ok()?;
    Some(if finer && number.is_multiple_of(10_000) {
        number + 1
    } else {
        number
    })
}

impl fmt::Display for Fte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = self.0 % 100;
        let whole = self.0 / 100;
        match hundredths {
            0 => write!(f, "{whole}"),
            tenths if tenths % 10 == 0 => write!(f, "{whole}.{}", tenths / 10),
            _ => write!(f, "{whole}.{hundredths:02}"),
        }
    }
}

impl TryFrom<i16> for Fte {
    type Error = ValueProblem;

    fn try_from(hundredths: i16) -> Result<Self, ValueProblem> {
        Self::from_hundredths(hundredths)
    }
}

impl From<Fte> for i16 {
    fn from(fte: Fte) -> Self {
        fte.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hundredths(text: &str) -> Result<i16, ValueProblem> {
        Fte::parse(text).map(Fte::hundredths)
    }

    #[test]
    fn the_ways_payrolls_write_a_share_are_read() {
        let cases = [
            ("1", 100),
            ("1.00", 100),
            ("0.6", 60),
            (".6", 60),
            ("0.54", 54),
            ("0.5405405405405406", 54),
            ("0.546", 55),
            ("60%", 60),
            ("54.05 %", 54),
            ("100%", 100),
            ("0.01", 1),
        ];
        for (text, expected) in cases {
            assert_eq!(hundredths(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn nothing_and_more_than_full_time_are_refused() {
        for text in [
            "0", "0.00", "0.001", "1.01", "1.00001", "37", "-0.5", "half", "0,6", "1e0", "101%",
            "%", ".",
        ] {
            assert_eq!(hundredths(text), Err(ValueProblem::NotAnFte), "{text}");
        }
        assert_eq!(hundredths(" "), Err(ValueProblem::Missing));
    }

    #[test]
    fn a_share_prints_as_people_write_it() {
        let print = |hundredths| Fte::from_hundredths(hundredths).unwrap().to_string();
        assert_eq!(
            [print(100), print(60), print(54), print(5)],
            ["1", "0.6", "0.54", "0.05"]
        );
    }
}
