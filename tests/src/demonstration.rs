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
    upload(
        &mut browser,
        &format!("{home}/roles/ddat"),
        "roles.csv",
        &ddat(),
    );
    keep_roles(server, &home);
    write_jobs(server);
    remind_everybody(&server.database);
}

/// Everybody was reminded of their assessment just now, so that a service with a mail server sends no reminders of its own on a
/// working day, and tests see the same mails at every hour.
fn remind_everybody(database: &OutsideDatabase) {
    database.execute(
        "INSERT INTO reminder_log (org_id, person_id, at) \
         SELECT DISTINCT org_id, person_id, CURRENT_TIMESTAMP FROM campaign_people",
    );
}

/// What the Head of Profession does with role profiles.
fn keep_roles(server: &Server, home: &str) {
    let mut browser = server.sign_in(Persona::HEAD);
    let roles = format!("{home}/roles");
    let one = |query: &str| {
        server
            .database
            .lines(query)
            .into_iter()
            .next()
            .expect("a row")
    };
    let council = one(&format!(
        "SELECT org_id AS line FROM people WHERE email_key = '{}'",
        Persona::STAFF.email
    ));
    // Somebody who keeps no role profiles looks after the one that they hold.
    let own = one(&format!(
        "SELECT t.role_profile_id AS line FROM posts t JOIN people p ON p.id = t.person_id WHERE p.email_key = '{}' \
         AND t.role_profile_id IS NOT NULL",
        Persona::STAFF.email
    ));
    fill(
        &mut browser,
        &format!("{roles}/{own}/edit"),
        &[("owner", Persona::STAFF.email), ("do", "save")],
    );
    // One is out of use with another in its place, and somebody still holds it.
    let made = fill_and_go(
        &mut browser,
        &format!("{roles}/new"),
        &[
            ("reference", "OLD-1"),
            ("title", "Telex operator"),
            ("family", "Service and support"),
            ("general-level", "2"),
            ("do", "save"),
        ],
    );
    let old = made.rsplit('/').next().unwrap_or_default().to_owned();
    let never = never_invited(&server.database);
    let holder = never.last().expect("somebody who was never invited");
    server.database.execute(&format!(
        "UPDATE posts SET role_profile_id = '{old}' WHERE person_id = '{holder}'"
    ));
    fill(
        &mut browser,
        &format!("{roles}/{old}/retire"),
        &[("replacement", own.as_str())],
    );
    // One was made from what another council offers, which has changed since.
    let shared = one(&format!(
        "SELECT id AS line FROM shared_roles WHERE org_id <> '{council}' ORDER BY reference"
    ));
    let page = browser.get(&format!("{roles}/shared/{shared}")).expect(200);
    let form = page.form(&format!("{roles}/shared/{shared}/adopt"));
    browser.submit(&form).expect(303);
    server.database.execute(&format!(
        "UPDATE shared_roles SET revision = 2 WHERE id = '{shared}'"
    ));
    upload(
        &mut browser,
        &format!("{roles}/import"),
        "roles.csv",
        &role_table(),
    );
}

/// A file of another framework, all of it invented.
#[must_use]
pub fn ddat() -> Vec<u8> {
    "Role family,Role,Role level,Skill,Skill level\n\
     Invented gardening,Gardener,Junior gardener,Digging,Working\n\
     Invented gardening,Gardener,Lead gardener,Digging,Expert\n"
        .into()
}

/// A table with a new profile, one that changes and one with a problem.
#[must_use]
pub fn role_table() -> Vec<u8> {
    "Reference,Title,Job family,General level,Essential skills,Department\n\
     NEW-9,Role of a table,Quality,3,TEST 3; PROG 3 weight 4,Digital services\n\
     TST-1,,,,,Digital services\n\
     BAD-9,Wrong,Quality,12,,\n"
        .into()
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
    fill_and_go(browser, path, fields);
}

/// The same; gives where the answer leads.
fn fill_and_go(browser: &mut Client, path: &str, fields: &[(&str, &str)]) -> String {
    let form = browser.get(path).expect(200).form(path);
    let form = fields
        .iter()
        .fold(form, |form, (name, value)| form.with(name, *value));
    browser.submit(&form).expect(303).location().to_owned()
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

/// Imports [`workbook`] for the council A as its administrator does, under a licence that allows its words in job
/// descriptions, or does not.
///
/// # Panics
/// When a page is not as it is expected.
pub fn import_text(server: &Server, in_documents: bool) {
    let mut administrator = server.sign_in(Persona::ADMINISTRATOR);
    let page = "/o/council-a/settings/framework";
    let form = administrator.get(page).expect(200).form(page);
    let bytes = workbook();
    let file = Upload {
        name: "sfia-9.xlsx",
        bytes: &bytes,
    };
    let check = administrator.upload(&form, file).expect(303);
    let check = check.location().to_owned();
    let form = administrator.get(&check).expect(200).form(&check);
    let form = form.with("holder", "Council A").with("agree", "yes");
    let form = if in_documents {
        form.with("documents", "yes")
    } else {
        form
    };
    administrator.submit(&form).expect(303);
}
