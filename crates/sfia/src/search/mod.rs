//! Finds skills by what a person types: a code, a name, or what the skill is about.

mod words;

use crate::{Framework, FrameworkText, Skill, Words};
use words::{normalised_words, word_begins};

/// A skill that was found, and how well.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit<'a> {
    /// The skill.
    pub skill: &'a Skill,
    /// What matched best.
    pub matched: Matched,
}

/// What of a skill matched, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Matched {
    /// The code as a whole.
    Code,
    /// The name as a whole.
    Name,
    /// The beginning of the name.
    NameStart,
    /// Words of the name.
    NameWords,
    /// Words of the name and of our sentence and activity together, or the category.
    Sentence,
    /// Words of the text that the organisation imported.
    Text,
}

/// The skills of an edition in which every word of the query is found, best match first and then in official order.
///
/// Case and accents do not matter, a word matches from its beginning (`prog` finds programming), and a plural finds
/// the singular and the other way round. A query without a letter or digit finds nothing.
#[must_use]
pub fn search<'a>(
    framework: &'a Framework,
    words: &Words,
    text: Option<&FrameworkText>,
    query: &str,
) -> Vec<Hit<'a>> {
    let query = normalised_words(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<Hit<'a>> = framework
        .skills()
        .iter()
        .filter_map(|skill| {
            let matched = matched(skill, words, text, &query)?;
            Some(Hit { skill, matched })
        })
        .collect();
    // Stable, so that equals keep the official order.
    hits.sort_by_key(|hit| hit.matched);
    hits
}

fn matched(
    skill: &Skill,
    words: &Words,
    text: Option<&FrameworkText>,
    query: &[String],
) -> Option<Matched> {
    let code = skill.code.as_str().to_lowercase();
    if let [word] = query
        && *word == code
    {
        return Some(Matched::Code);
    }
    let name = normalised_words(&skill.name);
    if name == query {
        return Some(Matched::Name);
    }
    let begins = query.len() <= name.len()
        && query
            .iter()
            .zip(&name)
            .all(|(asked, found)| word_begins(found, asked));
    if begins {
        return Some(Matched::NameStart);
    }
    let mut known = name;
    if all_in(query, &known) {
        return Some(Matched::NameWords);
    }
    known.push(code);
    for own in [
        words.sentence(skill.code),
        words.activity(skill.code),
        &skill.category,
        &skill.subcategory,
    ] {
        known.extend(normalised_words(own));
    }
    if all_in(query, &known) {
        return Some(Matched::Sentence);
    }
    let text = text?;
    for body in [
        text.skill_description(skill.code),
        text.skill_guidance(skill.code),
    ]
    .into_iter()
    .flatten()
    {
        known.extend(normalised_words(body));
    }
    all_in(query, &known).then_some(Matched::Text)
}

fn all_in(query: &[String], words: &[String]) -> bool {
    query
        .iter()
        .all(|asked| words.iter().any(|found| word_begins(found, asked)))
}

#[cfg(test)]
mod tests;
