//! Words brought to a stem, so that "managing", "manager" and "management" count as one word.

use sfia::lexicon::Lexicon;

/// Endings, longest first where one holds another, with the letters that must remain before them.
const ENDINGS: &[(&str, usize)] = &[
    ("isation", 4),
    ("ation", 4),
    ("ement", 4),
    ("ically", 4),
    ("ative", 4),
    ("ness", 4),
    ("ment", 4),
    ("ical", 4),
    ("ally", 4),
    ("ance", 4),
    ("ise", 4),
    ("ate", 4),
    ("ion", 4),
    ("ive", 4),
    ("ity", 4),
    ("ing", 3),
    ("al", 4),
    ("ly", 4),
    ("ed", 3),
    ("er", 4),
    ("or", 4),
    ("ic", 4),
    ("is", 5),
    ("at", 4),
    ("e", 3),
    ("y", 3),
    ("i", 3),
];

/// A word has no more endings than this one after another.
const MOST_ENDINGS: usize = 3;

/// The stem of a word in small letters. It need not be a word: both sides of a comparison lose the same letters.
pub(super) fn stem(word: &str, lexicon: &Lexicon) -> String {
    if let Some(form) = lexicon.find_form(word) {
        return form.to_owned();
    }
    let singular = singular(word);
    if let Some(form) = lexicon.find_form(&singular) {
        return form.to_owned();
    }
    if !singular.chars().all(char::is_alphabetic) {
        return singular;
    }
    let mut stem = singular.as_str();
    for _ in 0..MOST_ENDINGS {
        match shorter(stem) {
            Some(rest) => stem = rest,
            None => break,
        }
    }
    single_last_letter(&british(stem)).to_owned()
}

/// The word without a plural ending, roughly.
pub(super) fn singular(word: &str) -> String {
    if word.chars().count() <= 3 || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        return word.to_owned();
    }
    if let Some(rest) = word.strip_suffix("ies") {
        return format!("{rest}y");
    }
    if let Some(rest) = word.strip_suffix("sses") {
        return format!("{rest}ss");
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

fn shorter(word: &str) -> Option<&str> {
    ENDINGS.iter().find_map(|(ending, remaining)| {
        let rest = word
            .strip_suffix(ending)
            .or_else(|| word.strip_suffix(&american(ending)?))?;
        let keeps = rest.chars().count() >= *remaining && !rest.ends_with("ee");
        keeps.then_some(rest)
    })
}

/// The American spelling of an ending, where it has one.
fn american(ending: &str) -> Option<&'static str> {
    match ending {
        "isation" => Some("ization"),
        "ise" => Some("ize"),
        "is" => Some("iz"),
        _ => None,
    }
}

fn british(stem: &str) -> String {
    stem.replace("yz", "ys")
}

/// "Plann" is "plan": the last of two equal consonants goes.
fn single_last_letter(stem: &str) -> &str {
    let mut backwards = stem.chars().rev();
    match (backwards.next(), backwards.next()) {
        (Some(last), Some(before)) if last == before && stem.chars().count() > 4 => {
            stem.strip_suffix(last).unwrap_or(stem)
        }
        _ => stem,
    }
}
