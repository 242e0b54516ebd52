//! Why a file was not read, in the words of the page's language: in the web and at the console.

use crate::args;
use crate::kit::Words;
use tables::ReadError;

/// Bytes of what people call a megabyte.
const MEGABYTE: u64 = 1 << 20;

/// A sentence that says what is wrong with the file, and one that says what to do.
#[must_use]
pub fn in_words(words: &Words, error: &ReadError) -> String {
    let line = |key: &str, line: u64| words.say_with(key, &args!["line" => line]);
    let megabytes =
        |key: &str, limit: u64| words.say_with(key, &args!["megabytes" => limit / MEGABYTE]);
    match error {
        ReadError::Empty => words.say("file-empty"),
        ReadError::TooLarge { limit, .. } => megabytes("file-too-large", *limit),
        ReadError::InflatesTooFar { limit } => megabytes("file-inflates", *limit),
        ReadError::TooManyParts { .. } => words.say("file-too-many-parts"),
        ReadError::TooMany { what, limit } if what == "cells" => {
            words.say_with("file-too-many-cells", &args!["limit" => *limit])
        }
        ReadError::TooMany { .. } => words.say("file-too-much"),
        ReadError::TooFarOut {
            place,
            rows,
            columns,
        } => words.say_with(
            "file-too-far-out",
            &args!["place" => place.to_string(), "rows" => *rows, "columns" => *columns],
        ),
        ReadError::CellTooLong { place, limit } => words.say_with(
            "file-cell-too-long",
            &args!["place" => place.to_string(), "limit" => *limit],
        ),
        ReadError::Encrypted => words.say("file-encrypted"),
        ReadError::Macros => words.say("file-macros"),
        ReadError::ExternalLinks { .. } => words.say("file-external-links"),
        ReadError::NestedFile { .. } => words.say("file-nested"),
        ReadError::OtherKind { found } => {
            words.say_with("file-other-kind", &args!["found" => found.as_str()])
        }
        ReadError::Entities { .. } | ReadError::Damaged { .. } => words.say("file-damaged"),
        ReadError::Nul { .. } => words.say("file-not-text"),
        ReadError::MixedEncodings { line: number } => line("file-mixed-encodings", *number),
        ReadError::OpenQuote { line: number } => line("file-open-quote", *number),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use crate::kit::{Language, Words};
    use tables::{Limits, ReadError, read};

    /// What is said about a file with these bytes.
    fn said(bytes: &[u8]) -> String {
        let words = Words::load(Language::English).unwrap();
        let error = read(bytes, "staff.xlsx", &Limits::default()).unwrap_err();
        in_words(&words, &error)
    }

    #[test]
    fn a_damaged_workbook_is_explained_without_the_reader_s_own_words() {
        assert_eq!(
            said(b"PK\x03\x04 and then nothing"),
            "This file is damaged and cannot be opened. Open it in Excel, save it again, and choose the new copy."
        );
    }

    #[test]
    fn a_file_that_is_not_text_is_called_that() {
        assert!(said(b"Name,Email\n\0\0\0").starts_with("This is not a text file."));
    }

    #[test]
    fn sizes_are_megabytes_and_numbers_have_commas() {
        let words = Words::load(Language::English).unwrap();
        let limits = Limits::default();
        let large = ReadError::InflatesTooFar {
            limit: limits.inflated_bytes,
        };
        let large = in_words(&words, &large);
        assert!(large.contains("larger than 32 MB once opened"), "{large}");
        let far = format!("Name{}x", "\n".repeat(110_001));
        let far = said(far.as_bytes());
        assert!(far.contains("110,000 rows"), "{far}");
    }

    #[test]
    fn every_explanation_is_a_sentence_that_says_what_to_do() {
        for error in [
            ReadError::Empty,
            ReadError::Encrypted,
            ReadError::Macros,
            ReadError::TooManyParts { limit: 200 },
            ReadError::OpenQuote { line: 1200 },
            ReadError::MixedEncodings { line: 3 },
            ReadError::OtherKind {
                found: "a PDF document".to_owned(),
            },
        ] {
            let words = Words::load(Language::English).unwrap();
            let said = in_words(&words, &error);
            assert!(said.starts_with(char::is_uppercase), "{said}");
            assert!(said.ends_with('.'), "{said}");
        }
    }
}
