//! `make bench`: the release build measured over HTTP, beside the bare web server and the disk of the same run.
//!
//! A measurement, not a test: it fails when an answer is wrong, never because the machine was busy.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss
)]

mod disk;
mod hello;
mod imports;
mod load;
mod pages;
mod process;
mod report;
mod seed;
mod wire;

use report::Report;
use std::time::Duration;

/// Numbers of clients at once.
const CLIENTS: [usize; 3] = [1, 8, 64];

fn main() {
    if std::env::args().nth(1).as_deref() == Some("hello") {
        hello::serve();
        return;
    }
    let seconds = std::env::var("ASPIRE_BENCH_SECONDS").map_or(10.0, |text| text.parse().expect("a number of seconds"));
    let span = Duration::from_secs_f64(seconds);
    let mut report = Report::begin(span);
    hello::measure(&mut report, span);
    disk::measure(&mut report, span.min(Duration::from_secs(2)));
    pages::measure(&mut report, span);
    imports::measure(&mut report);
    report.print();
}
