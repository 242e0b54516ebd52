//! Job descriptions from a draft to publication, by the hands of different people; comments, evaluation, posts, readers.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Place, Server};

/// The demonstration with its job descriptions.
struct Desk {
    server: Server,
    ids: Ids,
}

impl Desk {
    fn new(place: Place) -> Self {
        Self::of(Server::demo(place))
    }

    fn of(server: Server) -> Self {
        let ids = Ids::read(&server.database);
        Self { server, ids }
    }

    fn home(&self) -> String {
        format!("/o/{}", self.ids.organisation)
    }

    fn at(&self, job: &str, path: &str) -> String {
        format!("{}/jobs/{job}/{path}", self.home())
    }

    fn person(&self, who: Persona) -> String {
        let query = format!(
            "SELECT id AS line FROM people WHERE email_key = '{}'",
            who.email
        );
        self.server.database.lines(&query)[0].clone()
    }

    fn state(&self, job: &str) -> String {
        self.server.database.lines(&format!(
            "SELECT state AS line FROM job_versions WHERE job_id = '{job}' ORDER BY number DESC"
        ))[0]
            .clone()
    }

    /// How often it was changed: what a page shown now would send.
    fn changes(&self, job: &str) -> String {
        self.server.database.lines(&format!(
            "SELECT CAST(changes AS TEXT) AS line FROM job_descriptions WHERE id = '{job}'"
        ))[0]
            .clone()
    }

    /// Sends an act from the page of approval, whether or not the page offers it.
    fn act(&self, browser: &mut Client, job: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
        self.act_seen(browser, job, &self.changes(job), act, fields)
    }

    fn act_seen(
        &self,
        browser: &mut Client,
        job: &str,
        seen: &str,
        act: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let page = self.at(job, "approval");
        let own = [("act", act), ("changes", seen)];
        self.send(browser, &page, &[own.as_slice(), fields].concat())
    }

    /// Sends a form of these fields.
    fn send(&self, browser: &mut Client, page: &str, fields: &[(&str, &str)]) -> Answer {
        let token = tests::scenes::token(browser);
        let key = format!("a-key-of-a-test-{}", self.number());
        let own = [("csrf", token.as_str()), ("form_key", key.as_str())];
        browser.post(page, &[own.as_slice(), fields].concat())
    }

    fn number(&self) -> u64 {
        use std::sync::atomic::{AtomicU64, Ordering};
        static NEXT: AtomicU64 = AtomicU64::new(0);
        NEXT.fetch_add(1, Ordering::Relaxed)
    }
}

#[test]
fn from_a_draft_to_publication_by_different_people() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let job = desk.ids.jobs.draft.clone();
        let [mut manager, mut staff, mut hr, mut head] =
            [Persona::MANAGER, Persona::STAFF, Persona::HR, Persona::HEAD]
                .map(|who| desk.server.sign_in(who));
        let page = desk.at(&job, "approval");
        staff.get(&page).expect(404);

        // Somebody is asked to read, and told once there is something to read.
        let readers = desk.at(&job, "reviewers");
        let search = manager.get(&readers).expect(200).form(&readers);
        let found = manager
            .submit(&search.with("words", "Sam Example"))
            .expect(303);
        let found = manager.get(found.location()).expect(200);
        assert!(found.body().contains(&desk.ids.staff.person), "{place:?}");
        let ask = [("act", "add"), ("add", desk.ids.staff.person.as_str())];
        desk.send(&mut manager, &readers, &ask).expect(303);
        let quiet = staff.get(&desk.home()).expect(200).text();
        assert!(!quiet.contains("Read and comment on"), "{quiet}");

        let form = manager.get(&page).expect(200).form(&page);
        assert_eq!(form.value("act"), Some("send"));
        manager.submit(&form).expect(303);
        assert_eq!(desk.state(&job), "in-review");
        let told = staff.get(&desk.home()).expect(200);
        assert!(
            told.text().contains("Read and comment on"),
            "{}",
            told.text()
        );
        let version = desk.at(&job, "versions/1");
        assert!(told.body().contains(&version));

        let early = desk.act(&mut manager, &job, "pass-review", &[]);
        assert_eq!(early.status, 422);
        assert!(
            early.text().contains("Note first whether"),
            "{}",
            early.text()
        );

        // A post is served: its holder has to be consulted.
        let posts = desk.at(&job, "posts");
        let post = desk.server.database.lines(&format!(
            "SELECT id AS line FROM posts WHERE person_id = '{}' AND ended_on IS NULL",
            desk.ids.staff.person
        ))[0]
            .clone();
        desk.send(&mut manager, &posts, &[("act", "add"), ("add", &post)])
            .expect(303);
        assert!(staff.get(&posts).expect(200).text().contains("Sam Example"));
        let held = desk.act(&mut manager, &job, "no-postholders", &[]);
        assert_eq!(held.status, 422);
        assert!(held.text().contains("Somebody holds the post"));
        let wrong = desk.act(&mut manager, &job, "consulted", &[("consulted-on", "soon")]);
        assert_eq!(wrong.status, 422);
        let day = [("consulted-on", "05/01/2020")];
        desk.act(&mut manager, &job, "consulted", &day).expect(303);
        let shown = manager.get(&page).expect(200).text();
        assert!(shown.contains("Postholders were consulted on 5 January 2020"));
        desk.act(&mut manager, &job, "pass-review", &[]).expect(303);

        // HR checks, the Head approves, HR publishes; nobody else does any of it.
        let title = "for HR";
        let home = hr.get(&desk.home()).expect(200);
        assert!(home.text().contains(title) && home.body().contains(&page));
        desk.act(&mut manager, &job, "pass-check", &[]).expect(404);
        desk.act(&mut staff, &job, "pass-check", &[]).expect(404);
        desk.act(&mut hr, &job, "approve", &[]).expect(404);
        desk.act(&mut hr, &job, "pass-check", &[]).expect(303);
        assert!(head.get(&desk.home()).expect(200).body().contains(&page));
        desk.act(&mut head, &job, "approve", &[]).expect(303);
        let form = hr.get(&page).expect(200).form(&page);
        assert_eq!(form.value("act"), Some("publish"));
        hr.submit(&form).expect(303);
        assert_eq!(desk.state(&job), "published");
        let shown = manager.get(&page).expect(200).text();
        for step in [
            "Sent for review",
            "Passed on to HR",
            "Checked by HR",
            "Not evaluated",
        ] {
            assert!(shown.contains(step), "{step}: {shown}");
        }
        let rows = desk.server.database.lines(&format!(
            "SELECT CAST(COUNT(*) AS TEXT) AS line FROM job_measures WHERE job_id = '{job}'"
        ));
        assert_eq!(rows, ["1"]);
        let measures = format!("{}/jobs/measures", desk.home());
        let few = hr.get(&measures).expect(200).text();
        assert!(few.contains("Not enough job descriptions yet"), "{few}");
        manager.get(&measures).expect(404);
    }
}

#[test]
fn who_wrote_does_not_approve_nor_who_checked() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let job = desk.ids.jobs.head.clone();
        let (head, page) = (desk.person(Persona::HEAD), desk.at(&job, "approval"));
        let mut browser = desk.server.sign_in(Persona::HEAD);
        let offered = browser.get(&page).expect(200);
        assert!(offered.body().contains("value=\"approve\""), "{place:?}");
        desk.server.database.execute(&format!(
            "UPDATE job_versions SET checked_by = '{head}' WHERE job_id = '{job}'"
        ));
        let refused = browser.get(&page).expect(200);
        assert!(!refused.body().contains("value=\"approve\""));
        assert!(refused.text().contains("You checked this version for HR"));
        let told = desk.act(&mut browser, &job, "approve", &[]);
        assert_eq!(told.status, 422);
        desk.server.database.execute(&format!(
            "INSERT INTO job_authors (org_id, job_id, number, person_id, position) \
             VALUES ('{}', '{job}', 1, '{head}', 1)",
            desk.ids.organisation_id
        ));
        let refused = browser.get(&page).expect(200);
        assert!(
            refused
                .text()
                .contains("Nobody checks or approves what they wrote")
        );
        let told = desk.act(&mut browser, &job, "approve", &[]);
        assert_eq!(told.status, 422);
        assert_eq!(desk.state(&job), "head-of-profession");
        let foreign = desk.at(&desk.ids.jobs.foreign, "approval");
        browser.get(&foreign).expect(404);
    }
}

#[test]
fn an_older_page_is_told_what_happened() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let job = desk.ids.jobs.review.clone();
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let mut hr = desk.server.sign_in(Persona::HR);
        let seen = desk.changes(&job);
        let missing = desk.act(&mut hr, &job, "send-back", &[]);
        assert_eq!(missing.status, 422, "{place:?}");
        assert!(missing.text().contains("Write what you want to say"));
        let reason = [("send-back-words", "Say who is on call.")];
        desk.act(&mut hr, &job, "send-back", &reason).expect(303);
        let stale = desk.act_seen(&mut manager, &job, &seen, "take-back", &[]);
        assert_eq!(stale.status, 409);
        assert!(
            stale
                .text()
                .contains("Somebody was here before you: Sent back"),
            "{}",
            stale.text()
        );
        let home = manager.get(&desk.home()).expect(200).text();
        assert!(home.contains("came back to you"), "{home}");
        let page = manager.get(&desk.at(&job, "approval")).expect(200).text();
        assert!(page.contains("Say who is on call.") && page.contains("Version 2"));
        let same = manager.get(&desk.at(&job, "compare")).expect(200).text();
        assert!(same.contains("Nothing changed"));
    }
}

#[test]
fn comments_stay_with_the_version_and_in_the_record() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let job = desk.ids.jobs.review.clone();
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let page = desk.at(&job, "versions/1");
        let body = manager.get(&page).expect(200).body();
        assert!(body.contains("id=\"purpose\"") && body.contains("Can we say how many"));
        let comment = |words| [("place", "purpose"), ("words-purpose", words)];
        let empty = desk.send(&mut manager, &page, &comment(" "));
        assert_eq!(empty.status, 422, "{place:?}");
        let words = "About <b>400</b> people.";
        let done = desk.send(&mut manager, &page, &comment(words)).expect(303);
        assert!(done.location().ends_with("versions/1#purpose"));
        assert!(manager.get(&page).expect(200).text().contains(words));
        let nowhere = [("place", "duty-none"), ("words-duty-none", "Here?")];
        assert_eq!(desk.send(&mut manager, &page, &nowhere).status, 422);
        desk.act(&mut manager, &job, "take-back", &[]).expect(303);
        let late = desk.send(&mut manager, &page, &comment("Too late"));
        assert_eq!(late.status, 409);
        let closed = manager.get(&page).expect(200);
        assert!(closed.text().contains(words) && !closed.body().contains("words-purpose"));
        let record = format!("{}/skills/record.json", desk.home());
        let record = manager.get(&record).expect(200).body();
        assert!(
            record.contains("About <b>400</b> people."),
            "their own words"
        );
        assert!(!record.contains("Can we say how many"), "another's words");
    }
}

#[test]
fn a_change_of_duties_asks_for_the_evaluation_again() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let job = desk.ids.jobs.published.clone();
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let mut hr = desk.server.sign_in(Persona::HR);
        desk.act(&mut manager, &job, "begin", &[]).expect(303);
        let duty = engine::jobs::examples().unwrap()[0].content.duties[0]
            .text
            .clone();
        let first = duty.split(' ').next().unwrap();
        desk.server.database.execute(&format!(
            "UPDATE job_versions SET content = REPLACE(content, '\"{first} ', '\"Lead and {first} ') \
             WHERE job_id = '{job}' AND number = 2"
        ));
        let evaluation = desk.at(&job, "evaluation");
        let shown = manager.get(&evaluation).expect(200).text();
        assert!(shown.contains("What the next version changes"), "{shown}");
        let compared = manager.get(&desk.at(&job, "compare")).expect(200);
        assert!(compared.body().contains("<ins") && compared.text().contains("Put in: Lead and"));
        for act in ["send", "no-postholders", "pass-review"] {
            desk.act(&mut manager, &job, act, &[]).expect(303);
        }
        let page = hr.get(&desk.at(&job, "approval")).expect(200).text();
        assert!(
            page.contains("Evaluation to be checked"),
            "{place:?}: {page}"
        );
        let shown = hr.get(&evaluation).expect(200).text();
        assert!(shown.contains("What changed since then") && shown.contains("Main duties"));
        let seen = desk.changes(&job);
        let only = [("act", "wording-only"), ("changes", seen.as_str())];
        desk.send(&mut manager, &evaluation, &only).expect(404);
        desk.send(&mut hr, &evaluation, &only).expect(303);
        let held = hr.get(&evaluation).expect(200).text();
        assert!(!held.contains("What changed since then"), "{held}");
        let seen = desk.changes(&job);
        let anew = [
            ("act", "evaluate"),
            ("changes", seen.as_str()),
            ("scheme", "NJC job evaluation"),
            ("on", "05/01/2020"),
            ("outcome", "412 points"),
        ];
        let mut future = anew;
        future[3].1 = "05/01/2999";
        assert_eq!(desk.send(&mut hr, &evaluation, &future).status, 422);
        desk.send(&mut hr, &evaluation, &anew).expect(303);
        let told = hr.get(&evaluation).expect(200).text();
        assert!(told.contains("412 points"), "{told}");
    }
}

#[test]
fn those_for_whom_it_waits_get_a_mail_without_its_words() {
    let sink = tests::smtp_sink::SmtpSink::start();
    let environment = vec![
        ("ASPIRE_SMTP_URL".to_owned(), sink.url()),
        (
            "ASPIRE_MAIL_FROM".to_owned(),
            "aspire@council-a.example".to_owned(),
        ),
    ];
    let options = tests::server::Options {
        demo: true,
        environment,
        database: None,
    };
    let server = Server::start(tests::demonstration::copy(Place::Sqlite), options);
    let desk = Desk::of(server);
    assert!(sink.is_quiet(), "the demonstration tells nobody");
    let job = desk.ids.jobs.review.clone();
    let mut manager = desk.server.sign_in(Persona::MANAGER);
    desk.act(&mut manager, &job, "no-postholders", &[])
        .expect(303);
    desk.act(&mut manager, &job, "pass-review", &[]).expect(303);
    let mail = sink.next();
    assert_eq!(mail.to, [Persona::HR.email]);
    assert!(mail.text.contains(&desk.home()), "{}", mail.text);
    let title = &desk.server.database.lines(&format!(
        "SELECT title AS line FROM job_descriptions WHERE id = '{job}'"
    ))[0];
    assert!(!mail.text.contains(title.as_str()), "{}", mail.text);
}
