//! Phrases of the lists: a small language of words, looked for from a given word on.
//!
//! `stem*` a word that begins so; `a/b` one of these; `word?` may be missing; `#` a number in digits or words; `_` any word;
//! `~` up to three words of any kind. At most two of `?` and `~` together, so that looking is never slow.

use super::token::Token;

/// Words that `~` passes over at most.
const GAP: usize = 3;
/// Parts of a pattern that may match in several ways.
const MOST_CHOICES: usize = 4;
const SHORTEST_STEM: usize = 3;
const NUMBERS: [&str; 24] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
];

#[derive(Clone, Debug, PartialEq, Eq)]
enum Atom {
    Word(String),
    Stem(String),
    Number,
    Any,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    One(Vec<Atom>),
    Optional(Vec<Atom>),
    Gap,
}

/// A phrase that can be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Part>);

/// How the first word of a pattern is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Start {
    /// It is this word.
    Word(String),
    /// It begins with these letters.
    Letters(String),
    /// It is a number.
    Number,
}

impl Pattern {
    /// Reads a phrase of a list.
    pub fn parse(phrase: &str) -> Result<Self, String> {
        let parts: Vec<Part> = phrase
            .split_whitespace()
            .map(part)
            .collect::<Result<_, _>>()?;
        let choices = parts
            .iter()
            .filter(|part| !matches!(part, Part::One(_)))
            .count();
        let begins = match parts.first() {
            Some(Part::One(atoms)) => !atoms.contains(&Atom::Any),
            _ => false,
        };
        let ends = !matches!(parts.last(), Some(Part::Gap | Part::Optional(_)));
        if !begins || !ends || choices > MOST_CHOICES {
            return Err(format!(
                "“{phrase}” must begin and end with a word and have at most {MOST_CHOICES} choices"
            ));
        }
        Ok(Self(parts))
    }

    /// What the first word may be.
    pub fn starts(&self) -> Vec<Start> {
        let Some(Part::One(atoms)) = self.0.first() else {
            return Vec::new();
        };
        atoms.iter().filter_map(start).collect()
    }

    /// How many of the words, from the first on, the phrase covers; the longest way where there are several.
    pub fn covers(&self, tokens: &[Token]) -> Option<usize> {
        covers(&self.0, tokens)
    }

    /// Whether the phrase stands anywhere in these words.
    pub fn is_in(&self, tokens: &[Token]) -> bool {
        self.places(tokens).next().is_some()
    }

    /// Every place where it begins, with its length in words.
    pub fn places<'a>(&'a self, tokens: &'a [Token]) -> impl Iterator<Item = (usize, usize)> + 'a {
        (0..tokens.len()).filter_map(|at| {
            let rest = tokens.get(at..)?;
            self.covers(rest).map(|length| (at, length))
        })
    }
}

/// The first three letters of a word, by which stems are looked up.
pub(super) fn first_letters(word: &str) -> Option<&str> {
    word.get(..SHORTEST_STEM)
}

/// Whether the word is a number.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit()) || NUMBERS.contains(&word)
}

fn start(atom: &Atom) -> Option<Start> {
    match atom {
        Atom::Word(word) => Some(Start::Word(word.clone())),
        Atom::Stem(stem) => first_letters(stem).map(|letters| Start::Letters(letters.to_owned())),
        Atom::Number => Some(Start::Number),
        Atom::Any => None,
    }
}

fn part(word: &str) -> Result<Part, String> {
    if word == "~" {
        return Ok(Part::Gap);
    }
    let (words, is_optional) = match word.strip_suffix('?') {
        Some(words) => (words, true),
        None => (word, false),
    };
    let atoms: Vec<Atom> = words.split('/').map(atom).collect::<Result<_, _>>()?;
    Ok(if is_optional {
        Part::Optional(atoms)
    } else {
        Part::One(atoms)
    })
}

fn atom(word: &str) -> Result<Atom, String> {
    let is_plain = |word: &str| {
        let plain = |c: char| c.is_alphanumeric() && !c.is_uppercase() || matches!(c, '\'' | '.');
        !word.is_empty() && !word.ends_with("'s") && word.chars().all(plain)
    };
    match (word, word.strip_suffix('*')) {
        ("#", _) => Ok(Atom::Number),
        ("_", _) => Ok(Atom::Any),
        (_, Some(stem)) if is_plain(stem) && first_letters(stem).is_some() => {
            Ok(Atom::Stem(stem.to_owned()))
        }
        (_, None) if is_plain(word) => Ok(Atom::Word(word.to_owned())),
        _ => Err(format!(
            "“{word}” is not a word in lower case and without the s of a possessive"
        )),
    }
}

fn covers(parts: &[Part], tokens: &[Token]) -> Option<usize> {
    let Some((first, rest)) = parts.split_first() else {
        return Some(0);
    };
    let after = |skipped: usize| {
        let length = covers(rest, tokens.get(skipped..)?)?;
        Some(skipped + length)
    };
    match first {
        Part::Gap => (0..=GAP).rev().find_map(after),
        Part::One(atoms) => tokens
            .first()
            .filter(|token| fits(atoms, token))
            .and_then(|_| after(1)),
        Part::Optional(atoms) => tokens
            .first()
            .filter(|token| fits(atoms, token))
            .and_then(|_| after(1))
            .or_else(|| after(0)),
    }
}

fn fits(atoms: &[Atom], token: &Token) -> bool {
    atoms.iter().any(|atom| match atom {
        Atom::Word(word) => token.lower == *word,
        Atom::Stem(stem) => token.lower.starts_with(stem.as_str()),
        Atom::Number => is_number(&token.lower),
        Atom::Any => true,
    })
}
