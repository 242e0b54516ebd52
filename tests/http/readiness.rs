//! A readiness round from its beginning to the picture: naming, answering, two devices, closing while somebody types.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Form, Place, Server};

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
        format!("/o/{}/readiness{path}", self.ids.organisation)
    }

    /// A new round, ready for names.
    fn make(&self, head: &mut Client) -> String {
        let path = self.at("/new");
        let form = head.get(&path).expect(200).form(&path);
        let form = form
            .with("stage", "G2")
            .with("moment", "middle")
            .with("closes", &self.ids.readiness.closes);
        head.submit(&form).expect(303).location().to_owned()
    }

    /// Names somebody for a role.
    fn name(&self, head: &mut Client, round: &str, role: &str, people: &str) -> Answer {
        let form = form(head, round, "/respondents");
        head.submit(&form.with("role", role).with("people", people))
    }

    fn sheet(&self, round: &str, email: &str) -> String {
        let id = round.rsplit('/').next().unwrap();
        let mut found = self.server.database.lines(&format!(
            "SELECT r.id AS line FROM readiness_respondents r JOIN people p ON p.id = r.person_id \
             WHERE r.round_id = '{id}' AND p.email_key = '{email}'"
        ));
        self.at(&format!("/sheets/{}", found.remove(0)))
    }
}

/// The form of a round's page that leads to `action`.
fn form(browser: &mut Client, round: &str, action: &str) -> Form {
    browser
        .get(round)
        .expect(200)
        .form(&format!("{round}{action}"))
}

fn says(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{words}: {}", answer.text());
    assert!(answer.text().contains(words), "{words}: {}", answer.text());
}

/// Goes through a sheet from its first open question to its last, choosing this for each.
fn fill_in(browser: &mut Client, sheet: &str, claim: &str) -> usize {
    let mut path = browser
        .get(sheet)
        .expect(200)
        .links()
        .into_iter()
        .find(|link| link.contains("/questions/"))
        .expect("a question to begin with");
    let mut answered = 0;
    while path.contains("/questions/") {
        let form = browser.get(&path).expect(200).form(&path);
        let answer = browser.submit(&form.with("claim", claim)).expect(303);
        path = answer.location().to_owned();
        answered += 1;
    }
    assert_eq!(path, format!("{sheet}/lock"));
    answered
}

#[test]
fn a_round_goes_from_names_to_the_picture() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut head = desk.server.sign_in(Persona::HEAD);
        let round = desk.make(&mut head);
        says(&head.get(&round), 200, "Name who answers.");
        says(
            &desk.name(&mut head, &round, "STAFF", "nobody@elsewhere.example"),
            422,
            "Nobody at work here has this address: nobody@elsewhere.example",
        );
        desk.name(&mut head, &round, "STAFF", Persona::STAFF.email)
            .expect(303);
        let two = format!("{}\n{}", Persona::MANAGER.email, Persona::HEAD.email);
        desk.name(&mut head, &round, "MGR", &two).expect(303);
        says(&head.get(&round), 200, "4 more to reach 5");

        // Before the round is opened a sheet is as if it did not exist.
        let sheet = desk.sheet(&round, Persona::STAFF.email);
        let mut staff = desk.server.sign_in(Persona::STAFF);
        assert_eq!(staff.get(&sheet).status, 404);
        let open = form(&mut head, &round, "/open");
        head.submit(&open).expect(303);
        says(&staff.get(&desk.at("")), 200, "Waits for you");
        assert_eq!(
            head.get(&sheet).status,
            404,
            "not even the lead reads a sheet"
        );
        assert_eq!(head.get(&format!("{round}/picture")).status, 404);

        // Fifteen questions are for staff, one of them of councils in Wales.
        assert_eq!(fill_in(&mut staff, &sheet, "3"), 14);
        let check = format!("{sheet}/lock");
        let lock = staff.get(&check).expect(200).form(&check);
        staff.submit(&lock).expect(303);
        says(
            &staff.get(&sheet),
            200,
            "They count, and they cannot be changed",
        );

        let page = head.get(&round).expect(200);
        says(&page, 200, "2 people have not locked their answers");
        let close = page.form(&format!("{round}/close"));
        head.submit(&close).expect(303);
        says(&head.get(&round), 200, "Claims are final");
        // One member of staff answered: nobody is told what.
        says(
            &head.get(&format!("{round}/meeting")),
            200,
            "so their answers are not shown",
        );
        let picture = head.get(&format!("{round}/picture")).expect(200);
        says(&picture, 200, "Not yet");
        says(&picture, 200, "A claim never opens a gate");
    }
}

#[test]
fn two_devices_keep_both_answers_until_one_is_chosen() {
    let desk = Desk::new(Place::Sqlite);
    let question = desk.at(&format!(
        "/sheets/{}/questions/R02",
        desk.ids.readiness.sheet
    ));
    let (mut phone, mut desktop) = (
        desk.server.sign_in(Persona::STAFF),
        desk.server.sign_in(Persona::STAFF),
    );
    let on_phone = phone.get(&question).expect(200).form(&question);
    let on_desktop = desktop.get(&question).expect(200).form(&question);
    let first = on_phone
        .with("shown", "The letter of March")
        .with("claim", "3");
    phone.submit(&first).expect(303);
    let second = on_desktop
        .with("shown", "The minutes of May")
        .with("claim", "0");
    let told = desktop.submit(&second);
    says(&told, 409, "You changed this answer on another device");
    says(&told, 409, "The letter of March");
    let kept = told.form(&question);
    assert_eq!(kept.value("shown"), Some("The minutes of May"));
    desktop.submit(&kept).expect(303);
    let now = phone.get(&question).expect(200).form(&question);
    assert_eq!(now.value("shown"), Some("The minutes of May"));
}

#[test]
fn what_is_typed_while_the_round_is_closed_is_handed_back() {
    let desk = Desk::new(Place::Sqlite);
    let round = desk.at(&format!("/rounds/{}", desk.ids.readiness.open));
    let question = desk.at(&format!(
        "/sheets/{}/questions/R02",
        desk.ids.readiness.sheet
    ));
    let mut staff = desk.server.sign_in(Persona::STAFF);
    let typing = staff.get(&question).expect(200).form(&question);
    let mut head = desk.server.sign_in(Persona::HEAD);
    let close = form(&mut head, &round, "/close");
    head.submit(&close).expect(303);
    let late = typing
        .with("shown", "A long text that took a while")
        .with("claim", "2");
    let told = staff.submit(&late);
    says(&told, 409, "Answering is closed, so this was not saved");
    says(&told, 409, "A long text that took a while");
    let sheet = desk.at(&format!("/sheets/{}", desk.ids.readiness.sheet));
    says(
        &staff.get(&sheet),
        200,
        "What you wrote is kept, and does not count",
    );
    // A form made before the closing changes nothing either.
    says(&head.submit(&close), 303, "");
    let again = close.tampered("form_key", "ffffffffffffffffffffffffffffffff");
    says(&head.submit(&again), 409, "Somebody changed the round");
}

#[test]
fn an_answer_without_a_choice_keeps_what_was_typed() {
    let desk = Desk::new(Place::Sqlite);
    let question = desk.at(&format!(
        "/sheets/{}/questions/R02",
        desk.ids.readiness.sheet
    ));
    let mut staff = desk.server.sign_in(Persona::STAFF);
    let form = staff.get(&question).expect(200).form(&question);
    let empty = form.tampered("claim", "").with("shown", "Ŵy a llaeth");
    let told = staff.submit(&empty);
    says(&told, 422, "Choose how far it is, or that you do not know");
    assert_eq!(told.form(&question).value("shown"), Some("Ŵy a llaeth"));
    // Nobody but those who lead makes rounds.
    assert_eq!(staff.get(&desk.at("/new")).status, 404);
    let mut manager = desk.server.sign_in(Persona::MANAGER);
    assert_eq!(manager.get(&question).status, 404);
}
