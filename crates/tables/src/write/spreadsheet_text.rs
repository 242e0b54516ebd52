//! Text that a spreadsheet program shows as text and never runs as a formula.

/// A cell that is safe to write. Made from text, it is guarded; made from a number, it is a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SpreadsheetText(String);

impl SpreadsheetText {
    /// Text as people typed it. Where it would start a formula an apostrophe goes before it, as OWASP advises
    /// ("CSV Injection"): a program shows the text, and nothing runs. NUL characters are left out.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text: String = text.chars().filter(|letter| *letter != '\0').collect();
        // Some programs trim spaces before they look for a formula, so the first character that shows decides.
        let first = text.trim_start_matches(' ').chars().next();
        let risky = first.is_some_and(|letter| {
            matches!(
                letter,
                '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
            )
        });
        if risky {
            Self(format!("'{text}"))
        } else {
            Self(text)
        }
    }

    /// A whole number, which may be negative.
    #[must_use]
    pub fn number(number: i64) -> Self {
        Self(number.to_string())
    }

    /// The cell as it is written, before quoting.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for SpreadsheetText {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<&String> for SpreadsheetText {
    fn from(text: &String) -> Self {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_person_typed_can_start_a_formula() {
        for attack in [
            "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "  =1", "＝1", "＋1",
            "－1", "＠SUM",
        ] {
            let written = SpreadsheetText::new(attack);
            assert!(written.as_str().starts_with('\''), "{attack:?}");
        }
    }

    #[test]
    fn ordinary_text_and_numbers_stay_as_they_are() {
        for text in ["Siân O'Brien", "a=b", "1-2", "", "'quoted"] {
            assert_eq!(SpreadsheetText::new(text).as_str(), text);
        }
        assert_eq!(SpreadsheetText::number(-3).as_str(), "-3");
    }
}
