//! Which roles of the lexicon a text is like: by the job titles in it, and by what its phrases speak for.

use super::document::{Document, PartKind};
use super::reading::words_of_phrase;
use super::seniority::Cues;
use super::vocabulary::{Known, Term, Vocabulary};
use super::weights::Weights;
use super::whose::{certainty, is_beside};
use sfia::lexicon::{self, Lexicon};
use sfia::{Framework, SkillCode};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

/// A role with its titles as terms.
#[derive(Clone, Debug)]
pub(super) struct Role {
    titles: Vec<Title>,
    /// The general level of the role when its title has no word of seniority.
    pub level: f64,
    /// Its skills with how typical each is, from 1 down, and its level above the general one.
    pub skills: Vec<(SkillCode, f64, f64)>,
}

#[derive(Clone, Debug)]
struct Title {
    stems: Vec<Term>,
}

/// All roles of the lexicon.
#[derive(Clone, Debug, Default)]
pub(super) struct Roles {
    pub roles: Vec<Role>,
    /// Titles as they are written, with their role, by their first word.
    beginning: HashMap<Term, Vec<(usize, Vec<Term>)>>,
    /// How much a word of a title says: the rarer among titles, the more.
    telling: HashMap<Term, f64>,
}

/// Where a title was found that is like a role's.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mention {
    pub part: usize,
    pub words: Range<usize>,
    /// From 0, hardly, to 1, certainly the title of this job.
    pub certainty: f64,
}

/// Below this share of its words a title is not found in a line.
const LEAST_SHARE: f64 = 0.45;
/// A word of seniority says little about which role it is.
const OF_SENIORITY: f64 = 0.2;
/// What a word of a line says that is in no title.
const UNKNOWN: f64 = 0.6;

impl Roles {
    pub(super) fn of(
        lexicon: &Lexicon,
        framework: &Framework,
        cues: &Cues,
        vocabulary: &mut Vocabulary,
        weights: &Weights,
    ) -> Self {
        let mut made = Self::default();
        let mut uses: HashMap<Term, f64> = HashMap::new();
        let mut senior: HashSet<Term> = HashSet::new();
        for role in &lexicon.roles {
            let mut titles = Vec::new();
            let mut shifts: Vec<f64> = Vec::new();
            for title in &role.titles {
                let words = words_of_phrase(title);
                let stems: Vec<Term> = words
                    .iter()
                    .map(|word| vocabulary.add(word, lexicon))
                    .collect();
                let plain: Vec<Term> = words
                    .iter()
                    .map(|word| vocabulary.add_plain(word))
                    .collect();
                for (stem, plain) in stems.iter().zip(&plain) {
                    *uses.entry(*stem).or_insert(0.0) += 1.0;
                    if cues.has_in_title(*plain) {
                        senior.insert(*stem);
                    }
                }
                shifts.push(cues.of_title(&plain).shift);
                if let Some(first) = plain.first() {
                    let same_beginning = made.beginning.entry(*first).or_default();
                    same_beginning.push((made.roles.len(), plain));
                }
                titles.push(Title { stems });
            }
            // The title with the least seniority in it tells what the role is without.
            let shift = shifts
                .into_iter()
                .min_by(|one, other| one.abs().total_cmp(&other.abs()));
            let level = f64::from(role.level.number());
            made.roles.push(Role {
                titles,
                level: level - shift.unwrap_or(0.0),
                skills: skills(role, framework, weights),
            });
        }
        made.telling = telling(uses, &senior);
        made
    }

    /// For each role, by number, the best place where one of its titles stands.
    pub(super) fn find_titles(&self, document: &Document<'_>) -> BTreeMap<usize, Mention> {
        let mut best: BTreeMap<usize, Mention> = BTreeMap::new();
        let mut keep = |role: usize, mention: Mention| {
            let kept = best.get(&role);
            if mention.certainty > 0.0 && kept.is_none_or(|kept| kept.certainty < mention.certainty)
            {
                best.insert(role, mention);
            }
        };
        let opening = document
            .parts
            .iter()
            .map(|part| part.sentence.line)
            .min()
            .unwrap_or(0);
        for (number, part) in document.parts.iter().enumerate() {
            if let PartKind::Title(from) = part.kind {
                for (role, words, certainty) in self.like_line(&part.known, from) {
                    let mention = Mention {
                        part: number,
                        words,
                        certainty,
                    };
                    keep(role, mention);
                }
            }
            let is_opening = part.sentence.line == opening && part.sentence.is_first;
            for (role, words) in self.exactly(&part.known) {
                let certainty = certainty(part, &words, is_opening);
                let mention = Mention {
                    part: number,
                    words,
                    certainty,
                };
                keep(role, mention);
            }
        }
        best
    }

    /// The words of each part, by number, that are titles of people beside or above the role.
    pub(super) fn find_others(
        &self,
        document: &Document<'_>,
    ) -> BTreeMap<usize, Vec<Range<usize>>> {
        let mut others: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
        for (number, part) in document.parts.iter().enumerate() {
            let titles = self
                .exactly(&part.known)
                .into_iter()
                .map(|(_, words)| words);
            let of_others: Vec<_> = titles.filter(|words| is_beside(part, words)).collect();
            if !of_others.is_empty() {
                others.insert(number, of_others);
            }
        }
        others
    }

    /// How like the titles of each role a line is that holds a title.
    fn like_line(&self, line: &[Known], from: usize) -> Vec<(usize, Range<usize>, f64)> {
        let says = |known: &Known| {
            known
                .stem
                .into_iter()
                .chain(known.capitals)
                .filter_map(|term| self.telling.get(&term))
                .copied()
                .fold(None, |most: Option<f64>, says| {
                    Some(most.map_or(says, |most| most.max(says)))
                })
                .unwrap_or(UNKNOWN)
        };
        let whole: f64 = line.iter().skip(from).map(says).sum();
        let mut found = Vec::new();
        for (number, role) in self.roles.iter().enumerate() {
            let like = role
                .titles
                .iter()
                .filter_map(|title| self.share(title, line, from, whole));
            if let Some((words, share)) = like.max_by(|one, other| one.1.total_cmp(&other.1)) {
                found.push((number, words, share));
            }
        }
        found
    }

    /// The words of a line that a title shares with it, and how much of both that is.
    fn share(
        &self,
        title: &Title,
        line: &[Known],
        from: usize,
        whole: f64,
    ) -> Option<(Range<usize>, f64)> {
        let mut covered: Option<Range<usize>> = None;
        let (mut shared, mut all) = (0.0, 0.0);
        for term in &title.stems {
            let says = self.telling.get(term).copied().unwrap_or(UNKNOWN);
            all += says;
            let at =
                (from..line.len()).find(|at| line.get(*at).is_some_and(|known| known.is(*term)));
            if let Some(at) = at {
                shared += says;
                covered = Some(covered.map_or(at..at + 1, |range| {
                    range.start.min(at)..range.end.max(at + 1)
                }));
            }
        }
        let (of_title, of_line) = (shared / all, shared / whole);
        let share = of_title * (0.2 + 0.8 * of_line);
        (of_title >= LEAST_SHARE).then_some(covered.map(|words| (words, share)))?
    }

    /// Titles that stand in a sentence word for word, the longest where they overlap.
    fn exactly(&self, known: &[Known]) -> Vec<(usize, Range<usize>)> {
        let mut found: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, word) in known.iter().enumerate() {
            let begin = word.plain.and_then(|term| self.beginning.get(&term));
            for (number, title) in begin.into_iter().flatten() {
                let Some(words) = known.get(at..at + title.len()) else {
                    continue;
                };
                let same = |(word, term): (&Known, &Term)| word.plain == Some(*term);
                if words.iter().zip(title).all(same) {
                    found.push((*number, at..at + title.len()));
                }
            }
        }
        let within = |words: &Range<usize>, longer: &Range<usize>| {
            longer.len() > words.len() && longer.start <= words.start && words.end <= longer.end
        };
        let longest = |words: &Range<usize>| !found.iter().any(|(_, longer)| within(words, longer));
        found
            .iter()
            .filter(|(_, words)| longest(words))
            .cloned()
            .collect()
    }
}

/// The skills of a role that the edition has, with how typical each is and its level above the general one.
fn skills(
    role: &lexicon::Role,
    framework: &Framework,
    weights: &Weights,
) -> Vec<(SkillCode, f64, f64)> {
    let general = f64::from(role.level.number());
    (0..)
        .zip(&role.skills)
        .filter(|(_, (code, _))| framework.find_skill(*code).is_some())
        .map(|(place, (code, level))| {
            let typical = 1.0 / (1.0 + weights.role_place * f64::from(place));
            (*code, typical, f64::from(level.number()) - general)
        })
        .collect()
}

/// How much each word of titles says, from its number of uses.
fn telling(uses: HashMap<Term, f64>, senior: &HashSet<Term>) -> HashMap<Term, f64> {
    let all: f64 = uses.values().sum();
    let rare = |times: f64| (1.0 + all / times).ln() / (1.0 + all).ln();
    uses.into_iter()
        .map(|(term, times)| {
            let says = if senior.contains(&term) {
                OF_SENIORITY
            } else {
                rare(times)
            };
            (term, says)
        })
        .collect()
}
