//! A council's staff list: looked at first, then applied whole, and what goes wrong named by row.

use tests::client::Upload;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Place, Server};

const LIST: &str = "Name,Email,Payroll number,Job title,Team,Line manager's email,FTE,Start date,Shoe size\n\
    Siân Ôwen-Example,sian.owen@council-a.example,Z100,Tester,Digital,Z101,0.6,01/09/2025,38\n\
    Jo Newleader,jo.newleader@council-a.example,Z101,Head of Digital,Digital,,1,2020-04-01,\n\
    Ali Sample,ali.sample(at)council,Z102,Tester,Digital,,1,,\n\
    =cmd,cmd@council-a.example,Z103,@SUM(1),Digital,Z101,1,,\n";

struct Administrator {
    server: Server,
    browser: Client,
    home: String,
}

impl Administrator {
    fn at(place: Place) -> Self {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        Self {
            browser: server.sign_in(Persona::ADMINISTRATOR),
            home: format!("/o/{}/people", ids.organisation),
            server,
        }
    }

    fn upload(&mut self, name: &str, bytes: &[u8]) -> Answer {
        let path = format!("{}/import", self.home);
        let form = self.browser.get(&path).expect(200).form(&path);
        self.browser.upload(&form, Upload { name, bytes })
    }

    /// Uploads a list that can be read; gives the path of its preview and the page.
    fn preview(&mut self, list: &str) -> (String, Answer) {
        let path = self
            .upload("staff.csv", list.as_bytes())
            .expect(303)
            .location()
            .to_owned();
        let page = self.browser.get(&path).expect(200);
        (path, page)
    }

    fn people(&self) -> usize {
        self.server
            .database
            .lines("SELECT id AS line FROM people")
            .len()
    }
}

#[test]
fn a_list_is_looked_at_then_applied_and_the_second_time_changes_nothing() {
    for place in Place::BOTH {
        let mut admin = Administrator::at(place);
        let before = admin.people();
        let (path, page) = admin.preview(LIST);
        let text = page.text();
        assert!(text.contains("3 people are new"), "{text}");
        assert!(text.contains("1 row is left out"), "{text}");
        assert!(text.contains("ali.sample(at)council"), "{text}");
        assert!(text.contains("Shoe size"), "unused columns are named");
        assert_eq!(admin.people(), before, "looking changes nothing");
        let form = page.form(&path);
        let done = admin.browser.submit(&form).expect(303);
        assert_eq!(done.location(), admin.home);
        let list = admin.browser.get(&admin.home.clone()).expect(200);
        assert!(list.text().contains("Added 3"), "{}", list.text());
        assert_eq!(admin.people(), before + 3);
        // The same form again gets the same answer; the upload itself is gone.
        let again = admin.browser.submit(&form).expect(303);
        assert_eq!(again.location(), admin.home);
        assert_eq!(admin.people(), before + 3);
        admin.browser.get(&path).expect(404);
        let (_, second) = admin.preview(LIST);
        assert!(second.text().contains("Nobody is new, nobody changes"));
    }
}

#[test]
fn what_was_downloaded_can_be_read_in_again_and_runs_nothing() {
    let mut admin = Administrator::at(Place::Sqlite);
    let (path, page) = admin.preview(LIST);
    admin.browser.submit(&page.form(&path)).expect(303);
    let file = admin
        .browser
        .get(&format!("{}/download", admin.home))
        .expect(200);
    assert_eq!(
        file.header("content-disposition"),
        Some("attachment; filename=\"people.csv\"")
    );
    let csv = file.body();
    assert!(csv.contains("\"'=cmd\"") && csv.contains("\"'@SUM(1)\""));
    assert!(csv.contains("Siân Ôwen-Example"));
    let (_, again) = admin.preview(&csv);
    // The apostrophes are a change of two values of one person, and nothing else is.
    assert!(
        again.text().contains("Nobody is new, 1 changes"),
        "{}",
        again.text()
    );
}

#[test]
fn a_preview_that_is_older_than_a_change_is_shown_again_and_applies_nothing() {
    for place in Place::BOTH {
        let mut admin = Administrator::at(place);
        let (path, page) = admin.preview(LIST);
        let (other, second) = admin.preview(LIST);
        admin.browser.submit(&second.form(&other)).expect(303);
        let before = admin.people();
        let stale = admin.browser.submit(&page.form(&path)).expect(409);
        assert!(stale.text().contains("has changed since you opened"));
        assert_eq!(admin.people(), before);
        // The page carries what it shows now, so it can be applied, or left.
        assert!(stale.text().contains("Nobody is new"));
    }
}

#[test]
fn a_circle_in_the_reporting_line_is_refused_with_its_names() {
    let mut admin = Administrator::at(Place::Sqlite);
    let (_, page) = admin.preview(
        "Name,Email,Line manager\nAbi Round,abi.round@council-a.example,ben.round@council-a.example\n\
         Ben Round,ben.round@council-a.example,abi.round@council-a.example\n",
    );
    let text = page.text();
    assert!(
        text.contains("Abi Round, Ben Round") || text.contains("Ben Round, Abi Round"),
        "{text}"
    );
    assert!(!text.contains("Add 2 people"), "{text}");
    assert!(!text.contains("will be added"), "{text}");
}

#[test]
fn files_that_are_no_staff_list_are_refused_in_words() {
    let mut admin = Administrator::at(Place::Sqlite);
    let before = admin.people();
    let files: [(&str, &[u8], &str); 6] = [
        ("", b"", "Choose a file"),
        ("empty.csv", b"", "empty"),
        ("skills.csv", b"Skill,Level\nPROG,4\n", "No headings"),
        (
            "names.csv",
            b"Name,Grade\nAbi,7\n",
            "A column is missing: Work email address",
        ),
        ("heading.csv", b"Name,Email\n", "no rows"),
        ("picture.png", b"\x89PNG\r\n\x1a\n", "picture"),
    ];
    for (name, bytes, words) in files {
        let answer = admin.upload(name, bytes).expect(422);
        assert!(answer.title().starts_with("Error: "), "{name}");
        assert!(answer.text().contains(words), "{name}: {}", answer.text());
    }
    assert_eq!(admin.people(), before);
}

#[test]
fn an_upload_belongs_to_whoever_made_it() {
    let mut admin = Administrator::at(Place::Sqlite);
    let (path, _) = admin.preview(LIST);
    for persona in [Persona::STAFF, Persona::HR, Persona::HEAD] {
        admin.server.sign_in(persona).get(&path).expect(404);
    }
}

#[test]
fn only_ticked_people_leave_and_they_lose_their_access_at_once() {
    for place in Place::BOTH {
        let mut admin = Administrator::at(place);
        let ids = Ids::read(&admin.server.database);
        let mut staff = admin.server.sign_in(Persona::STAFF);
        let own = format!("{}/{}", admin.home, ids.staff.person);
        staff.get(&own).expect(200);
        // A list of everybody but two of them: both are offered, one is ticked.
        let everybody = admin
            .browser
            .get(&format!("{}/download", admin.home))
            .expect(200)
            .body();
        let without: Vec<&str> = everybody
            .lines()
            .filter(|line| {
                !line.contains(&format!(",\"{}\",", Persona::STAFF.email))
                    && !line.contains(&format!(",\"{}\",", ids.peer.email))
            })
            .collect();
        let (path, page) = admin.preview(&without.join("\r\n"));
        assert!(
            page.text().contains("Not in the file (2)"),
            "{}",
            page.text()
        );
        let form = page.form(&path).with("leaver", ids.staff.person.as_str());
        admin.browser.submit(&form).expect(303);
        assert_eq!(staff.get(&own).status, 404, "{place:?}");
        admin
            .server
            .sign_in_as(ids.peer.email)
            .get("/account")
            .expect(200);
    }
}

#[test]
fn people_below_a_row_that_is_left_out_are_added_with_a_note() {
    let mut admin = Administrator::at(Place::Sqlite);
    let before = admin.people();
    let (path, page) = admin.preview(
        "Name,Email,Line manager\nTop Sample,top.sample@council-a.example,nobody@council-a.example\n\
         Abi Below,abi.below@council-a.example,top.sample@council-a.example\n\
         Ben Below,ben.below@council-a.example,abi.below@council-a.example\n",
    );
    let text = page.text();
    assert!(text.contains("2 people are new"), "{text}");
    assert!(text.contains("1 row is left out"), "{text}");
    assert!(text.contains("Used with a note (1)"), "{text}");
    assert!(
        text.contains("Added without a line manager: Top Sample in row 2 is left out."),
        "{text}"
    );
    admin.browser.submit(&page.form(&path)).expect(303);
    assert_eq!(admin.people(), before + 2);
}

#[test]
fn a_row_is_quoted_as_it_stands_and_one_with_a_cell_too_many_is_left_out() {
    let mut admin = Administrator::at(Place::Sqlite);
    let (_, page) = admin.preview(
        "Name,Email,Role profile,Job title\nAbi Round,abi.round@council-a.example,NOPE-9,Tester\n\
         Ben Round,ben.round@council-a.example,,Manager, Web\n",
    );
    let text = page.text();
    assert!(
        text.contains("NOPE-9") && !text.contains("nope-9"),
        "{text}"
    );
    assert!(
        text.contains("is a comma missing its quotation marks?"),
        "{text}"
    );
}

#[test]
fn a_list_that_changes_nothing_asks_for_a_tick_or_says_that_there_is_nothing_to_do() {
    for place in Place::BOTH {
        let mut admin = Administrator::at(place);
        let ids = Ids::read(&admin.server.database);
        let everybody = admin
            .browser
            .get(&format!("{}/download", admin.home))
            .expect(200)
            .body();
        let (path, page) = admin.preview(&everybody);
        assert!(
            page.text().contains("There is nothing to do here"),
            "{}",
            page.text()
        );
        assert!(page.form(&path).buttons.is_empty());
        let without: Vec<&str> = everybody
            .lines()
            .filter(|line| !line.contains(&format!(",\"{}\",", ids.peer.email)))
            .collect();
        let (path, page) = admin.preview(&without.join("\r\n"));
        assert!(page.text().contains(ids.peer.email), "{}", page.text());
        let refused = admin.browser.submit(&page.form(&path)).expect(422);
        assert!(refused.title().starts_with("Error: "));
        assert!(
            refused
                .text()
                .contains("Tick at least one person who has left"),
            "{}",
            refused.text()
        );
        let form = refused.form(&path).with("leaver", ids.peer.person.as_str());
        admin.browser.submit(&form).expect(303);
    }
}
