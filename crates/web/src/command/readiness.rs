//! `aspire readiness score`: the figures of a readiness round from a file, so that anybody can audit what pages show.

use super::arguments::ReadinessCommand;
use super::{fail, say};
use engine::readiness::audit::{AuditFile, AuditReport};
use engine::readiness::decision::Verdict;
use engine::readiness::score::{Picture, Scores};
use std::path::Path;
use std::process::ExitCode;

/// Most bytes of a file: 200 questions with a thousand answers each need less.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Carries out a command about readiness.
pub(super) fn run(command: ReadinessCommand) -> ExitCode {
    let ReadinessCommand::Score { file, json } = command;
    match report(&file) {
        Ok(report) if json => match serde_json::to_string(&report) {
            Ok(line) => {
                say(line);
                ExitCode::SUCCESS
            }
            Err(error) => fail(error),
        },
        Ok(report) => {
            for line in table(report.picture()) {
                say(line);
            }
            ExitCode::SUCCESS
        }
        Err(problem) => fail(format!("{}: {problem}", file.display())),
    }
}

fn report(file: &Path) -> Result<AuditReport, String> {
    let size = std::fs::metadata(file).map_err(|error| error.to_string())?;
    if size.len() > MOST_BYTES {
        return Err(format!(
            "the file is larger than {} MB",
            MOST_BYTES / 1024 / 1024
        ));
    }
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let read: AuditFile = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    Ok(AuditReport::of(read.inputs()))
}

/// The figures in lines, the decision first.
fn table(picture: &Picture) -> Vec<String> {
    let decision = &picture.decision;
    let verdict = match decision.verdict() {
        Verdict::Go => "GO",
        Verdict::GoWithConditions => "GO WITH CONDITIONS",
        Verdict::NotYet => "NOT YET",
    };
    let because: Vec<&str> = decision.reasons().iter().map(|one| one.name()).collect();
    let decided = if because.is_empty() {
        format!("Decision: {verdict}")
    } else {
        format!("Decision: {verdict}, because of {}", because.join(", "))
    };
    let mut lines = vec![
        decided,
        format!(
            "{:<14}{:>9}{:>11}{:>7}{:>10}{:>11}{:>10}",
            "", "claimed", "evidenced", "gap", "unproven", "disproved", "expected"
        ),
    ];
    let sections = picture.sections.iter();
    lines.extend(sections.map(|section| line(section.id.as_str(), section.scores)));
    lines.push(line("Total", picture.total));
    lines.push(format!(
        "Claims exceed what was found by {:.4} levels, shrunk towards the mean of all councils.",
        picture.optimism.delta
    ));
    lines.push(
        "Figures are in points of 100; --json prints all of them to four decimals.".to_owned(),
    );
    lines
}

fn line(name: &str, scores: Option<Scores>) -> String {
    let Some(it) = scores else {
        return format!("{name:<14}  nothing that applies");
    };
    // A little less than nothing is nothing.
    let tenths = |points: f64| (points * 10.0).round() / 10.0 + 0.0;
    format!(
        "{name:<14}{:>9.1}{:>11.1}{:>7.1}{:>10.1}{:>11.1}{:>10.1}",
        tenths(it.claimed),
        tenths(it.evidenced),
        tenths(it.gap),
        tenths(it.unproven),
        tenths(it.tested_over),
        tenths(it.expected)
    )
}
