//! What makes a password acceptable: length and not being known. No rules about its characters.

use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Fewest characters.
const SHORTEST: usize = 12;
/// Most characters: room for any passphrase, and a bound on the work of hashing.
const LONGEST: usize = 200;

/// A password that meets the rules. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Why a password was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    /// Fewer than 12 characters.
    TooShort,
    /// More than 200 characters.
    TooLong,
    /// Among the passwords that are tried first, or made of the person's own address or the service's name.
    Known,
}

impl Password {
    /// Checks a new password. Spaces, emoji and paste are welcome; nothing is trimmed or changed but the
    /// Unicode form (NFC), so that the same keys on another keyboard give the same password.
    ///
    /// `about` are words that somebody would guess for this person: the address, the council's name.
    /// Source of the rules: OWASP ASVS 5.0.0, V6.2.
    ///
    /// # Errors
    /// The first [`PasswordProblem`] found.
    pub fn choose(text: &str, about: &[&str]) -> Result<Self, PasswordProblem> {
        let composed: String = text.nfc().collect();
        match composed.chars().count() {
            0..SHORTEST => return Err(PasswordProblem::TooShort),
            SHORTEST..=LONGEST => {}
            _ => return Err(PasswordProblem::TooLong),
        }
        if is_known(&composed, about) {
            Err(PasswordProblem::Known)
        } else {
            Ok(Self(composed))
        }
    }

    /// A password typed at sign-in, to be compared with a hash. `None` when it is longer than any can be.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let composed: String = text.nfc().collect();
        (composed.chars().count() <= LONGEST).then_some(Self(composed))
    }

    /// The text, for hashing.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(***)")
    }
}

/// Stems of passwords that people choose when they must have twelve characters. Compared without digits, signs and case.
const STEMS: &[&str] = &[
    "password",
    "passwort",
    "passphrase",
    "letmein",
    "welcome",
    "qwerty",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "iloveyou",
    "administrator",
    "admin",
    "changeme",
    "secret",
    "football",
    "liverpool",
    "arsenal",
    "chelsea",
    "manchester",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "spring",
    "summer",
    "autumn",
    "winter",
    "council",
    "aspire",
    "sfia",
    "dragon",
    "monkey",
    "sunshine",
    "princess",
    "superman",
    "batman",
    "trustno",
    "whatever",
    "computer",
    "internet",
    "default",
    "guest",
    "master",
    "login",
    "abc",
    "abcdef",
    "abcdefghijkl",
    "test",
    "testing",
    "temp",
    "temporary",
    "england",
    "scotland",
    "wales",
    "cymru",
    "ireland",
];

fn is_known(password: &str, about: &[&str]) -> bool {
    let lower = password.to_lowercase();
    let letters: String = lower
        .trim_matches(|c: char| !c.is_alphabetic())
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            other => other,
        })
        .filter(|c| c.is_alphabetic())
        .collect();
    let plain: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    one_character_or_run(&lower)
        || [&letters, &plain].iter().any(|word| made_of_stems(word))
        || about.iter().any(|word| {
            let word: String = word
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect();
            let bare: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
            word.len() >= 4 && bare.replace(&word, "").len() < 5
        })
}

/// `aaaaaaaaaaaa`, `123456789012`, `abcabcabcabc`: few distinct characters or one short part over and over.
fn one_character_or_run(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let repeats = (1..=4).any(|n| chars.iter().zip(chars.iter().skip(n)).all(|(a, b)| a == b));
    let next = |a: &char, b: &char| {
        let (a, b) = (u32::from(*a), u32::from(*b));
        b == a + 1 || a == b + 1 || (a == u32::from('9') && b == u32::from('0'))
    };
    repeats
        || chars
            .iter()
            .zip(chars.iter().skip(1))
            .all(|(a, b)| next(a, b))
}

/// Whether the letters are nothing but known stems one after the other, or too few to matter.
fn made_of_stems(letters: &str) -> bool {
    if letters.len() < 3 {
        return true;
    }
    let mut reached = vec![false; letters.len() + 1];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    for start in 0..letters.len() {
        if !reached.get(start).copied().unwrap_or(false) {
            continue;
        }
        let Some(rest) = letters.get(start..) else {
            continue;
        };
        for stem in STEMS.iter().filter(|stem| rest.starts_with(**stem)) {
            if let Some(end) = reached.get_mut(start + stem.len()) {
                *end = true;
            }
        }
    }
    reached.last().copied().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PasswordProblem::{Known, TooLong, TooShort};

    #[test]
    fn length_is_counted_in_characters_and_nothing_is_cut() {
        assert_eq!(Password::choose("elevenchars", &[]), Err(TooShort));
        assert_eq!(
            Password::choose("tŷ gwyn ar y", &[]).map(|p| p.expose().to_owned()),
            Ok("tŷ gwyn ar y".into())
        );
        assert!(Password::choose(&"correct horse 🐴 ".repeat(12), &[]).is_ok());
        assert_eq!(Password::choose(&"x y".repeat(70), &[]), Err(TooLong));
    }

    #[test]
    fn passwords_that_are_tried_first_are_refused() {
        for text in [
            "password1234",
            "Password1234!",
            "P@ssw0rd2026!",
            "qwertyuiop123",
            "123456789012",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "Welcome2026!!",
            "Summer2026!!!",
            "Council12345",
            "letmeinletmein",
            "changeme1234",
            "abcdefghijklm",
            "987654321098",
        ] {
            assert_eq!(Password::choose(text, &[]), Err(Known), "{text}");
        }
    }

    #[test]
    fn one_s_own_address_or_council_is_refused() {
        assert_eq!(
            Password::choose("sam.example2026", &["sam.example"]),
            Err(Known)
        );
        assert_eq!(
            Password::choose("Penbrychan-2026", &["Penbrychan"]),
            Err(Known)
        );
        assert!(Password::choose("three walks by the sea", &["Penbrychan"]).is_ok());
    }

    #[test]
    fn a_password_is_never_printed() {
        let password = Password::choose("three walks by the sea", &[]).unwrap();
        assert_eq!(format!("{password:?}"), "Password(***)");
    }
}
