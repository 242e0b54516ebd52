//! `scripts/suggest-figures`: how good `aspire suggest` is on a set of texts with known skills, apart for the part that
//! was kept back while the suggester was made.
//!
//! A measurement, not a test. The texts are other people's and stay outside the repository.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod figures;
mod record;

use figures::Figures;
use record::{Prediction, Record};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// What of a record is given to the suggester.
#[derive(Clone, Copy)]
enum Given {
    Text,
    TitleAndText,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(gold), folder) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: suggest-figures GOLD.jsonl [FOLDER FOR PREDICTIONS]");
        return ExitCode::from(2);
    };
    let program = std::env::var_os("ASPIRE_BIN").expect("ASPIRE_BIN names the program");
    let lines = fs::read_to_string(gold).expect("the set of texts");
    let records: Vec<Record> = lines
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).expect("one record a line"))
        .collect();
    println!("| given | part | texts | recall@5 | recall@10 | MRR | level error | exact level |");
    println!("|---|---|---|---|---|---|---|---|");
    let mut slowest = Duration::ZERO;
    for (given, name) in [
        (Given::Text, "text"),
        (Given::TitleAndText, "title and text"),
    ] {
        let mut predictions = Vec::new();
        for record in &records {
            let started = Instant::now();
            predictions.push(suggest(Path::new(&program), record, given));
            slowest = slowest.max(started.elapsed());
        }
        for (part, kept_back) in [("developed on", false), ("kept back", true)] {
            let both = records.iter().zip(&predictions);
            let of_part = both.filter(|(record, _)| record.is_kept_back() == kept_back);
            println!("| {name} | {part} | {} |", Figures::of(of_part));
        }
        println!(
            "| {name} | all | {} |",
            Figures::of(records.iter().zip(&predictions))
        );
        if let Some(folder) = &folder {
            write(folder, given, &predictions);
        }
    }
    println!("\nSlowest call of the program: {} ms", slowest.as_millis());
    ExitCode::SUCCESS
}

/// What the program says about one record.
fn suggest(program: &Path, record: &Record, given: Given) -> Prediction {
    let text = match given {
        Given::Text => record.text.clone(),
        Given::TitleAndText => format!("{}\n{}", record.title, record.text),
    };
    let mut child = Command::new(program)
        .args(["suggest", "--edition", "9", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .expect("the text is read");
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{}: no answer", record.id);
    let mut prediction: Prediction =
        serde_json::from_slice(&output.stdout).expect("one JSON object");
    prediction.id.clone_from(&record.id);
    prediction
}

/// Writes predictions as other scorers read them, one a line.
fn write(folder: &Path, given: Given, predictions: &[Prediction]) {
    let name = match given {
        Given::Text => "text.jsonl",
        Given::TitleAndText => "title-and-text.jsonl",
    };
    let lines: Vec<String> = predictions
        .iter()
        .map(|it| serde_json::to_string(it).unwrap())
        .collect();
    fs::create_dir_all(folder).expect("the folder for predictions");
    fs::write(folder.join(name), lines.join("\n") + "\n").expect("the predictions are written");
}
