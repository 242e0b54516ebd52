//! The pack for a meeting of the steering group, as a paper.

use super::usability::{journey_words, minute_words, score_words};
use super::{status_words, verdict_words, whole};
use crate::args;
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::programme::usability::Said;
use crate::readiness::{heading, number_column, stage_words, text_column};
use chrono::NaiveDate;
use documents::{Paper, PaperCell, PaperColumn, PaperPart};
use engine::readiness::Questionnaire;
use engine::readiness::decision::Verdict;
use engine::readiness::programme::{
    FundingLine, Issue, Lesson, LessonState, Pence, SupportOwner, spread,
};
use store::entry::programme_records::{CouncilTask, Kept};
use store::entry::programme_standings::Standing;

/// What the pack is made of.
pub(in crate::programme) struct Agenda {
    pub(in crate::programme) today: NaiveDate,
    pub(in crate::programme) asked: Questionnaire,
    pub(in crate::programme) standings: Vec<Standing>,
    pub(in crate::programme) issues: Vec<Kept<Issue>>,
    pub(in crate::programme) lessons: Vec<Kept<Lesson>>,
    pub(in crate::programme) tasks: Vec<Kept<CouncilTask>>,
    pub(in crate::programme) funding: Vec<Kept<FundingLine>>,
    pub(in crate::programme) said: Said,
}

/// The pack.
///
/// # Errors
/// [`Problem::Internal`] where the shipped statements of surveys cannot be read.
pub(in crate::programme) fn agenda_paper(
    words: &Words,
    programme: &str,
    agenda: &Agenda,
) -> Result<Paper, Problem> {
    let date = dates::day(words, agenda.today);
    let mut parts = vec![PaperPart::Lead {
        text: summary(words, &agenda.standings),
    }];
    parts.push(PaperPart::Contents {
        title: words.say("agenda-contents"),
    });
    if !agenda.standings.is_empty() {
        decisions(words, &agenda.standings, &mut parts);
    }
    issues(words, &agenda.issues, &mut parts);
    lessons(words, &agenda.lessons, &mut parts);
    tasks(words, &agenda.tasks, &mut parts);
    funding(words, &agenda.funding, &mut parts);
    usability(words, &agenda.said, &mut parts)?;
    if !agenda.standings.is_empty() {
        parts.push(heat(words, &agenda.asked, &agenda.standings));
    }
    Ok(Paper {
        language: words.language().tag().to_owned(),
        kind: words.say("agenda-kind"),
        title: programme.to_owned(),
        about: vec![date.clone()],
        foot: words.say_with("agenda-foot", &args!["date" => date]),
        page: words.say("readiness-report-page"),
        of: words.say("readiness-report-of"),
        parts,
    })
}

fn summary(words: &Words, standings: &[Standing]) -> String {
    let count = |wanted: Verdict| {
        let latest = standings.iter().filter_map(|one| one.latest.as_ref());
        latest
            .filter(|one| one.figures.decision.verdict() == wanted)
            .count()
    };
    words.say_with(
        "agenda-summary",
        &args![
            "all" => standings.len(),
            "go" => count(Verdict::Go),
            "conditions" => count(Verdict::GoWithConditions),
            "not" => count(Verdict::NotYet),
            "none" => standings.iter().filter(|one| one.latest.is_none()).count()
        ],
    )
}

fn decisions(words: &Words, standings: &[Standing], parts: &mut Vec<PaperPart>) {
    let none = || words.say("programme-none");
    let rows = standings.iter().map(|one| {
        let figures = one.latest.as_ref().map(|latest| &latest.figures);
        let forecast = figures.and_then(|figures| figures.forecast);
        let share = one.support.and_then(|support| support.share());
        vec![
            one.name.clone(),
            one.pilot
                .as_ref()
                .map_or_else(none, |pilot| status_words(words, pilot.status)),
            figures.map_or_else(none, |figures| {
                verdict_words(words, figures.decision.verdict())
            }),
            forecast.map_or_else(none, |day| dates::day(words, day)),
            share.map_or_else(none, |share| format!("{}%", whole(100.0 * share))),
        ]
    });
    parts.push(heading(words, "agenda-decisions"));
    parts.push(PaperPart::Table {
        columns: vec![
            text_column(words, "programme-council", 4),
            text_column(words, "programme-status", 2),
            text_column(words, "programme-decision", 3),
            text_column(words, "agenda-forecast", 3),
            number_column(words, "agenda-local"),
        ],
        rows: rows.collect(),
    });
}

/// Councils by sections: what is evidenced.
fn heat(words: &Words, questionnaire: &Questionnaire, standings: &[Standing]) -> PaperPart {
    let sections = questionnaire.sections();
    let mut columns = vec![text_column(words, "programme-council", 5)];
    columns.extend(sections.iter().map(|section| PaperColumn {
        head: section.title.clone(),
        width: 2,
        is_number: true,
    }));
    let row = |one: &Standing| {
        let figures = one.latest.as_ref().map(|latest| &latest.figures);
        let name = PaperCell {
            text: one.name.clone(),
            shade: None,
        };
        let cells = sections.iter().map(|section| {
            let marks = figures.and_then(|figures| {
                let mut all = figures.sections.iter();
                all.find(|(id, _)| *id == section.id)
            });
            PaperCell {
                text: marks.map_or_else(String::new, |(_, marks)| whole(marks.evidenced)),
                shade: marks.map(|(_, marks)| marks.evidenced),
            }
        });
        std::iter::once(name).chain(cells).collect()
    };
    PaperPart::Heat {
        title: words.say("agenda-heat"),
        text: words.say("agenda-heat-text"),
        columns,
        rows: standings.iter().map(row).collect(),
    }
}

fn issues(words: &Words, issues: &[Kept<Issue>], parts: &mut Vec<PaperPart>) {
    let open = issues
        .iter()
        .filter(|one| one.value.dates.closed().is_none());
    let rows: Vec<Vec<String>> = open
        .map(|one| {
            vec![
                one.value.text.to_string(),
                one.value.answers.to_string(),
                dates::day(words, one.value.dates.raised()),
            ]
        })
        .collect();
    table(
        words,
        ("agenda-issues", "agenda-issues-none"),
        vec![
            text_column(words, "agenda-issue", 5),
            text_column(words, "agenda-answers", 2),
            text_column(words, "agenda-since", 2),
        ],
        rows,
        parts,
    );
}

fn lessons(words: &Words, lessons: &[Kept<Lesson>], parts: &mut Vec<PaperPart>) {
    let open = lessons
        .iter()
        .filter(|one| one.value.state == LessonState::Open);
    let rows: Vec<Vec<String>> = open
        .map(|one| {
            let question = one.value.question.as_ref();
            vec![
                one.value.text.to_string(),
                stage_words(words, one.value.stage),
                question.map_or_else(String::new, ToString::to_string),
            ]
        })
        .collect();
    table(
        words,
        ("agenda-lessons", "agenda-lessons-none"),
        vec![
            text_column(words, "agenda-lesson", 5),
            text_column(words, "programme-stage", 2),
            text_column(words, "readiness-question", 1),
        ],
        rows,
        parts,
    );
}

fn tasks(words: &Words, tasks: &[Kept<CouncilTask>], parts: &mut Vec<PaperPart>) {
    let owner = |owner: SupportOwner| {
        words.say(match owner {
            SupportOwner::Society => "agenda-society",
            SupportOwner::Council => "agenda-council",
        })
    };
    let rows: Vec<Vec<String>> = tasks
        .iter()
        .map(|one| {
            let task = &one.value.task;
            let share = args!["local" => task.share.local(), "all" => task.share.all()];
            vec![
                one.value.council.clone(),
                task.task.to_string(),
                owner(task.owner),
                owner(task.target),
                words.say_with("agenda-share", &share),
            ]
        })
        .collect();
    table(
        words,
        ("agenda-tasks", "agenda-tasks-none"),
        vec![
            text_column(words, "programme-council", 3),
            text_column(words, "agenda-task", 4),
            text_column(words, "agenda-now", 2),
            text_column(words, "agenda-later", 2),
            text_column(words, "agenda-local", 2),
        ],
        rows,
        parts,
    );
}

fn funding(words: &Words, lines: &[Kept<FundingLine>], parts: &mut Vec<PaperPart>) {
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|one| {
            vec![
                one.value.title.to_string(),
                one.value.planned.to_string(),
                one.value.spent.to_string(),
                left(one.value.planned, one.value.spent),
            ]
        })
        .collect();
    table(
        words,
        ("agenda-funding", "agenda-funding-none"),
        vec![
            text_column(words, "agenda-line", 3),
            number_column(words, "agenda-planned"),
            number_column(words, "agenda-spent"),
            number_column(words, "agenda-left"),
        ],
        rows,
        parts,
    );
}

/// What people say of the service: the score, and how long journeys take.
fn usability(words: &Words, said: &Said, parts: &mut Vec<PaperPart>) -> Result<(), Problem> {
    let rows = said.times.iter().filter_map(|(journey, counts)| {
        let spread = spread(counts)?;
        Some(vec![
            journey_words(words, *journey),
            minute_words(words, spread.median),
            minute_words(words, spread.ninetieth),
            spread.journeys.to_string(),
        ])
    });
    let columns = vec![
        text_column(words, "programme-usability-journey", 3),
        text_column(words, "programme-usability-median", 2),
        text_column(words, "programme-usability-ninetieth", 2),
        number_column(words, "programme-usability-counted"),
    ];
    parts.push(heading(words, "programme-usability-heading"));
    parts.push(PaperPart::Paragraph {
        text: words.say_with(
            "agenda-score",
            &args!["score" => score_words(words, &said.scale)?],
        ),
    });
    let rows: Vec<Vec<String>> = rows.collect();
    parts.push(if rows.is_empty() {
        PaperPart::Paragraph {
            text: words.say("programme-usability-no-times"),
        }
    } else {
        PaperPart::Table { columns, rows }
    });
    Ok(())
}

/// What is left of a line; less than nothing where more was spent than planned.
fn left(planned: Pence, spent: Pence) -> String {
    let (planned, spent) = (planned.number(), spent.number());
    let apart =
        Pence::new(planned.abs_diff(spent)).map_or_else(|_| String::new(), |one| one.to_string());
    if spent > planned {
        format!("\u{2212}{apart}")
    } else {
        apart
    }
}

/// A section with a table, or the sentence that there is nothing.
fn table(
    words: &Words,
    (title, none): (&str, &str),
    columns: Vec<PaperColumn>,
    rows: Vec<Vec<String>>,
    parts: &mut Vec<PaperPart>,
) {
    parts.push(heading(words, title));
    parts.push(if rows.is_empty() {
        PaperPart::Paragraph {
            text: words.say(none),
        }
    } else {
        PaperPart::Table { columns, rows }
    });
}

#[cfg(test)]
mod tests {
    use super::super::{sample_said, sample_standings};
    use super::*;
    use crate::kit::Language;

    #[test]
    fn a_pack_counts_decisions_and_says_where_there_is_nothing() {
        let words = Words::load(Language::English).unwrap();
        let agenda = Agenda {
            today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            asked: Questionnaire::shipped().unwrap().clone(),
            standings: sample_standings(50),
            issues: Vec::new(),
            lessons: Vec::new(),
            tasks: Vec::new(),
            funding: Vec::new(),
            said: sample_said(),
        };
        let paper = agenda_paper(&words, "Invented programme", &agenda).unwrap();
        let text = serde_json::to_string(&paper).unwrap();
        assert!(text.contains("50 councils take part"), "{text}");
        assert!(text.contains("No issue is open."), "{text}");
        assert!(
            text.contains("of 100, from 19 people in 2 councils"),
            "{text}"
        );
        assert!(text.contains("14 minutes"), "{text}");
        if let Some(folder) = std::env::var_os("ASPIRE_SAMPLES") {
            let made = crate::drawing::moment(engine::campaigns::counts_from(agenda.today));
            let pdf = documents::paper(&paper, made).unwrap();
            std::fs::write(std::path::Path::new(&folder).join("agenda.pdf"), pdf).unwrap();
        }
    }
}
