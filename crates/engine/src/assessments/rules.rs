//! The rules of assessment that an organisation sets, one for everybody who rates.

use super::Answer;

/// The rules under which an organisation assesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The period that counts, in years: what was done longer ago shows no level. 1 to 5.
    pub period_years: u8,
    /// How many of a level's sentences must be met for "yes", in per cent. 50 to 100.
    pub met_percent: u8,
    /// After how many months evidence is marked old. 6 to 60.
    pub evidence_months: u8,
    /// After how many months an endorsement is due again. 6 to 60.
    pub endorsement_months: u8,
    /// Whether managers do the exercise of made-up cases before they first endorse.
    pub exercise_first: bool,
    /// Whether the statement of use lets the organisation plan with records: totals, and finding people with a skill.
    pub planning: bool,
}

impl Default for Rules {
    /// Three years; 80 %; evidence old after 24 months; endorsements due after 24 months; the exercise comes first;
    /// planning is among the uses.
    fn default() -> Self {
        Self {
            period_years: 3,
            met_percent: 80,
            evidence_months: 24,
            endorsement_months: 24,
            exercise_first: true,
            planning: true,
        }
    }
}

/// A rule outside what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadRule {
    /// The period.
    #[error("the period is 1 to 5 years")]
    Period,
    /// The share of sentences.
    #[error("the share of sentences is 50 to 100 per cent")]
    MetPercent,
    /// The age of evidence.
    #[error("evidence is marked old after 6 to 60 months")]
    EvidenceMonths,
    /// The age of endorsements.
    #[error("endorsements are due again after 6 to 60 months")]
    EndorsementMonths,
}

impl Rules {
    /// Checks that every rule is within what it may be.
    ///
    /// # Errors
    /// All that are not, in the order of the fields.
    pub fn check(self) -> Result<Self, Vec<BadRule>> {
        let checks = [
            ((1..=5).contains(&self.period_years), BadRule::Period),
            ((50..=100).contains(&self.met_percent), BadRule::MetPercent),
            (
                (6..=60).contains(&self.evidence_months),
                BadRule::EvidenceMonths,
            ),
            (
                (6..=60).contains(&self.endorsement_months),
                BadRule::EndorsementMonths,
            ),
        ];
        let bad: Vec<BadRule> = checks
            .into_iter()
            .filter_map(|(good, rule)| (!good).then_some(rule))
            .collect();
        if bad.is_empty() { Ok(self) } else { Err(bad) }
    }

    /// The answer for a level that follows from its sentences, by the one published rule: "yes" when at least
    /// [`Rules::met_percent`] of them are met; "not yet" when none is met even partly; otherwise "partly". Sentences
    /// that the person had no chance to show leave the count. `None` while nothing is left to count.
    #[must_use]
    pub fn answer_of(self, verdicts: &[Verdict]) -> Option<Answer> {
        let counted: Vec<Verdict> = verdicts
            .iter()
            .copied()
            .filter(|verdict| *verdict != Verdict::NoChance)
            .collect();
        if counted.is_empty() {
            return None;
        }
        let met = counted
            .iter()
            .filter(|verdict| **verdict == Verdict::Met)
            .count();
        Some(
            if met * 100 >= counted.len() * usize::from(self.met_percent) {
                Answer::Yes
            } else if counted.iter().all(|verdict| *verdict == Verdict::NotYet) {
                Answer::NotYet
            } else {
                Answer::Partly
            },
        )
    }
}

/// What a person says of one sentence of a level's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Does it.
    Met,
    /// Does some of it.
    Partly,
    /// Does not do it yet.
    NotYet,
    /// Had no chance to show it.
    NoChance,
}

impl Verdict {
    /// All of them, as pages offer them.
    pub const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::NotYet, Self::NoChance];

    /// The word under which it is stored and sent by forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotYet => "not-yet",
            Self::NoChance => "no-chance",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// The sentences of a level's text: it ends one at a full stop that a space and a capital letter follow, and at the
/// end of a line.
#[must_use]
pub fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut rest = line.trim();
        while let Some(end) = end_of_sentence(rest) {
            let (sentence, after) = rest.split_at(end);
            found.push(sentence.trim().to_owned());
            rest = after.trim_start();
        }
        if !rest.is_empty() {
            found.push(rest.to_owned());
        }
    }
    found
}

fn end_of_sentence(text: &str) -> Option<usize> {
    text.match_indices(". ").map(|(at, _)| at + 1).find(|at| {
        let after = text.get(*at..).unwrap_or_default().trim_start();
        after.chars().next().is_some_and(char::is_uppercase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::{Met, NoChance, NotYet, Partly};

    #[test]
    fn four_of_five_sentences_make_a_yes() {
        let rules = Rules::default();
        assert_eq!(
            rules.answer_of(&[Met, Met, Met, Met, NotYet]),
            Some(Answer::Yes)
        );
        assert_eq!(
            rules.answer_of(&[Met, Met, Met, NotYet]),
            Some(Answer::Partly)
        );
        assert_eq!(rules.answer_of(&[NotYet, NotYet]), Some(Answer::NotYet));
        assert_eq!(rules.answer_of(&[NotYet, Partly]), Some(Answer::Partly));
    }

    #[test]
    fn a_sentence_that_one_had_no_chance_to_show_leaves_the_count() {
        let rules = Rules::default();
        assert_eq!(rules.answer_of(&[Met, NoChance]), Some(Answer::Yes));
        assert_eq!(rules.answer_of(&[NoChance, NoChance]), None);
        assert_eq!(rules.answer_of(&[]), None);
    }

    #[test]
    fn the_share_is_the_organisations() {
        let strict = Rules {
            met_percent: 100,
            ..Rules::default()
        };
        assert_eq!(
            strict.answer_of(&[Met, Met, Met, Met, NotYet]),
            Some(Answer::Partly)
        );
    }

    #[test]
    fn sentences_end_at_a_full_stop_before_a_capital_letter() {
        let text = "Plans the work, e.g. by week. Checks it.\nŴyn reads version 2.1 of it. Ends";
        let found = [
            "Plans the work, e.g. by week.",
            "Checks it.",
            "Ŵyn reads version 2.1 of it.",
            "Ends",
        ];
        assert_eq!(sentences(text), found);
        assert!(sentences(" \n ").is_empty());
    }

    #[test]
    fn a_rule_outside_its_range_is_named() {
        let bad = Rules {
            period_years: 0,
            met_percent: 101,
            ..Rules::default()
        };
        assert_eq!(bad.check(), Err(vec![BadRule::Period, BadRule::MetPercent]));
        assert!(Rules::default().check().is_ok());
    }
}
