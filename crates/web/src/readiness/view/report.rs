//! The report on a round, as a paper for a meeting.

use super::bars::whole;
use super::part::{forecast, reason_words, warning};
use super::words::{level_words, role_words, round_name, section_name, verdict_words};
use crate::args;
use crate::kit::{Words, dates};
use documents::{Paper, PaperBar, PaperColumn, PaperPart};
use engine::campaigns::london_day;
use engine::readiness::GateKind;
use engine::readiness::condition::ConditionState;
use engine::readiness::decision::{FailedGate, failed_gates, suggest_actions};
use engine::readiness::score::{Picture, Scores};
use engine::readiness::waiver::WaiverState;
use store::readiness::{RoundWork, TrendLine};

/// How many actions the report puts first.
const NEXT_ACTIONS: usize = 3;

/// A column of words, as wide as `width` beside the others.
pub(crate) fn text_column(words: &Words, head: &str, width: u8) -> PaperColumn {
    PaperColumn {
        head: words.say(head),
        width,
        is_number: false,
    }
}

/// A column of numbers.
pub(crate) fn number_column(words: &Words, head: &str) -> PaperColumn {
    PaperColumn {
        head: words.say(head),
        width: 1,
        is_number: true,
    }
}

/// The heading of a section of a paper.
pub(crate) fn heading(words: &Words, key: &str) -> PaperPart {
    PaperPart::Heading {
        text: words.say(key),
    }
}

/// The report. It names those who own a condition, and those who signed a waiver.
pub(crate) fn report_paper(
    words: &Words,
    council: &str,
    work: &RoundWork,
    lines: &[TrendLine],
) -> Paper {
    let picture = Picture::of(&work.inputs);
    let date = dates::day(words, work.today);
    let mut parts = decision(words, work, &picture);
    sections(words, work, &picture, &mut parts);
    gates(words, work, &mut parts);
    actions(words, work, &mut parts);
    conditions(words, work, &mut parts);
    waivers(words, work, &mut parts);
    trend(words, lines, &mut parts);
    looked(words, work, &mut parts);
    Paper {
        language: words.language().tag().to_owned(),
        kind: words.say("readiness-report"),
        title: council.to_owned(),
        about: vec![round_name(words, &work.read.round)],
        foot: words.say_with("readiness-report-foot", &args!["date" => date]),
        page: words.say("readiness-report-page"),
        of: words.say("readiness-report-of"),
        parts,
    }
}

fn decision(words: &Words, work: &RoundWork, picture: &Picture) -> Vec<PaperPart> {
    let made = work.decided.as_ref();
    let decision = made.map_or(&picture.decision, |made| made.frozen.decision());
    let said = verdict_words(words, decision.verdict());
    let text = match made {
        Some(made) => words.say_with(
            "readiness-report-decided",
            &args!["decision" => said, "date" => dates::day(words, london_day(made.at))],
        ),
        None => words.say_with("readiness-report-open", &args!["decision" => said]),
    };
    let mut parts = vec![PaperPart::Lead { text }];
    let reasons = decision.reasons().iter();
    let items: Vec<String> = reasons
        .map(|reason| reason_words(words, &work.read.questionnaire, reason))
        .collect();
    if !items.is_empty() {
        parts.push(PaperPart::List { items });
    }
    if made.is_none()
        && let Some(text) = forecast(words, work)
    {
        parts.push(PaperPart::Paragraph { text });
    }
    let warnings = made.map(|made| made.frozen.warnings(&work.levels_now()));
    let items: Vec<String> = warnings
        .unwrap_or_default()
        .iter()
        .map(|lowered| warning(words, lowered))
        .collect();
    if !items.is_empty() {
        let text = words.say("readiness-warnings");
        parts.push(PaperPart::Paragraph { text });
        parts.push(PaperPart::List { items });
    }
    parts
}

fn bar(words: &Words, name: String, scores: &Scores) -> PaperBar {
    PaperBar {
        label: words.say_with(
            "readiness-bar",
            &args![
                "name" => name.as_str(),
                "claimed" => whole(scores.claimed),
                "expected" => whole(scores.expected),
                "evidenced" => whole(scores.evidenced)
            ],
        ),
        name,
        claimed: scores.claimed,
        expected: scores.expected,
        evidenced: scores.evidenced,
    }
}

/// The chart and the table beneath it.
fn sections(words: &Words, work: &RoundWork, picture: &Picture, parts: &mut Vec<PaperPart>) {
    let questionnaire = &work.read.questionnaire;
    let named = picture.sections.iter().filter_map(|section| {
        let scores = section.scores.as_ref()?;
        Some((section_name(questionnaire, &section.id), scores))
    });
    let total = picture.total.as_ref();
    let total = total.map(|scores| (words.say("readiness-total"), scores));
    let all: Vec<(String, &Scores)> = named.chain(total).collect();
    if all.is_empty() {
        return;
    }
    parts.push(heading(words, "readiness-bars"));
    parts.push(PaperPart::Bars {
        legend: [
            words.say("readiness-legend-claimed"),
            words.say("readiness-legend-expected"),
            words.say("readiness-legend-evidenced"),
        ],
        rows: all
            .iter()
            .map(|(name, scores)| bar(words, name.clone(), scores))
            .collect(),
    });
    parts.push(PaperPart::Table {
        columns: vec![
            text_column(words, "readiness-section", 4),
            number_column(words, "readiness-claimed"),
            number_column(words, "readiness-expected"),
            number_column(words, "readiness-evidenced"),
            number_column(words, "readiness-gap"),
        ],
        rows: all
            .into_iter()
            .map(|(name, scores)| {
                let figures = [
                    scores.claimed,
                    scores.expected,
                    scores.evidenced,
                    scores.gap,
                ];
                std::iter::once(name).chain(figures.map(whole)).collect()
            })
            .collect(),
    });
}

fn gates(words: &Words, work: &RoundWork, parts: &mut Vec<PaperPart>) {
    let questionnaire = &work.read.questionnaire;
    let rows: Vec<Vec<String>> = failed_gates(&work.inputs)
        .into_iter()
        .filter_map(|gate| {
            let question = questionnaire.question(&gate.question)?;
            Some(vec![
                format!("{} · {}", question.id, question.text),
                gate_kind(words, &gate),
                level_words(words, question, gate.min),
                gate.evidenced.to_string(),
                question.remediation_days.to_string(),
            ])
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    parts.push(heading(words, "readiness-report-gates"));
    parts.push(PaperPart::Table {
        columns: vec![
            text_column(words, "readiness-question", 4),
            text_column(words, "readiness-report-kind", 2),
            text_column(words, "readiness-report-needed", 4),
            number_column(words, "readiness-report-seen"),
            number_column(words, "readiness-report-days"),
        ],
        rows,
    });
}

/// What failing it means: it stops the round, makes a condition, or is waived.
fn gate_kind(words: &Words, gate: &FailedGate) -> String {
    words.say(match (gate.waived, gate.kind) {
        (true, _) => "readiness-report-waived",
        (false, GateKind::Hard) => "readiness-report-hard",
        (false, GateKind::Soft) => "readiness-report-soft",
    })
}

fn actions(words: &Words, work: &RoundWork, parts: &mut Vec<PaperPart>) {
    let suggested = suggest_actions(work.read.questionnaire.questions(), &work.inputs);
    let items: Vec<String> = suggested
        .into_iter()
        .take(NEXT_ACTIONS)
        .map(|one| {
            let who = args!["role" => role_words(words, one.owner), "days" => one.days];
            let who = words.say_with("readiness-action-who", &who);
            format!("{} ({}) {who}", one.remediation, one.question)
        })
        .collect();
    if !items.is_empty() {
        parts.push(heading(words, "readiness-actions"));
        parts.push(PaperPart::List { items });
    }
}

fn conditions(words: &Words, work: &RoundWork, parts: &mut Vec<PaperPart>) {
    if work.conditions.is_empty() {
        return;
    }
    let rows = work.conditions.iter().map(|(_, one)| {
        let state = match &one.state {
            ConditionState::Met { .. } => "readiness-condition-met",
            ConditionState::Lifted { .. } => "readiness-condition-lifted",
            _ if one.pauses(work.today) => "readiness-condition-missed",
            _ => "readiness-condition-open",
        };
        vec![
            one.what.to_string(),
            work.names.person(&one.owner).to_owned(),
            dates::day(words, one.due),
            words.say(state),
        ]
    });
    parts.push(heading(words, "readiness-conditions"));
    parts.push(PaperPart::Table {
        columns: vec![
            text_column(words, "readiness-what", 4),
            text_column(words, "readiness-owner-short", 2),
            text_column(words, "readiness-due", 2),
            text_column(words, "readiness-state", 2),
        ],
        rows: rows.collect(),
    });
}

fn waivers(words: &Words, work: &RoundWork, parts: &mut Vec<PaperPart>) {
    let standing = work
        .waivers
        .iter()
        .filter(|one| one.lets_pass(&one.question, work.today));
    let rows: Vec<Vec<String>> = standing
        .map(|one| {
            let first = work.names.account(&one.proposal.by);
            let second = match &one.state {
                WaiverState::InForce { by } => work.names.account(by),
                _ => "",
            };
            let both = args!["first" => first, "second" => second];
            vec![
                one.question.to_string(),
                one.proposal.reason.to_string(),
                words.say_with("readiness-report-signed", &both),
                dates::day(words, one.proposal.until),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    parts.push(heading(words, "readiness-report-waivers"));
    parts.push(PaperPart::Table {
        columns: vec![
            text_column(words, "readiness-gate", 1),
            text_column(words, "readiness-report-reason", 4),
            text_column(words, "readiness-report-signatures", 3),
            text_column(words, "readiness-report-until", 2),
        ],
        rows,
    });
}

fn trend(words: &Words, lines: &[TrendLine], parts: &mut Vec<PaperPart>) {
    let rows: Vec<Vec<String>> = lines
        .iter()
        .filter_map(|line| {
            let point = line.figures.point()?;
            let name = super::words::round_words(words, line.figures.stage, line.figures.moment);
            let closed = dates::day(words, london_day(line.closed));
            let gap = point.claimed - point.evidenced;
            let figures = [point.claimed, point.expected, point.evidenced, gap];
            Some(
                [name, closed]
                    .into_iter()
                    .chain(figures.map(whole))
                    .collect(),
            )
        })
        .collect();
    if rows.len() < 2 {
        return;
    }
    parts.push(heading(words, "readiness-trend"));
    parts.push(PaperPart::Table {
        columns: vec![
            text_column(words, "readiness-round", 4),
            text_column(words, "readiness-trend-closed", 2),
            number_column(words, "readiness-claimed"),
            number_column(words, "readiness-expected"),
            number_column(words, "readiness-evidenced"),
            number_column(words, "readiness-gap"),
        ],
        rows,
    });
}

/// How much was looked at, and the rule that a claim opens nothing.
fn looked(words: &Words, work: &RoundWork, parts: &mut Vec<PaperPart>) {
    use engine::readiness::review::ProvedBy;
    let by = |wanted| work.proved.values().filter(|one| one.by == wanted).count();
    let all = work.inputs.questions().count();
    let counts = args![
        "all" => all,
        "seen" => by(ProvedBy::Observation),
        "read" => by(ProvedBy::Document),
        "nobody" => all.saturating_sub(work.proved.len())
    ];
    parts.push(heading(words, "readiness-report-looked"));
    for text in [
        words.say_with("readiness-report-counts", &counts),
        words.say("readiness-report-note"),
    ] {
        parts.push(PaperPart::Paragraph { text });
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples_after::{sample_trend, sample_work};
    use super::*;
    use crate::kit::Language;
    use engine::readiness::round::RoundState;

    #[test]
    fn a_report_names_owners_and_signatories_and_nobody_who_answered() {
        let words = Words::load(Language::English).unwrap();
        let work = sample_work(RoundState::Decided);
        let paper = report_paper(&words, "Council A", &work, &sample_trend(&work));
        let text = serde_json::to_string(&paper).unwrap();
        for part in ["Not yet", "Bo Tŷ-Newydd", "Bea Board (invented)", "Decided"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        for named in &work.read.names {
            let is_owner = named.name == "Bo";
            assert!(is_owner || !text.contains(&named.name), "{}", named.name);
        }
        if let Some(folder) = std::env::var_os("ASPIRE_SAMPLES") {
            let made = crate::drawing::moment(engine::campaigns::counts_from(work.today));
            let pdf = documents::paper(&paper, made).unwrap();
            std::fs::write(std::path::Path::new(&folder).join("report.pdf"), pdf).unwrap();
        }
    }
}
