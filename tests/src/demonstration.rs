//! The demonstration's data for tests: made once for each kind of database by the service itself, then taken a
//! little further by its administrator, so that pages about uploads, leavers and second posts have something to show.

use crate::client::{Client, Upload};
use crate::personas::Persona;
use crate::place::Place;
use crate::server::{Options, Server};
use crate::workbooks::{Variant, edition_eight, edition_nine};
use std::sync::{Mutex, PoisonError};
use store::testing::OutsideDatabase;

/// A copy of the data, for one service.
///
/// # Panics
/// When the demonstration cannot be made.
#[must_use]
pub fn copy(place: Place) -> OutsideDatabase {
    static MADE: [Mutex<Option<OutsideDatabase>>; 2] = [Mutex::new(None), Mutex::new(None)];
    let slot = &MADE[usize::from(place == Place::Postgres)];
    // A panic while making it is shown by the test that made it; the others try again.
    let mut made = slot.lock().unwrap_or_else(PoisonError::into_inner);
    made.get_or_insert_with(|| make(place)).copy()
}

fn make(place: Place) -> OutsideDatabase {
    let options = Options {
        demo: true,
        ..Options::default()
    };
    let mut server = Server::start(place.migrated(), options);
    go_on(&server);
    server.stop();
    std::mem::replace(&mut server.database, OutsideDatabase::sqlite())
}

/// What an administrator does on a busy day.
fn go_on(server: &Server) {
    let mut browser = server.sign_in(Persona::ADMINISTRATOR);
    let home = browser.get("/").location().to_owned();
    let never_invited = never_invited(&server.database);
    let [second_post, leaver, guest, ..] = never_invited.as_slice() else {
        panic!("the demonstration has too few people who were never invited");
    };
    let people = format!("{home}/people");
    let new_post = format!("{people}/{second_post}/posts/new");
    fill(
        &mut browser,
        &new_post,
        &[
            ("job_title", "Project officer"),
            ("department", "Business change"),
            ("started_on", "2026-01-05"),
        ],
    );
    fill(
        &mut browser,
        &format!("{people}/{leaver}/leave"),
        &[("last_day", "2026-01-05")],
    );
    let token = crate::scenes::token(&mut browser);
    let invite = format!("{people}/{guest}/invite");
    let key = "a-key-of-the-demonstration";
    browser
        .post(&invite, &[("csrf", &token), ("form_key", key)])
        .expect(303);
    upload(
        &mut browser,
        &format!("{people}/import"),
        "staff.csv",
        &staff_list(),
    );
    let framework = format!("{home}/settings/framework");
    let eight = edition_eight(Variant::default()).and_then(|workbook| workbook.to_xlsx());
    upload(
        &mut browser,
        &framework,
        "sfia-8.xlsx",
        &eight.expect("a workbook can be written"),
    );
    let check = server
        .database
        .lines("SELECT id AS line FROM previews WHERE kind = 'framework'");
    fill(
        &mut browser,
        &format!("{framework}/check/{}", check[0]),
        &[("holder", "Council A"), ("agree", "yes")],
    );
    upload(&mut browser, &framework, "sfia-9.xlsx", &workbook());
    write_jobs(server);
}

/// A line manager brings an old text, and a document that somebody edited.
fn write_jobs(server: &Server) {
    let mut browser = server.sign_in(Persona::MANAGER);
    let home = browser.get("/").location().to_owned();
    let new = format!("{home}/jobs/new");
    let form = browser.get(&new).expect(200).form(new.as_str());
    let old = Upload {
        name: "technician.txt",
        bytes: OLD_TEXT.as_bytes(),
    };
    browser.upload(&form.with("begin", "text"), old).expect(303);
    let draft = server.database.lines(&format!(
        "SELECT job_id AS line FROM job_versions WHERE state = 'draft' AND org_id = \
         (SELECT org_id FROM people WHERE email_key = '{}') ORDER BY job_id",
        Persona::MANAGER.email
    ));
    upload(
        &mut browser,
        &format!("{home}/jobs/{}/returned", draft[0]),
        "edited.txt",
        EDITED.as_bytes(),
    );
}

/// An old job description of an invented post.
pub const OLD_TEXT: &str = "Job title: ICT Technician\nGrade: G5\nReports to: Service Desk Manager\n\n\
    Purpose of the job\nTo keep the council's computers working, and to help the people who use them.\n\n\
    Main duties\n\
    1. Solve faults that are reported to the service desk, and tell people what was done.\n\
    2. Install and move computers, printers and telephones.\n\
    3. Keep the list of equipment up to date.\n\n\
    Notes\nThe post was made when two teams became one.\n\n\
    Person specification\nEssential\nExperience of a busy service desk\nDesirable\nKnowledge of networks\n";

/// What somebody made of the purpose of a job description.
pub const EDITED: &str =
    "Purpose of the job\nTo make services that people like to use, and to keep them running.\n";

/// People of the personas' council whom nobody has invited and to whom nobody reports.
#[must_use]
pub fn never_invited(database: &OutsideDatabase) -> Vec<String> {
    database.lines(&format!(
        "SELECT p.id AS line FROM people p WHERE p.left_on IS NULL \
         AND p.org_id = (SELECT org_id FROM people WHERE email_key = '{}') \
         AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM posts t WHERE t.manager_id = p.id) ORDER BY p.email_key",
        Persona::STAFF.email
    ))
}

/// Fills in the form of a page that is sent to its own address.
fn fill(browser: &mut Client, path: &str, fields: &[(&str, &str)]) {
    let form = browser.get(path).expect(200).form(path);
    let form = fields
        .iter()
        .fold(form, |form, (name, value)| form.with(name, *value));
    browser.submit(&form).expect(303);
}

fn upload(browser: &mut Client, path: &str, name: &str, bytes: &[u8]) {
    let form = browser.get(path).expect(200).form(path);
    browser.upload(&form, Upload { name, bytes }).expect(303);
}

/// A list with somebody new, somebody changed and a row with problems.
#[must_use]
pub fn staff_list() -> Vec<u8> {
    "Name,Email,Staff number,Job title,Department,Line manager's email,Role profile,FTE,Start date\n\
     New Person,new.person@council-a.example,A90001,Developer,Digital services,manager@council-a.example,DEV-1,0.8,05/01/2026\n\
     Bo Changed Peer,peer@council-a.example,A00007,Senior developer,Digital services,manager@council-a.example,DEV-1,1,01/07/2020\n\
     Wrong Row,not an address,A90002,Developer,Digital services,nobody@council-a.example,NONE-1,3,31/02/2026\n"
        .into()
}

/// A workbook in the layout of SFIA 9, with filler in place of the licensed text.
///
/// # Panics
/// When the shipped facts are broken.
#[must_use]
pub fn workbook() -> Vec<u8> {
    let workbook = edition_nine(Variant::default()).expect("the shipped facts can be read");
    workbook.to_xlsx().expect("a workbook can be written")
}
