//! Assessment rounds: making one, progress, the switch for reminders, and the digest by real mail at a held clock.

use engine::access::{RunCampaigns, decide};
use engine::campaigns::{CampaignDraft, CampaignInput, Selection, london_day};
use store::testing::{Databases, TestDb};
use store::{Scope, StoreError};
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::smtp_sink::SmtpSink;
use tests::{Answer, Client, Form, Place, Server};
use web::app::App;
use web::settings::{Raw, Secret, Settings};

struct Desk {
    server: Server,
    ids: Ids,
}

impl Desk {
    fn new(place: Place) -> Self {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        Self { server, ids }
    }

    fn at(&self, path: &str) -> String {
        format!("/o/{}{path}", self.ids.organisation)
    }

    /// The form of a new round for the staff persona alone, filled in.
    fn form(&self, browser: &mut Client, name: &str) -> Form {
        let path = self.at("/campaigns/new");
        let form = browser.get(&path).expect(200).form(&path);
        form.with("name", name)
            .with("purpose", "To plan training")
            .with("planning", "no")
            .with("closes", &self.ids.campaign.1)
            .with("people", Persona::STAFF.email)
    }

    /// Makes a round after looking at its preview.
    fn make(&self, browser: &mut Client, name: &str) -> String {
        let form = self.form(browser, name).tampered("do", "look");
        let seen = browser.submit(&form).expect(200);
        assert!(
            seen.text().contains("One person is asked"),
            "{}",
            seen.text()
        );
        let form = seen.form(&form.action).tampered("do", "make");
        browser.submit(&form).expect(303).location().to_owned()
    }

    fn stored(&self) -> Vec<String> {
        self.server
            .database
            .lines("SELECT name AS line FROM campaigns ORDER BY created_at, name")
    }
}

fn says(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{words}");
    assert!(answer.text().contains(words), "{words}: {}", answer.text());
}

#[test]
fn a_round_is_looked_at_made_followed_and_closed() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut head = desk.server.sign_in(Persona::HEAD);
        let before = desk.stored();
        let form = desk.form(&mut head, "Spring").tampered("do", "look");
        head.submit(&form).expect(200);
        assert_eq!(desk.stored(), before, "a preview saves nothing");
        let own = desk.make(&mut head, "Spring");
        says(&head.get(&own), 200, "0 of 1");
        let mut staff = desk.server.sign_in(Persona::STAFF);
        says(&staff.get(&desk.at("")), 200, "To plan training");
        let file = head.get(&format!("{own}/people.csv")).expect(200).body();
        assert!(file.contains("Not sent"), "{file}");
        head.get(&format!("{own}/phone")).expect(200);
        let close = format!("{own}/close");
        let closing = head.get(&own).expect(200).form(&close);
        head.submit(&closing).expect(303);
        assert!(!staff.get(&desk.at("")).text().contains("To plan training"));
        let extend = format!("{own}/extend");
        let opening = head.get(&own).expect(200).form(&extend);
        let late = opening.clone();
        let end = desk.ids.campaign.1.as_str();
        head.submit(&opening.with("closes", end)).expect(303);
        says(&staff.get(&desk.at("")), 200, "To plan training");
        let late = head.submit(
            &late
                .with("closes", end)
                .tampered("form_key", &"1".repeat(32)),
        );
        says(&late, 409, "Somebody else changed this round");
        // A line manager has no business here, and sees the team's part on the team page.
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        manager.get(&own).expect(404);
        says(&manager.get(&desk.at("/team")), 200, "0 of 1 sent");
    }
}

#[test]
fn what_does_not_fit_is_said_and_nothing_is_saved() {
    let desk = Desk::new(Place::Sqlite);
    let mut admin = desk.server.sign_in(Persona::ADMINISTRATOR);
    let before = desk.stored();
    let long = "n".repeat(201);
    let cases = [
        ("name", "", "Enter a name"),
        ("name", long.as_str(), "80 characters or fewer"),
        ("name", " first ROUND ", "There is a round called"),
        ("purpose", long.as_str(), "200 characters or fewer"),
        ("closes", "1/1/2020", "must not be before the first day"),
        ("closes", "soon", "Enter the last day as a date"),
        ("opens", "1/1/2020", "days back"),
        ("closes", "31/12/2099", "days after the first"),
        (
            "people",
            "nobody@nowhere.example",
            "Nobody who works here has this address",
        ),
    ];
    for (field, value, words) in cases {
        let form = desk.form(&mut admin, "Spring").with(field, value);
        let told = admin.submit(&form.tampered("do", "make"));
        says(&told, 422, words);
        assert!(told.title().starts_with("Error: "), "{words}");
    }
    let form = desk.form(&mut admin, "Spring").with("people", "");
    let nobody = form
        .tampered("departments", "Nowhere")
        .tampered("do", "look");
    says(&admin.submit(&nobody), 422, "Nobody who works here fits");
    // Made without its preview, it shows the preview first.
    let form = desk.form(&mut admin, "Spring").tampered("do", "make");
    says(&admin.submit(&form), 200, "Nothing is saved yet");
    assert_eq!(desk.stored(), before);
}

#[test]
fn two_administrators_who_use_one_name_do_not_both_get_it() {
    let desk = Desk::new(Place::Sqlite);
    let mut first = desk.server.sign_in(Persona::ADMINISTRATOR);
    let mut second = desk.server.sign_in(Persona::HEAD);
    let looked = |browser: &mut Client| {
        let form = desk.form(browser, "Spring").tampered("do", "look");
        let seen = browser.submit(&form).expect(200);
        seen.form(&form.action).tampered("do", "make")
    };
    let (one, other) = (looked(&mut first), looked(&mut second));
    first.submit(&one).expect(303);
    says(&second.submit(&other), 422, "There is a round called");
    assert_eq!(
        desk.stored()
            .iter()
            .filter(|name| *name == "Spring")
            .count(),
        1
    );
}

#[test]
fn the_line_manager_sees_that_reminders_are_off_and_nobody_says_why() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let team = desk.at("/team");
        assert!(!manager.get(&team).text().contains("Reminders off"));
        let mut staff = desk.server.sign_in(Persona::STAFF);
        let path = desk.at("/reminders");
        for (value, says_off) in [("off", true), ("on", false)] {
            let form = staff.get(&path).expect(200).form(&path);
            staff.submit(&form.tampered("reminders", value)).expect(303);
            let shown = manager.get(&team).expect(200).text();
            assert_eq!(shown.contains("Reminders off"), says_off, "{place:?}");
        }
        let trail = desk.server.database.lines(
            "SELECT action || ' ' || detail AS line FROM audit_events WHERE action LIKE 'switch-reminders%' ORDER BY seq",
        );
        assert_eq!(trail, ["switch-reminders-off {}", "switch-reminders-on {}"]);
    }
}

const DAY: i64 = 86_400;

/// The service's parts around a database whose clock stands still, with a mail server.
fn app(test: &TestDb, sink: &SmtpSink) -> App {
    let raw = Raw {
        smtp_url: Some(Secret::new(sink.url())),
        mail_from: Some("aspire@council.example".to_owned()),
        ..Raw::default()
    };
    App::new(Settings::try_from(raw).unwrap(), test.db().clone()).unwrap()
}

fn make_round(test: &TestDb, council: &Scope) {
    let made = test.write_blocking::<_, StoreError, _>(council, |tx| {
        let today = london_day(tx.now());
        let input = CampaignInput {
            name: "Autumn".to_owned(),
            purpose: "To plan training".to_owned(),
            planning: Some(false),
            opens: Some(today),
            closes: today.iter_days().nth(40),
        };
        let draft = CampaignDraft::parse(&input, today, true).unwrap();
        let permit = decide::<RunCampaigns>(tx.actor(), ()).unwrap();
        store::campaigns::create(tx, permit, &draft, &Selection::default())
    });
    assert!(made.unwrap().is_some());
}

#[test]
fn the_digest_goes_out_by_mail_in_waking_hours_and_says_nothing_personal() {
    Databases::each(|test| {
        let sink = SmtpSink::start();
        let council = test.organisation("north");
        test.member(&council, "sam", &[]);
        make_round(test, &council);
        let app = actix_web::web::Data::new(app(test, &sink));
        actix_web::rt::System::new().block_on(async {
            let queue = async || web::campaigns::queue_due(&app).await.unwrap();
            // Saturday 21 November at 10, then Monday the 30th at 17:30.
            assert_eq!(queue().await, 0);
            test.clock().move_on(9 * DAY + 7 * 3_600 + 1_800);
            assert_eq!((queue().await, queue().await), (1, 0));
            // The mail server was away until the evening: what waits then waits for the morning.
            test.clock().move_on(3_600);
            let worker = web::mail::start(app.clone());
            let sink = quiet_for(sink).await;
            test.clock().move_on(14 * 3_600);
            let mail = actix_web::rt::task::spawn_blocking(move || sink.next());
            let mail = mail.await.unwrap();
            worker.abort();
            assert_eq!(mail.to, ["north-sam@example.test"]);
            assert!(
                mail.text.contains("Autumn, until 31 December 2026"),
                "{}",
                mail.text
            );
            assert!(
                mail.text.contains("http://127.0.0.1:8080/"),
                "{}",
                mail.text
            );
            assert!(!mail.text.contains("Hello sam"), "{}", mail.text);
        });
    });
}

/// Waits for the worker to look, and finds that nothing came.
async fn quiet_for(sink: SmtpSink) -> SmtpSink {
    let looked = actix_web::rt::task::spawn_blocking(move || {
        assert!(
            sink.is_quiet() && sink.is_quiet() && sink.is_quiet(),
            "mail at night"
        );
        sink
    });
    looked.await.unwrap()
}
