//! Files that come in: a staff list of 5,000 people and a workbook of the framework, through the web and at the console.

use crate::report::Report;
use crate::seed::{PEOPLE, SLUG};
use crate::site::Site;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tests::client::Upload;
use tests::server::program;
use tests::{Client, demonstration};

/// People in the list.
const ROWS: usize = 5_000;
/// Skills at their levels in a workbook of edition 9.
const SKILL_LEVELS: usize = 672;
/// The council that the commands at the console import into.
const OTHER: &str = "other";

/// What the nearest system does in a second when it makes people from a file.
const PEER_PEOPLE: f64 = 54.0;
/// And how many seconds it takes for a framework, at best.
const PEER_FRAMEWORK: f64 = 10.6;

/// Five thousand people in a reporting line of four levels, as a payroll would export them.
fn staff_list(domain: &str) -> String {
    let mut list =
        "Name,Email,Staff number,Job title,Department,Line manager's email,FTE,Start date\n"
            .to_owned();
    for number in 0..ROWS {
        let manager = match number {
            0 => String::new(),
            _ => format!("person-{:05}@{domain}", (number - 1) / 9),
        };
        let (month, year) = (number % 12 + 1, 2000 + number % 26);
        list.push_str(&format!(
            "Person {number:05} Invented,person-{number:05}@{domain},B{number:05},Officer,\
             Department {},{manager},{},01/{month:02}/{year}\n",
            number % 40,
            if number % 7 == 3 { "0.6" } else { "1" },
        ));
    }
    list
}

/// Through the web, as an administrator: upload, look at the preview, apply.
pub fn through_the_web(report: &mut Report, site: &Site) {
    let mut browser = site.browser(&site.council.members[0]);
    let list = staff_list("bench.example");
    let form = format!("/o/{SLUG}/people/import");
    let (read, path) = upload(&mut browser, &form, "staff.csv", list.as_bytes());
    let began = Instant::now();
    let preview = browser.get(&path).expect(200);
    let shown = began.elapsed();
    let form = preview.form(&path);
    let began = Instant::now();
    browser.submit(&form).expect(303);
    let applied = began.elapsed();
    expect_people(report, site, SLUG, PEOPLE + ROWS);
    report.fact(
        "people import, web: apply 5,000",
        &per_second(applied),
        &people_note(applied),
    );
    report.fact(
        "  upload and read, then preview",
        &format!("{}, then {}", seconds(read), seconds(shown)),
        "",
    );

    let form = format!("/o/{SLUG}/settings/framework");
    let workbook = demonstration::workbook();
    let (read, path) = upload(&mut browser, &form, "sfia-9.xlsx", &workbook);
    let form = browser.get(&path).expect(200).form(&path);
    let form = form.with("holder", "Measured Council").with("agree", "yes");
    let began = Instant::now();
    browser.submit(&form).expect(303);
    let stored = began.elapsed();
    expect_wording(report, site, SLUG);
    report.fact(
        "framework import, web",
        &format!(
            "{} (upload and read {}, import {})",
            seconds(read + stored),
            seconds(read),
            seconds(stored)
        ),
        &framework_note(read + stored),
    );
}

/// With the commands, on a council of its own; the whole process each time.
pub fn at_the_console(report: &mut Report, site: &Site, name: &str) {
    let folder = std::env::temp_dir();
    let list = write(
        &folder,
        "staff-list.csv",
        staff_list("other.example").as_bytes(),
    );
    command(
        site,
        &[
            "organisation",
            "create",
            "Other Council",
            "--slug",
            OTHER,
            "--kind",
            "county",
            "--administrator",
            "admin@other.example",
        ],
    );
    let path = list.to_string_lossy();
    let took = command(site, &["people", "import", &path, "--organisation", OTHER]);
    // The administrator was there before.
    expect_people(report, site, OTHER, ROWS + 1);
    report.fact(
        &format!("people import, command, {name}"),
        &per_second(took),
        &people_note(took),
    );
    let workbook = write(&folder, "sfia-9.xlsx", &demonstration::workbook());
    let path = workbook.to_string_lossy();
    let took = command(
        site,
        &[
            "framework",
            "import",
            &path,
            "--organisation",
            OTHER,
            "--licence-holder",
            "Other Council",
            "--accept-terms",
        ],
    );
    expect_wording(report, site, OTHER);
    report.fact(
        &format!("framework import, command, {name}"),
        &format!("{}, the whole process", seconds(took)),
        &framework_note(took),
    );
    for file in [list, workbook] {
        drop(std::fs::remove_file(file));
    }
}

/// Sends a file; gives how long that took and where the answer leads.
fn upload(browser: &mut Client, path: &str, name: &str, bytes: &[u8]) -> (Duration, String) {
    let form = browser.get(path).expect(200).form(path);
    let began = Instant::now();
    let answer = browser.upload(&form, Upload { name, bytes }).expect(303);
    (began.elapsed(), answer.location().to_owned())
}

/// Runs the program beside the service; gives how long it ran.
fn command(site: &Site, arguments: &[&str]) -> Duration {
    let began = Instant::now();
    let output = program()
        .args(arguments)
        .args(["--database", site.server.database.address()])
        .envs(site.server.environment())
        .output()
        .expect("the binary can be started");
    let took = began.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    took
}

fn expect_people(report: &mut Report, site: &Site, slug: &str, wanted: usize) {
    for table in ["people", "posts"] {
        let found = site.count(&format!(
            "SELECT CAST(count(*) AS TEXT) AS line FROM {table} t \
             JOIN organisations o ON o.id = t.org_id WHERE o.slug = '{slug}'"
        ));
        // An administrator who was invited first has no post.
        if found != wanted && !(table == "posts" && found + 1 == wanted && slug == OTHER) {
            report.wrong(&format!("{slug} has {found} {table} and not {wanted}"));
        }
    }
}

fn expect_wording(report: &mut Report, site: &Site, slug: &str) {
    let found = site.count(&format!(
        "SELECT CAST(count(*) AS TEXT) AS line FROM framework_texts t \
         JOIN organisations o ON o.id = t.org_id WHERE o.slug = '{slug}' AND t.kind = 'skill_level'"
    ));
    if found != SKILL_LEVELS {
        report.wrong(&format!("{slug} has wording for {found} skill levels"));
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(format!("aspire-bench-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).expect("a file can be written");
    path
}

fn seconds(time: Duration) -> String {
    format!("{:.3} s", time.as_secs_f64())
}

fn per_second(time: Duration) -> String {
    let rate = ROWS as f64 / time.as_secs_f64();
    format!("{}, {rate:.0} people a second", seconds(time))
}

fn people_note(time: Duration) -> String {
    let times = ROWS as f64 / time.as_secs_f64() / PEER_PEOPLE;
    format!("{times:.0} times {PEER_PEOPLE} a second; wanted: 5,000 a second")
}

fn framework_note(time: Duration) -> String {
    let times = PEER_FRAMEWORK / time.as_secs_f64();
    format!("{times:.0} times as fast as {PEER_FRAMEWORK} s; wanted: under 0.25 s")
}
