//! Words as they are compared: small letters and digits only, without accents, singular.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text in the form in which they are compared.
pub(super) fn normalised_words(text: &str) -> Vec<String> {
    let plain: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        // An apostrophe belongs to its word: "user's" is "users".
        .filter(|letter| !matches!(letter, '\'' | '’'))
        .flat_map(char::to_lowercase)
        .collect();
    plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(singular)
        .collect()
}

/// Whether a word begins with what was asked for.
pub(super) fn word_begins(found: &str, asked: &str) -> bool {
    found.starts_with(asked)
}

/// The word without a plural ending, roughly: both sides of a comparison lose the same letters, so it need not be
/// a real word.
fn singular(word: &str) -> String {
    let stem = if word.chars().count() <= 3 || word.ends_with("ss") || word.ends_with("us") {
        word
    } else if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    } else {
        word.strip_suffix('s').unwrap_or(word)
    };
    stem.to_owned()
}
