//! Pages of a programme: with no council, with two, with fifty; a council with rounds and without. All invented.

use super::{CouncilPage, Follower, PlaceForm, Programme, UsabilityPage};
use crate::kit::Link;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::programme::pilot_form::PilotTyped;
use crate::programme::usability::Said;
use crate::surveys::sample_tally;
use chrono::NaiveDate;
use engine::campaigns::counts_from;
use engine::disclosure::Total;
use engine::ids::{Id, OrganisationId, ReadinessRoundId};
use engine::organisations::{Kind, Organisation};
use engine::readiness::figures::{Figures, Marks};
use engine::readiness::programme::{
    Cohort, Journey, Minutes, Pilot, PilotDates, PilotStatus, Rating, SupportShare,
};
use engine::readiness::round::Moment;
use engine::readiness::trend::Respondents;
use engine::readiness::{Questionnaire, Stage};
use engine::surveys::SurveyKind;
use sfia::Edition;
use store::entry::programme_standings::{Latest, Standing};
use store::entry::programmes::CouncilLine;
use store::readiness::TrendLine;
use store::surveys::ProgrammeTally;
use store::usability::{RatingCount, TimeCounts};

const LONG: &str = "Cyngor Sir Ynys Wen a Phenrhyn-y-Môr";

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn marks(claimed: f64, evidenced: f64) -> Marks {
    Marks {
        claimed,
        evidenced,
        expected: (claimed + 2.0 * evidenced) / 3.0,
        unproven: (claimed - evidenced) / 2.0,
        over_index: Some(1.4),
        is_not_known: false,
    }
}

fn figures(number: usize, verdict: &str) -> Figures {
    let shift = (number * 7 % 60) as f64;
    let sections = Questionnaire::shipped().unwrap().sections().iter();
    let reasons = if verdict == "GO" {
        "[]"
    } else {
        r#"[{"gate":"R01"}]"#
    };
    let decision = format!(r#"{{"verdict":"{verdict}","reasons":{reasons}}}"#);
    Figures {
        stage: Stage::Launch,
        moment: Moment::EightWeeksBefore,
        sections: sections
            .enumerate()
            .map(|(place, section)| {
                let claimed = (60.0 + shift + place as f64).min(100.0);
                let evidenced = (shift + 11.0 * place as f64) % 100.0;
                (section.id.clone(), marks(claimed, evidenced))
            })
            .collect(),
        total: Some(marks(71.0, 20.0 + shift)),
        own_optimism: Some(0.8),
        decision: serde_json::from_str(&decision).unwrap(),
        forecast: (verdict == "NOT YET").then(|| day(12, 24)),
        respondents: Respondents {
            n: 16,
            sd: Some(20.0),
        },
        reviewed: 31,
        questions: 50,
    }
}

fn pilot() -> Pilot {
    Pilot {
        cohort: Cohort::parse("Spring 2026").unwrap(),
        stage: Stage::Launch,
        status: PilotStatus::Preparing,
        dates: PilotDates::new(Some(day(4, 1)), None).unwrap(),
    }
}

/// So many councils, each third without a round, in the order in which they joined.
pub(in crate::programme) fn sample_standings(count: usize) -> Vec<Standing> {
    let verdicts = ["NOT YET", "GO WITH CONDITIONS", "GO"];
    (0..count)
        .map(|number| Standing {
            slug: format!("council-{number}"),
            name: if number % 4 == 1 {
                format!("{LONG} {number}")
            } else {
                format!("Invented Council {number}")
            },
            kind: Kind::County,
            joined_as: number,
            pilot: (number % 5 != 4).then(pilot),
            latest: (number % 3 != 2).then(|| Latest {
                figures: figures(number, verdicts[number / 3 % 3]),
                worked_out: counts_from(day(11, 21)),
            }),
            support: match number % 3 {
                0 => SupportShare::new(18, 20),
                1 => SupportShare::new(3, 7),
                _ => None,
            },
        })
        .collect()
}

fn lines(standings: &[Standing]) -> Vec<CouncilLine> {
    standings
        .iter()
        .enumerate()
        .map(|(number, standing)| CouncilLine {
            name: standing.name.clone(),
            kind: "county".to_owned(),
            edition: 9,
            people: Total::Exactly(60),
            joined: if number % 2 == 0 {
                Total::NearlyAll
            } else {
                Total::Few
            },
        })
        .collect()
}

fn rounds(count: usize) -> Vec<TrendLine> {
    let moments = [
        Moment::Application,
        Moment::EightWeeksBefore,
        Moment::TwoWeeksBefore,
    ];
    (0..count)
        .map(|number| {
            let mut figures = figures(number, if number < 2 { "NOT YET" } else { "GO" });
            figures.moment = moments[number];
            figures.total = Some(marks(
                80.0 - 6.0 * number as f64,
                20.0 + 24.0 * number as f64,
            ));
            let at = counts_from(day(5 + u32::try_from(number).unwrap(), 20));
            TrendLine {
                round: ReadinessRoundId::from_text("q1".to_owned()),
                closed: at,
                figures,
            }
        })
        .collect()
}

/// Draws them all.
/// What was said in two surveys of each kind, with ratings and times.
pub(in crate::programme) fn sample_said() -> Said {
    let together = |kind| ProgrammeTally {
        councils: 2,
        tally: sample_tally(kind),
    };
    let count = |month, journey, rating, times| RatingCount {
        journey,
        month: day(month, 1),
        rating: Rating::new(rating).unwrap(),
        times,
    };
    let times = [(9, 4), (14, 21), (18, 12), (31, 3)];
    let times = times.map(|(minutes, count)| (Minutes::new(minutes).unwrap(), count));
    Said {
        scale: together(SurveyKind::Usability),
        end: together(SurveyKind::EndOfPilot),
        ratings: vec![
            count(10, Journey::Assessment, 5, 31),
            count(10, Journey::Assessment, 2, 4),
            count(11, Journey::Assessment, 3, 12),
            count(11, Journey::ReadinessSheet, 4, 9),
            count(11, Journey::ReadinessSheet, 1, 1),
        ],
        times: TimeCounts::from([(Journey::Assessment, times.into_iter().collect())]),
    }
}

pub(crate) fn samples(samples: &mut Samples) {
    let words = crate::kit::Words::load(crate::kit::Language::English).unwrap();
    let base = "/programme/society";
    for (name, said) in [
        ("programme/usability", sample_said()),
        ("programme/usability-empty", Said::default()),
    ] {
        let programme = ("Society pilot programme", base);
        let page = UsabilityPage::new(&words, programme, &said).unwrap();
        samples.add(name, &page);
    }
    for (name, count) in [
        ("programme/show", 5),
        ("programme/show-fifty", 50),
        ("programme/show-empty", 0),
    ] {
        let standings = sample_standings(count);
        let follower = Follower::new(&words, base, &standings, Questionnaire::shipped().unwrap());
        samples.add(
            name,
            &Programme::new(
                &words,
                "Society pilot programme",
                &lines(&standings),
                (
                    Some(follower),
                    Some(Link::new(
                        "People of the programme",
                        "/programme/society/people",
                    )),
                ),
            ),
        );
    }
    let standings = sample_standings(2);
    samples.add(
        "programme/show-reviewer",
        &Programme::new(
            &words,
            "Society pilot programme",
            &lines(&standings),
            (
                None,
                Some(Link::new(
                    words.say("review-list"),
                    "/programme/society/reviews",
                )),
            ),
        ),
    );
    council_samples(samples, &words, base);
    crate::programme::records::samples(samples);
    crate::programme::questionnaire::samples(samples);
    crate::programme::people::samples(samples);
}

fn council_samples(samples: &mut Samples, words: &crate::kit::Words, base: &str) {
    let url = format!("{base}/councils/council-1");
    let council = Organisation {
        id: OrganisationId::from_text("council-1".to_owned()),
        slug: "council-1".to_owned(),
        name: LONG.to_owned(),
        kind: Kind::Welsh,
        staff_count: None,
        edition: Edition::Nine,
        version: 1,
    };
    let pilot = pilot();
    let form = PlaceForm {
        typed: PilotTyped::of(&pilot),
        version: 2,
        errors: FieldErrors::none(),
    };
    let mut errors = FieldErrors::none();
    errors.add("stage", words.say("programme-stage-missing"));
    errors.add("begins", words.say("programme-date-wrong"));
    let wrong = PlaceForm {
        typed: PilotTyped {
            begins: "in spring".to_owned(),
            ..PilotTyped::default()
        },
        version: 0,
        errors,
    };
    let (three, none) = (rounds(3), rounds(0));
    let pages = [
        ("programme/council", Some(&pilot), &three, Some(&form)),
        ("programme/council-read", Some(&pilot), &three, None),
        ("programme/council-errors", None, &none, Some(&wrong)),
    ];
    for (name, pilot, rounds, form) in pages {
        let page = CouncilPage::new(words, (base, &url), &council, (pilot, rounds), form);
        samples.add(name, &page);
    }
}
