//! `aspire agreement`: how well raters agree, from a file, so that anybody can audit the figures that pages show.

use super::{fail, read_book, say};
use crate::kit::{Language, Words};
use engine::agreement::{Ratings, RatingsProblem, Report, Scale};
use std::path::Path;
use std::process::ExitCode;
use tables::{Format, Limits, UnevenRow, find_uneven_row};

/// Prints the agreement of the raters in `file`: as one JSON object, or as a table with how to read it.
pub(super) fn run(file: &Path, low: i16, high: i16, json: bool) -> ExitCode {
    match report(file, low, high) {
        Ok((_, report)) if json => match serde_json::to_string(&report) {
            Ok(line) => {
                say(line);
                ExitCode::SUCCESS
            }
            Err(error) => fail(error),
        },
        Ok((ratings, report)) => {
            for line in table(&ratings, &report) {
                say(line);
            }
            ExitCode::SUCCESS
        }
        Err(problem) => fail(problem),
    }
}

fn report(file: &Path, low: i16, high: i16) -> Result<(Ratings, Report), String> {
    let scale = Scale::new(low, high).map_err(|error| format!("--low and --high: {error}"))?;
    let words = Words::load(Language::English).map_err(|error| error.to_string())?;
    let (book, bytes) = read_book(&words, file)?;
    let of_file = |problem: &dyn std::fmt::Display| format!("{}: {problem}", file.display());
    if book.format == Format::Csv {
        let uneven =
            find_uneven_row(&bytes, &Limits::default()).map_err(|error| of_file(&error))?;
        if let Some(uneven) = uneven {
            return Err(of_file(&uneven_words(uneven)));
        }
    }
    let sheet = book.sheets.iter().find(|sheet| !sheet.rows.is_empty());
    let ratings = sheet
        .ok_or(RatingsProblem::Empty)
        .and_then(|sheet| Ratings::read(sheet, scale))
        .map_err(|problem| of_file(&problem))?;
    let report = Report::of(&ratings);
    Ok((ratings, report))
}

fn uneven_words(row: UnevenRow) -> String {
    let UnevenRow {
        row,
        found,
        expected,
    } = row;
    let columns = if found == 1 { "column" } else { "columns" };
    format!(
        "row {row} has {found} {columns}, and the header has {expected}; give every row a column for each rater, empty \
         where nothing was rated"
    )
}

/// The figures in lines, with how many things they rest on and how to read them.
fn table(ratings: &Ratings, report: &Report) -> Vec<String> {
    let line = |name: &str, figure: String| format!("  {name:<22}{figure:>10}");
    let figure =
        |figure: Option<f64>| figure.map_or("undefined".to_owned(), |it| format!("{it:.4}"));
    let raters = ratings.raters().join(", ");
    let complete = ratings.complete().len();
    match *report {
        Report::Two {
            n,
            kappa,
            bias,
            exact,
            within_one,
            icc,
        } => vec![
            format!("Raters: {raters}"),
            line("n, rated by both", n.to_string()),
            line("exact", figure(exact)),
            line("within one level", figure(within_one)),
            line("bias", figure(bias)),
            line("kappa", figure(kappa)),
            line("ICC(2,1)", figure(icc)),
            "Read kappa (quadratic weights) and ICC from 0, no better than chance, to 1, full agreement, always beside n \
             and the bias, which is above 0 where the first rates higher."
                .to_owned(),
        ],
        Report::Several { icc } => vec![
            format!("Raters: {raters}"),
            line("n, rated by all", complete.to_string()),
            line("ICC(2,1)", figure(icc)),
            "Read ICC from 0, a single rating tells nothing apart, to 1, full agreement, always beside n.".to_owned(),
        ],
    }
}
