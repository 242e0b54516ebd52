//! A staff list to start from.

use crate::people::download::{csv, headings};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use tables::{CsvWriter, SpreadsheetText};

/// Three invented people, so that each way of filling in a row can be seen.
const PEOPLE: [[&str; 9]; 3] = [
    [
        "Max Leader",
        "max.leader@council.example",
        "P0001",
        "Head of Digital",
        "Digital services",
        "",
        "",
        "1",
        "2019-04-01",
    ],
    [
        "Jo Manager",
        "jo.manager@council.example",
        "P0002",
        "Delivery manager",
        "Digital services",
        "max.leader@council.example",
        "",
        "0.8",
        "01/09/2021",
    ],
    [
        "Siân Example",
        "sian.example@council.example",
        "P0003",
        "Developer",
        "Digital services",
        "P0002",
        "",
        "1",
        "2025-01-06",
    ],
];

/// Sends the sample as CSV.
///
/// # Errors
/// [`Problem::Internal`] when it cannot be written.
pub async fn sample(visit: Visit) -> Result<HttpResponse, Problem> {
    let broken = |error: std::io::Error| Problem::Internal(error.to_string());
    let mut writer = CsvWriter::new(Vec::new()).map_err(broken)?;
    let headings = headings(visit.words());
    writer
        .row(headings.iter().map(SpreadsheetText::from))
        .map_err(broken)?;
    for person in PEOPLE {
        writer
            .row(person.map(SpreadsheetText::from))
            .map_err(broken)?;
    }
    Ok(csv("staff-list.csv", writer.finish().map_err(broken)?))
}
