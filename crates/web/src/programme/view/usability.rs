//! What people say of the service, of all councils together.

use crate::args;
use crate::kit::components::Heading;
use crate::kit::{Crumb, FluentArgs, Page, Section, Words, dates};
use crate::problem::Problem;
use crate::programme::usability::Said;
use crate::surveys::{ResultRow, result_rows};
use engine::disclosure::is_enough;
use engine::readiness::programme::{Journey, Minutes, spread};
use engine::surveys::{SurveyKind, shipped, usability_score};
use serde::Serialize;
use std::collections::BTreeMap;
use store::surveys::ProgrammeTally;

/// The page.
#[derive(Serialize)]
pub(crate) struct UsabilityPage {
    heading: Heading,
    score: String,
    scored: bool,
    scale: Vec<ResultRow>,
    ratings: Vec<RatingRow>,
    times: Vec<TimeRow>,
    end: Option<End>,
    #[serde(skip)]
    programme: Crumb,
}

/// One journey in one month.
#[derive(Serialize)]
struct RatingRow {
    journey: String,
    month: String,
    easy: u64,
    neither: u64,
    hard: u64,
}

#[derive(Serialize)]
struct TimeRow {
    journey: String,
    median: String,
    ninetieth: String,
    counted: u64,
}

#[derive(Serialize)]
struct End {
    text: String,
    rows: Vec<ResultRow>,
}

impl UsabilityPage {
    /// `programme` is its name and address.
    ///
    /// # Errors
    /// [`Problem::Internal`] where the shipped statements cannot be read.
    pub(in crate::programme) fn new(
        words: &Words,
        (name, url): (&str, &str),
        said: &Said,
    ) -> Result<Self, Problem> {
        let broken = |error: engine::surveys::BrokenSurveys| Problem::Internal(error.to_string());
        let scale = shipped(SurveyKind::Usability).map_err(broken)?;
        let end = shipped(SurveyKind::EndOfPilot).map_err(broken)?;
        let scored = said.scale.councils > 0;
        Ok(Self {
            heading: Heading::new(words.say("programme-usability-heading"))
                .over(name)
                .lede(words.say("programme-usability-lede")),
            score: score_words(words, &said.scale)?,
            scored,
            scale: match scored {
                true => result_rows(scale, &said.scale.tally),
                false => Vec::new(),
            },
            ratings: ratings(words, said),
            times: times(words, said),
            end: (said.end.councils > 0).then(|| End {
                text: words.say_with("programme-usability-end-text", &of(&said.end)),
                rows: result_rows(end, &said.end.tally),
            }),
            programme: Crumb::new(name, url),
        })
    }
}

/// The score on the System Usability Scale with how many it is from, or that there is none.
///
/// # Errors
/// [`Problem::Internal`] where the shipped statements cannot be read.
pub(super) fn score_words(words: &Words, scale: &ProgrammeTally) -> Result<String, Problem> {
    let statements = shipped(SurveyKind::Usability);
    let statements = statements.map_err(|error| Problem::Internal(error.to_string()))?;
    let score = usability_score(statements, &scale.tally);
    Ok(match score {
        Some(score) => words.say_with(
            "programme-usability-score",
            &args![
                "score" => format!("{score:.1}"),
                "people" => scale.tally.people(),
                "councils" => scale.councils
            ],
        ),
        None => words.say("programme-usability-no-score"),
    })
}

fn of(together: &ProgrammeTally) -> FluentArgs<'static> {
    args!["people" => together.tally.people(), "councils" => together.councils]
}

pub(super) fn journey_words(words: &Words, journey: Journey) -> String {
    words.say(match journey {
        Journey::Assessment => "programme-usability-journey-assessment",
        Journey::ReadinessSheet => "programme-usability-journey-readiness-sheet",
    })
}

/// By journey and month, the newest first; a month of fewer than five ratings is left out.
fn ratings(words: &Words, said: &Said) -> Vec<RatingRow> {
    let mut months: BTreeMap<_, [u64; 3]> = BTreeMap::new();
    for count in &said.ratings {
        let row = months.entry((count.month, count.journey)).or_default();
        let place = match count.rating.number() {
            4.. => 0,
            3 => 1,
            _ => 2,
        };
        if let Some(sum) = row.get_mut(place) {
            *sum += count.times;
        }
    }
    let enough = |row: &[u64; 3]| is_enough(row.iter().sum::<u64>().try_into().unwrap_or(0));
    let rows = months.into_iter().rev().filter(|(_, row)| enough(row));
    rows.map(|((month, journey), [easy, neither, hard])| RatingRow {
        journey: journey_words(words, journey),
        month: dates::month(words, month),
        easy,
        neither,
        hard,
    })
    .collect()
}

pub(super) fn minute_words(words: &Words, minutes: Minutes) -> String {
    words.say_with(
        "programme-usability-minutes",
        &args!["minutes" => minutes.number()],
    )
}

/// Of each journey that five or more let be counted.
fn times(words: &Words, said: &Said) -> Vec<TimeRow> {
    let row = |(journey, counts): (&Journey, &BTreeMap<Minutes, u64>)| {
        let spread = spread(counts)?;
        Some(TimeRow {
            journey: journey_words(words, *journey),
            median: minute_words(words, spread.median),
            ninetieth: minute_words(words, spread.ninetieth),
            counted: spread.journeys,
        })
    };
    said.times.iter().filter_map(row).collect()
}

impl Page for UsabilityPage {
    const TEMPLATE: &'static str = "pages/programme/usability";

    fn title(&self, words: &Words) -> String {
        words.say("programme-usability-heading")
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![self.programme.clone()]
    }

    fn wide(&self) -> bool {
        true
    }
}
