//! The four-letter codes by which skills and attributes are known in every edition and language.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Text that is not four capital letters.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("`{0}` is not a code: a code is four capital letters, such as PROG")]
pub struct NotACode(pub String);

fn parse(text: &str) -> Result<[u8; 4], NotACode> {
    match <[u8; 4]>::try_from(text.as_bytes()) {
        Ok(letters) if letters.iter().all(u8::is_ascii_uppercase) => Ok(letters),
        // The text may be anything at all; a message needs only its beginning.
        _ => Err(NotACode(text.chars().take(40).collect())),
    }
}

macro_rules! code {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name([u8; 4]);

        impl $name {
            /// The code of these four capital letters.
            ///
            /// # Errors
            /// [`NotACode`] for anything else, small letters included.
            pub fn new(text: &str) -> Result<Self, NotACode> {
                parse(text).map(Self)
            }

            /// The four letters.
            #[must_use]
            pub fn as_str(&self) -> &str {
                std::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = NotACode;
            fn from_str(text: &str) -> Result<Self, NotACode> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotACode;
            fn try_from(text: String) -> Result<Self, NotACode> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.as_str().to_owned()
            }
        }
    };
}

code! {
    /// The code of a professional skill, such as `PROG`. It stays the same when a skill is renamed.
    SkillCode
}
code! {
    /// The code of an attribute, such as `AUTO`. Attribute codes never clash with skill codes.
    AttributeCode
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_four_capital_letters() {
        assert_eq!(SkillCode::new("PROG").unwrap().as_str(), "PROG");
        for wrong in ["", "prog", "PRO", "PROGS", "PR G", "PRÖG", "PRO1"] {
            assert!(SkillCode::new(wrong).is_err(), "{wrong}");
        }
    }
}
