//! In which language a text is written, by its small words.

use crate::words::words;

/// The language that a text seems to be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Written {
    /// English.
    English,
    /// Welsh.
    Welsh,
    /// Both, each a fifth of the text or more.
    Both,
    /// Too little to tell, or another language.
    Unknown,
}

words!(Written: English = "english", Welsh = "welsh", Both = "both", Unknown = "unknown");

/// Small words that are frequent in one language and no words of the other.
const WELSH: [&str; 32] = [
    "yn",
    "yr",
    "ac",
    "ar",
    "gan",
    "gyda",
    "mae",
    "neu",
    "wrth",
    "drwy",
    "fel",
    "ein",
    "eu",
    "i'r",
    "o'r",
    "a'r",
    "i’r",
    "o’r",
    "a’r",
    "â",
    "ei",
    "fydd",
    "bydd",
    "sydd",
    "rhaid",
    "cyngor",
    "gwaith",
    "swydd",
    "gwasanaethau",
    "sicrhau",
    "ymgymryd",
    "dros",
];
const ENGLISH: [&str; 24] = [
    "the", "and", "of", "to", "with", "for", "in", "that", "is", "are", "be", "by", "from", "as",
    "will", "or", "this", "all", "ensure", "work", "service", "services", "council", "other",
];

/// Words that are looked at: the beginning of a long text says enough.
const MOST: usize = 10_000;
/// Small words below which nothing is said.
const FEWEST: usize = 5;

/// Tells by counting.
pub(super) fn written(text: &str) -> Written {
    let (mut welsh, mut english) = (0_usize, 0_usize);
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    for word in words.take(MOST) {
        let word = word.to_lowercase();
        if WELSH.contains(&word.as_str()) {
            welsh += 1;
        } else if ENGLISH.contains(&word.as_str()) {
            english += 1;
        }
    }
    let all = welsh + english;
    if all < FEWEST {
        Written::Unknown
    } else if welsh * 5 < all {
        Written::English
    } else if english * 5 < all {
        Written::Welsh
    } else {
        Written::Both
    }
}
