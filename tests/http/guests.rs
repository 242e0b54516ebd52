//! Guests of a readiness round: named, written to, let in by their link to one sheet, and to nothing else.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::server::Options;
use tests::smtp_sink::{Mail, SmtpSink};
use tests::{Answer, Client, Form, Place, Server, demonstration};

/// Eighty characters, with letters that a Welsh name has.
const LONG: &str =
    "Gwenllïan Myfanwy Rhiannon Angharad Ŵyn-Llewelyn ap Gruffydd o Lanfairpwllgwyngyll";

/// A council with a mail server, and its Head of Profession at work.
struct Desk {
    server: Server,
    ids: Ids,
    sink: SmtpSink,
    head: Client,
}

impl Desk {
    fn new(place: Place) -> Self {
        let sink = SmtpSink::start();
        let environment = vec![
            ("ASPIRE_SMTP_URL".to_owned(), sink.url()),
            (
                "ASPIRE_MAIL_FROM".to_owned(),
                "aspire@council-a.example".to_owned(),
            ),
            // As much as the program can be made to say.
            ("ASPIRE_LOG".to_owned(), "debug".to_owned()),
        ];
        let server = Server::start(
            demonstration::copy(place),
            Options {
                demo: true,
                environment,
                database: None,
            },
        );
        let ids = Ids::read(&server.database);
        let head = server.sign_in(Persona::HEAD);
        Self {
            server,
            ids,
            sink,
            head,
        }
    }

    /// The round that is open, or the one that is being prepared.
    fn round(&self, id: &str) -> String {
        format!("/o/{}/readiness/rounds/{id}", self.ids.organisation)
    }

    fn open_round(&self) -> String {
        self.round(&self.ids.readiness.open)
    }

    fn form(&mut self, page: &str, action: &str) -> Form {
        self.head.get(page).expect(200).form(action)
    }

    fn name(&mut self, round: &str, name: &str, email: &str) -> Answer {
        let page = format!("{round}/guests");
        let form = self.form(&page, &page);
        let form = form.with("role", "FIN").with("name", name);
        self.head.submit(&form.with("email", email))
    }

    /// The page of the guest called `name`, for the lead.
    fn guest(&self, name: &str) -> String {
        let line = self.server.database.lines(&format!(
            "SELECT r.round_id || '/guests/' || r.id AS line FROM readiness_respondents r \
             JOIN readiness_guests g ON g.id = r.guest_id WHERE g.name = '{name}'"
        ));
        self.round(&line[0])
    }

    /// The path of the link in the next mail, which goes to `email`.
    fn link(&self, email: &str) -> String {
        let mail = self.sink.next();
        assert_eq!(mail.to, [email], "{}", mail.text);
        link(&mail)
    }
}

fn link(mail: &Mail) -> String {
    let words = mail.text.split_whitespace();
    let mut links = words.filter_map(|word| word.find("/g/").map(|at| word[at..].to_owned()));
    links.next().unwrap_or_else(|| panic!("{}", mail.text))
}

fn says(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{words}: {}", answer.text());
    assert!(answer.text().contains(words), "{words}: {}", answer.text());
}

/// Opens a link: the browser holds the sheet afterwards, and its address is given.
fn open(browser: &mut Client, link: &str) -> String {
    let sheet = browser.get(link).expect(303).location().to_owned();
    assert!(sheet.starts_with("/guest/"), "{sheet}");
    sheet
}

/// Answers every question of a guest's sheet and locks it.
fn fill_in(browser: &mut Client, sheet: &str) -> usize {
    let page = browser.get(&format!("{sheet}/answers")).expect(200);
    let mut links = page.links().into_iter();
    let mut path = links.find(|link| link.contains("/questions/")).unwrap();
    let mut answered = 0;
    while path.contains("/questions/") {
        let form = browser.get(&path).expect(200).form(&path);
        let form = form.with("claim", "3").with("shown", "Y cofnodion");
        path = browser.submit(&form).expect(303).location().to_owned();
        answered += 1;
    }
    let lock = browser.get(&path).expect(200).form(&path);
    browser.submit(&lock).expect(303);
    answered
}

#[test]
fn a_guest_is_named_written_to_answers_and_counts() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let round = desk.round(&desk.ids.readiness.prepared.clone());
        says(
            &desk.head.get(&round),
            200,
            "Name somebody who is not in your people list",
        );
        desk.name(&round, LONG, "gwen@finance.example").expect(303);
        says(&desk.head.get(&round), 200, "Lanfairpwllgwyngyll (guest)");
        assert!(
            desk.sink.is_quiet(),
            "nobody is told before the round opens"
        );
        let begin = desk.form(&round, &format!("{round}/open"));
        desk.head.submit(&begin).expect(303);
        // People of the council get their notices besides.
        let mail = loop {
            let mail = desk.sink.next();
            if mail.to == ["gwen@finance.example"] {
                break mail;
            }
            assert!(!mail.text.contains("/g/"), "{}", mail.text);
        };
        assert!(
            mail.text.contains(LONG) && mail.text.contains("Finance"),
            "{}",
            mail.text
        );
        let link = link(&mail);

        // A mail scanner looks first; that uses nothing up.
        open(&mut desk.server.client(), &link);
        let (mut phone, mut desktop) = (desk.server.client(), desk.server.client());
        let sheet = open(&mut phone, &link);
        assert_eq!(open(&mut desktop, &link), sheet);
        let welcome = phone.get(&sheet).expect(200);
        says(&welcome, 200, "asks you about its readiness");
        says(&welcome, 200, "5 questions, about 5 minutes");
        says(
            &welcome,
            200,
            "those who lead the round may recognise your answers",
        );
        let token = link.trim_start_matches("/g/");
        assert!(!welcome.body().contains(token), "the token is in no page");

        // Two devices never overwrite one another.
        let question = format!("{sheet}/answers/questions/R03");
        let on_phone = phone.get(&question).expect(200).form(&question);
        let on_desktop = desktop.get(&question).expect(200).form(&question);
        let first = on_phone.with("shown", "Cyllideb 2026").with("claim", "2");
        assert_eq!(
            phone.submit(&first).expect(303).location(),
            phone.submit(&first).location()
        );
        let second = on_desktop.with("shown", "The budget").with("claim", "0");
        let told = desktop.submit(&second);
        says(&told, 409, "You changed this answer on another device");
        says(&told, 409, "Cyllideb 2026");
        says(&desktop.submit(&first.tampered("csrf", "")), 403, "");

        assert_eq!(fill_in(&mut phone, &sheet), 4, "one was answered before");
        says(
            &desktop.get(&format!("{sheet}/answers")),
            200,
            "they cannot be changed",
        );
        says(
            &desktop.get(&sheet),
            200,
            "Your answers are locked and count",
        );
        says(&desktop.submit(&second), 409, "Your answers are locked");

        // In the lead's picture it is a locked answer like any other.
        let page = desk.head.get(&round).expect(200);
        says(&page, 200, "1 of ");
        let close = page.form(&format!("{round}/close"));
        desk.head.submit(&close).expect(303);
        says(&desk.head.get(&format!("{round}/picture")), 200, "Claimed");
        says(&desk.head.get(&format!("{round}/meeting")), 200, "Finance");
        // What one locked stays readable for oneself until the round is over.
        says(
            &phone.get(&format!("{sheet}/answers/lock")),
            200,
            "Cyllideb 2026",
        );
        let trail = desk.server.database.lines(
            "SELECT actor_kind || ' ' || action AS line FROM audit_events WHERE actor_kind = 'guest' ORDER BY seq",
        );
        assert_eq!(trail.len(), 6, "{trail:?}");
        assert_eq!(trail[5], "guest lock-readiness-sheet");
    }
}

#[test]
fn a_link_opens_one_sheet_and_nothing_else() {
    let mut desk = Desk::new(Place::Sqlite);
    let round = desk.open_round();
    desk.name(&round, "Siân Ŵyn", "sian@finance.example")
        .expect(303);
    let link = desk.link("sian@finance.example");
    desk.name(&round, "Ann Other", "ann@finance.example")
        .expect(303);
    let other = open(&mut desk.server.client(), &desk.link("ann@finance.example"));
    let mut guest = desk.server.client();
    let sheet = open(&mut guest, &link);
    guest.get(&format!("{sheet}/answers")).expect(200);

    // Another guest's sheet, and that of a person of the council, even with one's own cookie under its name.
    let id = other.trim_start_matches("/guest/");
    let own = sheet.trim_start_matches("/guest/");
    let cookie = guest.jar.get(&format!("aspire-guest-{own}")).unwrap();
    let cookie = cookie.to_owned();
    let persons = desk.ids.readiness.sheet.clone();
    for one in [id, persons.as_str()] {
        let path = format!("/guest/{one}/answers");
        says(&guest.get(&path), 404, "Open the link in your email");
        guest.jar.set(&format!("aspire-guest-{one}"), &cookie);
        says(&guest.get(&path), 404, "Open the link in your email");
        let question = format!("/guest/{one}/answers/questions/R03");
        guest.post(&question, &[("claim", "3")]).expect(404);
    }
    // Every page of the council asks to sign in.
    for path in [
        "",
        "/readiness",
        "/people",
        "/skills",
        &round["/o/council-a".len()..],
    ] {
        let path = format!("/o/{}{path}", desk.ids.organisation);
        assert_eq!(
            guest.get(&path).expect(303).location(),
            "/sign-in",
            "{path}"
        );
    }
    guest.get("/account").expect(303);
    // Nobody who leads the round reads the sheet, and a session opens it as little.
    let answers = format!("{sheet}/answers");
    says(&desk.head.get(&answers), 404, "Open the link in your email");
    // An answer of a guest stays out of what the council's people see of their own.
    desk.head
        .get(&format!(
            "/o/{}/readiness/sheets/{own}",
            desk.ids.organisation
        ))
        .expect(404);
    // Wrong tokens are answered alike, whoever brings them.
    let long = "f".repeat(3000);
    let changed = link.replacen("/g/", "/g/0", 1);
    let wrong: Vec<Answer> = ["/g/x", &format!("/g/{long}"), &changed]
        .iter()
        .map(|path| desk.server.client().get(path).expect(404))
        .chain([desk.head.get("/g/x").expect(404)])
        .collect();
    assert!(wrong.iter().all(|answer| answer.text() == wrong[0].text()));
    says(&wrong[0], 404, "This link opens nothing");
}

#[test]
fn a_newer_link_voids_the_older_one_and_a_round_that_is_over_opens_to_nobody() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let round = desk.open_round();
        desk.name(&round, "Siân Ŵyn", "sian@finance.example")
            .expect(303);
        let first = desk.link("sian@finance.example");
        let mut guest = desk.server.client();
        let sheet = open(&mut guest, &first);
        let page = desk.guest("Siân Ŵyn");
        let again = desk.form(&page, &format!("{page}/send"));
        desk.head.submit(&again).expect(303);
        says(&desk.head.get(&page), 200, "A new link is on its way");
        let second = desk.link("sian@finance.example");
        assert_ne!(first, second);
        says(&guest.get(&first), 404, "A newer link was sent");
        says(&guest.get(&sheet), 404, "A newer link was sent");
        assert_eq!(open(&mut guest, &second), sheet);

        let correct = desk.form(&page, &format!("{page}/email"));
        desk.head
            .submit(&correct.with("email", "sian@work.example"))
            .expect(303);
        let third = desk.link("sian@work.example");
        says(&guest.get(&second), 404, "A newer link was sent");
        open(&mut guest, &third);
        let wrong = desk.form(&page, &format!("{page}/email"));
        let wrong = desk.head.submit(&wrong.with("email", Persona::STAFF.email));
        says(&wrong, 422, "works here and has this address");

        let end = desk.form(&round, &format!("{round}/abandon"));
        desk.head
            .submit(&end.with("reason", "The launch was moved."))
            .expect(303);
        says(&guest.get(&third), 404, "This round is over");
        says(&guest.get(&sheet), 404, "This round is over");
        says(&guest.get("/g/x"), 404, "This link opens nothing");

        // No token, nor what opens one, is in the database, the trail or the log.
        desk.server.stop();
        let log = desk.server.log();
        for link in [first, second, third] {
            let token = link.trim_start_matches("/g/");
            assert!(!log.contains(token), "a token is in the log");
            for table in ["audit_events", "platform_events"] {
                let found = desk.server.database.lines(&format!(
                    "SELECT action AS line FROM {table} WHERE detail LIKE '%{token}%' OR subject_id LIKE '%{token}%'"
                ));
                assert_eq!(found, [""; 0]);
            }
            let kept = desk.server.database.lines(&format!(
                "SELECT id AS line FROM readiness_guests WHERE token_hash = '{token}'"
            ));
            assert_eq!(kept, [""; 0], "only the hash is kept");
        }
    }
}

#[test]
fn a_guest_is_named_once_is_nobody_of_the_council_and_can_be_taken_off_before_answering() {
    let mut desk = Desk::new(Place::Sqlite);
    let round = desk.open_round();
    let nameless = desk.name(&round, " ", "not an address");
    says(&nameless, 422, "Enter the guest’s name");
    says(&nameless, 422, "Enter an email address");
    // A person of the council: the page offers to name them instead.
    let person = desk.name(&round, "Sam", Persona::HR.email);
    says(&person, 422, "works here and has this address");
    let instead = person.form(&format!("{round}/respondents"));
    assert_eq!(instead.value("role"), Some("FIN"));
    desk.head.submit(&instead).expect(303);
    says(&desk.head.get(&round), 200, "One person is named");

    desk.name(&round, "Siân Ŵyn", "sian@finance.example")
        .expect(303);
    let link = loop {
        let mail = desk.sink.next();
        if mail.to == ["sian@finance.example"] {
            break link(&mail);
        }
    };
    let twice = desk.name(&round, "Siân", "Sian@Finance.example");
    says(
        &twice,
        422,
        "Another guest of this round has this address already",
    );

    let page = desk.guest("Siân Ŵyn");
    let mut guest = desk.server.client();
    let sheet = open(&mut guest, &link);
    let remove = desk.form(&page, &format!("{round}/remove"));
    // Between the two the guest answers.
    let question = format!("{sheet}/answers/questions/R03");
    let form = guest.get(&question).expect(200).form(&question);
    guest.submit(&form.with("claim", "1")).expect(303);
    desk.head.submit(&remove).expect(303);
    says(
        &desk.head.get(&round),
        200,
        "This guest has answered something meanwhile",
    );
    assert!(!desk.head.get(&page).expect(200).body().contains("/remove"));

    desk.name(&round, "Ann Other", "ann@finance.example")
        .expect(303);
    let link = desk.link("ann@finance.example");
    let page = desk.guest("Ann Other");
    let remove = desk.form(&page, &format!("{round}/remove"));
    desk.head.submit(&remove).expect(303);
    says(
        &desk.server.client().get(&link),
        404,
        "This link opens nothing",
    );
    let left = desk
        .server
        .database
        .lines("SELECT name AS line FROM readiness_guests WHERE email_key = 'ann@finance.example'");
    assert_eq!(left, [""; 0], "name and address are deleted");
    // Staff do not lead rounds, and see neither guests nor their pages.
    let mut staff = desk.server.sign_in(Persona::STAFF);
    staff.get(&format!("{round}/guests")).expect(404);
}

#[test]
fn what_a_guest_types_while_answering_is_closed_is_handed_back() {
    let mut desk = Desk::new(Place::Sqlite);
    let round = desk.open_round();
    desk.name(&round, "Siân Ŵyn", "sian@finance.example")
        .expect(303);
    let link = desk.link("sian@finance.example");
    let mut guest = desk.server.client();
    let sheet = open(&mut guest, &link);
    let question = format!("{sheet}/answers/questions/R03");
    let typing = guest.get(&question).expect(200).form(&question);
    let close = desk.form(&round, &format!("{round}/close"));
    desk.head.submit(&close).expect(303);
    let late = typing
        .with("claim", "2")
        .with("shown", "Testun hir a gymerodd amser");
    let told = guest.submit(&late);
    says(&told, 409, "Answering is closed, so this was not saved");
    says(&told, 409, "Testun hir a gymerodd amser");
    says(&guest.get(&sheet), 200, "has closed answering");
    // The lead sends no link of a round that is closed.
    let page = desk.guest("Siân Ŵyn");
    assert!(!desk.head.get(&page).expect(200).body().contains("/send"));
    assert!(desk.sink.is_quiet());
}
