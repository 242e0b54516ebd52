//! `make bench`: the release build measured over HTTP, beside the bare web server and the disk of the same run.
//!
//! A measurement, not a test: it fails when an answer is wrong, never because the machine was busy. `bench council` measures the
//! pages over a whole council alone, `bench programme` the page of a programme.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

mod council;
mod disk;
mod hello;
mod imports;
mod load;
mod pages;
mod process;
mod programme;
mod rating;
mod report;
mod seed;
mod site;
mod starts;
mod wire;

use rating::Desks;
use report::{Job, Peer, Report};
use site::Site;
use std::process::ExitCode;
use std::time::Duration;
use tests::Place;

/// Numbers of clients at once.
const CLIENTS: [usize; 3] = [1, 8, 64];

/// Plan pages with 20 skills at the peer, and rating a skill there.
const PAGES: Peer = Peer {
    per_second: 25.9,
    wanted: 100.0,
    wanted_of_many: 100.0,
};
const RATINGS: Peer = Peer {
    per_second: 96.5,
    wanted: 10.0,
    wanted_of_many: 40.0,
};

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("hello") {
        hello::serve();
        return ExitCode::SUCCESS;
    }
    let seconds = std::env::var("ASPIRE_BENCH_SECONDS");
    let seconds = seconds.map_or(10.0, |text| text.parse().expect("a number of seconds"));
    let span = Duration::from_secs_f64(seconds);
    let mut report = Report::begin(span);
    match std::env::args().nth(1).as_deref() {
        Some("council") => {
            whole_council(&mut report, span);
            return exit(report);
        }
        Some("programme") => {
            let mut site = Site::start(Place::Sqlite);
            programme::fill(&site);
            programme::measure(&mut report, &site, span);
            site.server.stop();
            return exit(report);
        }
        _ => {}
    }
    hello::measure(&mut report, span);
    disk::measure(&mut report, span.min(Duration::from_secs(2)));
    on_sqlite(&mut report, span);
    if std::env::var_os("ASPIRE_TEST_POSTGRES").is_some() {
        on_postgres(&mut report, span);
    } else {
        report.fact("PostgreSQL", "not measured: none was given", "");
    }
    exit(report)
}

fn exit(report: Report) -> ExitCode {
    if report.print() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Everything, on a file.
fn on_sqlite(report: &mut Report, span: Duration) {
    let mut site = Site::start(Place::Sqlite);
    let (at_start, _) = site.process().memory();
    profile_and_ratings(report, &site, span, "own skills, 20", "save a rating");
    let page = |name| Job {
        name,
        peer: None,
        durable: false,
    };
    pages::own_skills_compressed(report, &site, &page("own skills, 20, gzip"), 8, span);
    pages::home(report, &site, &page("home"), 8, span);
    let (before_imports, _) = site.process().memory();
    imports::through_the_web(report, &site);
    pages::people(report, &site, &page("people list of 5,064"), 8, span);
    let (now, most) = site.process().memory();
    report.fact(
        "memory after load",
        &format!(
            "{now:.0} MiB, at most {most:.0} ({at_start:.0} at the start, {before_imports:.0} before imports)"
        ),
        "911 to 951 MiB; wanted: under 64",
    );
    site.server.stop();
    whole_council(report, span);
    imports::at_the_console(report, &site, "SQLite");
    starts::measure(report, site.server.database.address());
}

/// The pages over a whole council, on a file with many councils.
fn whole_council(report: &mut Report, span: Duration) {
    let mut site = Site::start(Place::Sqlite);
    council::fill(&site);
    council::measure(report, &site, span);
    programme::fill(&site);
    programme::measure(report, &site, span);
    site.server.stop();
}

/// The page and the change that everybody needs, on a server. Its own processes are not in the CPU of a request.
fn on_postgres(report: &mut Report, span: Duration) {
    let mut site = Site::start(Place::Postgres);
    let database = &site.server.database;
    let settings = "SELECT setting AS line FROM pg_settings WHERE name = 'fsync'";
    let fsync = database.lines(settings);
    report.fact("PostgreSQL waits for the disk (fsync)", &fsync[0], "");
    let names = ("own skills, 20, PostgreSQL", "save a rating, PostgreSQL");
    profile_and_ratings(report, &site, span, names.0, names.1);
    site.server.stop();
    imports::at_the_console(report, &site, "PostgreSQL");
}

fn profile_and_ratings(
    report: &mut Report,
    site: &Site,
    span: Duration,
    profile: &'static str,
    rating: &'static str,
) {
    let profile = Job {
        name: profile,
        peer: Some(PAGES),
        durable: false,
    };
    for clients in CLIENTS {
        pages::own_skills(report, site, &profile, clients, span);
    }
    let rating = Job {
        name: rating,
        peer: Some(RATINGS),
        durable: true,
    };
    let desks = Desks::open(site);
    for clients in CLIENTS {
        desks.measure(report, site, &rating, clients, span);
    }
    desks.prove(report, site);
}
