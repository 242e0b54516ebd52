//! How the councils stand: one table of decisions, and one of sections with a figure in each cell. Never a rank.

use super::{status_words, verdict_words, whole};
use crate::args;
use crate::kit::components::{State, StateKind};
use crate::kit::{Link, Words, dates};
use crate::readiness::stage_words;
use engine::readiness::Questionnaire;
use engine::readiness::decision::Verdict;
use engine::readiness::figures::{Figures, Marks};
use engine::readiness::programme::SupportShare;
use serde::Serialize;
use store::entry::programme_standings::Standing;

/// What those who follow the pilot see.
#[derive(Serialize)]
pub(crate) struct Follower {
    rows: Vec<Row>,
    sections: Vec<String>,
    heat: Vec<HeatRow>,
    shades: [u8; 5],
    records: [Link; 6],
    agenda: Link,
    export: Link,
}

#[derive(Serialize)]
struct Row {
    council: Link,
    place: String,
    round: Option<Round>,
    support: String,
}

#[derive(Serialize)]
struct Round {
    decision: State,
    total: Cell,
    forecast: String,
    day: String,
}

#[derive(Serialize)]
struct HeatRow {
    council: Link,
    /// Empty for a council without a round.
    cells: Vec<Cell>,
    total: Cell,
}

/// Evidenced, with a shade that repeats it, and claimed; nothing where a section does not apply.
#[derive(Serialize)]
struct Cell {
    label: String,
    evidenced: String,
    claimed: String,
    shade: u8,
}

impl Follower {
    /// `base` is the programme's address; sections are those that it asks about from now on.
    pub(crate) fn new(
        words: &Words,
        base: &str,
        standings: &[Standing],
        asked: &Questionnaire,
    ) -> Self {
        let sections = asked.sections().iter();
        let sections: Vec<(String, String)> = sections
            .map(|section| (section.id.to_string(), section.title.clone()))
            .collect();
        Self {
            rows: standings.iter().map(|one| row(words, base, one)).collect(),
            heat: standings
                .iter()
                .map(|one| heat_row(words, base, one, &sections))
                .collect(),
            sections: sections.into_iter().map(|(_, title)| title).collect(),
            shades: [1, 2, 3, 4, 5],
            records: record_links(words, base),
            agenda: Link::new(words.say("agenda-link"), format!("{base}/agenda.pdf")),
            export: Link::new(words.say("programme-export"), format!("{base}/export.csv")),
        }
    }
}

/// The pages of what the manager writes down, and of the questionnaire.
fn record_links(words: &Words, base: &str) -> [Link; 6] {
    [
        ("programme-support-heading", "support"),
        ("programme-lessons-heading", "lessons"),
        ("programme-issues-heading", "issues"),
        ("programme-funding-heading", "funding"),
        ("programme-questionnaire-heading", "questionnaire"),
        ("programme-usability-heading", "usability"),
    ]
    .map(|(key, path)| Link::new(words.say(key), format!("{base}/{path}")))
}

fn council(base: &str, standing: &Standing) -> Link {
    Link::new(
        standing.name.as_str(),
        format!("{base}/councils/{}", standing.slug),
    )
}

fn row(words: &Words, base: &str, standing: &Standing) -> Row {
    let place = standing.pilot.as_ref().map_or_else(
        || words.say("programme-no-place"),
        |pilot| {
            words.say_with(
                "programme-place",
                &args![
                    "status" => status_words(words, pilot.status),
                    "stage" => stage_words(words, pilot.stage)
                ],
            )
        },
    );
    let round = standing.latest.as_ref().map(|latest| Round {
        decision: decision(words, latest.figures.decision.verdict()),
        total: total(words, &latest.figures),
        forecast: latest.figures.forecast.map_or_else(
            || words.say("programme-no-forecast"),
            |day| dates::day(words, day),
        ),
        day: dates::day(words, dates::london_day(latest.worked_out.utc())),
    });
    Row {
        council: council(base, standing),
        place,
        round,
        support: support(words, standing.support),
    }
}

fn decision(words: &Words, verdict: Verdict) -> State {
    let kind = match verdict {
        Verdict::Go => StateKind::Done,
        Verdict::GoWithConditions => StateKind::Half,
        Verdict::NotYet => StateKind::New,
    };
    State::new(kind, verdict_words(words, verdict))
}

/// The share with what it rests on; with few requests no share.
fn support(words: &Words, share: Option<SupportShare>) -> String {
    match share {
        Some(support) if support.is_enough() => words.say_with(
            "programme-support-share",
            &args![
                "percent" => whole(support.share().unwrap_or_default() * 100.0),
                "all" => support.all()
            ],
        ),
        Some(support) if support.all() > 0 => {
            words.say_with("programme-support-few", &args!["all" => support.all()])
        }
        _ => words.say("programme-support-none"),
    }
}

fn heat_row(
    words: &Words,
    base: &str,
    standing: &Standing,
    sections: &[(String, String)],
) -> HeatRow {
    let figures = standing.latest.as_ref().map(|latest| &latest.figures);
    let cells = figures.map(|figures| {
        let of = |id: &str| {
            let mut all = figures.sections.iter();
            all.find(|(section, _)| section.as_str() == id)
                .map(|(_, marks)| marks)
        };
        let cells = sections
            .iter()
            .map(|(id, title)| cell(words, title.clone(), of(id)));
        cells.collect()
    });
    HeatRow {
        council: council(base, standing),
        cells: cells.unwrap_or_default(),
        total: figures.map_or_else(
            || cell(words, words.say("programme-total"), None),
            |figures| total(words, figures),
        ),
    }
}

fn total(words: &Words, figures: &Figures) -> Cell {
    cell(words, words.say("programme-total"), figures.total.as_ref())
}

fn cell(words: &Words, label: String, marks: Option<&Marks>) -> Cell {
    let Some(marks) = marks else {
        return Cell {
            label,
            evidenced: String::new(),
            claimed: String::new(),
            shade: 0,
        };
    };
    Cell {
        label,
        evidenced: whole(marks.evidenced),
        claimed: words.say_with(
            "programme-claimed",
            &args!["points" => whole(marks.claimed)],
        ),
        shade: shade(marks.evidenced),
    }
}

/// One of five shades, twenty points each; none for nothing.
fn shade(evidenced: f64) -> u8 {
    match evidenced {
        points if points < 0.5 => 0,
        points if points < 20.0 => 1,
        points if points < 40.0 => 2,
        points if points < 60.0 => 3,
        points if points < 80.0 => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;
    use crate::programme::view::sample_standings;

    #[test]
    fn every_council_has_a_cell_for_every_section_or_says_that_it_has_no_round() {
        let words = Words::load(Language::English).unwrap();
        let page = Follower::new(
            &words,
            "/programme/p",
            &sample_standings(50),
            Questionnaire::shipped().unwrap(),
        );
        assert_eq!((page.rows.len(), page.sections.len()), (50, 9));
        for (row, heat) in page.rows.iter().zip(&page.heat) {
            assert_eq!(row.council, heat.council);
            assert_eq!(heat.cells.len(), if row.round.is_some() { 9 } else { 0 });
        }
    }

    #[test]
    fn a_share_of_few_requests_is_not_told_as_one() {
        let words = Words::load(Language::English).unwrap();
        let said = |local, all| support(&words, SupportShare::new(local, all));
        assert!(said(18, 20).contains("90"));
        assert!(!said(18, 19).contains('%'), "{}", said(18, 19));
        assert_eq!(support(&words, None), said(0, 0));
    }
}
