//! Counts of answers, and what may be told of them.

use super::answer::{AgreementAnswer, Sheet};
use super::shipped::{StatementId, Tone};
use super::survey::Survey;
use crate::disclosure::{is_enough, shown_groups};
use crate::readiness::{PulseFacts, Share};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The days for which a pulse survey speaks: what questions R40 and R41 let evidence be of age.
const PULSE_DAYS: i64 = 60;

/// How often a statement was answered how, from 1 to 5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub [u64; 5]);

impl Counts {
    /// How many answered.
    #[must_use]
    pub fn answered(self) -> u64 {
        self.0.iter().sum()
    }

    /// Those who agree, with 4 or 5, of all who answered.
    #[must_use]
    pub fn agree(self) -> Share {
        let [_, _, _, four, five] = self.0;
        Share {
            seen: four + five,
            of: self.answered(),
        }
    }

    /// The mean answer, 1 to 5. `None` without answers.
    #[must_use]
    pub fn mean(self) -> Option<f64> {
        let answered = self.answered();
        let sum: u64 = (1..)
            .zip(self.0)
            .map(|(answer, times)| answer * times)
            .sum();
        (answered > 0).then(|| sum as f64 / answered as f64)
    }
}

/// Counts of every statement that was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<StatementId, Counts>);

/// Why the answers to a survey are not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// It can still be answered: two looks would tell what somebody said in between.
    StillOpen,
    /// Fewer than five answered.
    TooFew,
}

impl Tally {
    /// Adds answers to one statement.
    pub fn add(&mut self, statement: StatementId, answer: AgreementAnswer, times: u64) {
        let counts = self.0.entry(statement).or_default();
        let place = usize::from(answer.number()) - 1;
        if let Some(count) = counts.0.get_mut(place) {
            *count += times;
        }
    }

    /// All counts that are not 0: statement, answer, how often.
    pub fn iter(&self) -> impl Iterator<Item = (&StatementId, AgreementAnswer, u64)> {
        self.0.iter().flat_map(|(statement, counts)| {
            let times = AgreementAnswer::ALL.into_iter().zip(counts.0);
            times
                .filter(|(_, times)| *times > 0)
                .map(move |(answer, times)| (statement, answer, times))
        })
    }

    /// What is left of the whole without a part of it.
    #[must_use]
    pub fn without(mut self, part: &Self) -> Self {
        for (statement, counts) in &part.0 {
            let whole = self.0.entry(statement.clone()).or_default();
            for (count, less) in whole.0.iter_mut().zip(counts.0) {
                *count = count.saturating_sub(less);
            }
        }
        self
    }

    /// Adds the counts of another survey with the same statements.
    pub fn merge(&mut self, other: &Self) {
        for (statement, answer, times) in other.iter() {
            self.add(statement.clone(), answer, times);
        }
    }

    /// Adds one person's answers.
    pub fn add_sheet(&mut self, sheet: &Sheet) {
        for (statement, answer) in sheet.answers() {
            self.add(statement.clone(), *answer, 1);
        }
    }

    /// The counts of a statement; nothing where nobody answered it.
    #[must_use]
    pub fn of(&self, statement: &StatementId) -> Counts {
        self.0.get(statement).copied().unwrap_or_default()
    }

    /// How many people answered.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.0
            .values()
            .map(|counts| counts.answered())
            .max()
            .unwrap_or(0)
    }

    /// Whether answers of a survey may be told on a day: after it ended, of five people or more.
    ///
    /// # Errors
    /// [`Withheld`] with the reason.
    pub fn told(&self, survey: &Survey, today: NaiveDate) -> Result<(), Withheld> {
        if survey.is_open(today) {
            return Err(Withheld::StillOpen);
        }
        match is_enough(usize::try_from(self.people()).unwrap_or(usize::MAX)) {
            true => Ok(()),
            false => Err(Withheld::TooFew),
        }
    }
}

/// Which teams can be looked at beside all answers: where neither they nor what is left of the whole are fewer than five.
/// Those who report to nobody are a group as well, of which nothing is told.
#[must_use]
pub fn told_teams(all: &Tally, teams: &[Tally]) -> Vec<bool> {
    let people = |tally: &Tally| usize::try_from(tally.people()).unwrap_or(usize::MAX);
    let mut groups: Vec<usize> = teams.iter().map(people).collect();
    groups.push(people(all).saturating_sub(groups.iter().sum()));
    let mut shown = shown_groups(&groups);
    shown.truncate(teams.len());
    shown
}

/// What a pulse survey says for the checks of R40 and R41, from its counts altogether and team by team. A survey that ended
/// more than 60 days ago shows only that it was run.
#[must_use]
pub fn pulse_facts(survey: &Survey, all: &Tally, teams: &[Tally], today: NaiveDate) -> PulseFacts {
    let statement = |id: &str| StatementId::from_text(id.to_owned());
    let old = (today - survey.ends()).num_days() > PULSE_DAYS;
    if old {
        return PulseFacts {
            answers: all.people(),
            ..PulseFacts::default()
        };
    }
    let why = statement("why-and-when");
    let told = told_teams(all, teams);
    let teams = teams.iter().zip(told).filter(|(_, told)| *told);
    let teams: Vec<&Tally> = teams.map(|(team, _)| team).collect();
    let knowing = teams
        .iter()
        .filter(|team| team.of(&why).agree().is_at_least(85));
    PulseFacts {
        answers: all.people(),
        why: all.of(&why).agree(),
        teams: Share {
            seen: knowing.count() as u64,
            of: teams.len() as u64,
        },
        helps: all.of(&statement("helps")).agree(),
        misuse: all.of(&statement("misuse")).agree(),
    }
}

impl Tone {
    /// Whether an answer speaks for the service.
    #[must_use]
    pub fn is_good(self, answer: AgreementAnswer) -> bool {
        match self {
            Self::Praise => answer.number() >= 4,
            Self::Blame => answer.number() <= 2,
        }
    }
}
