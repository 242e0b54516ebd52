//! A forgotten password without a mail server: an administrator makes a link and hands it over.

use tests::personas::{PASSWORD, Persona};
use tests::scenes::Ids;
use tests::server::Options;
use tests::smtp_sink::SmtpSink;
use tests::{Client, Place, Server};

const CHOSEN: &str = "five lamps in the hall";

/// Makes a link for a person and gives the page that shows it.
fn make(admin: &mut Client, own: &str) -> String {
    let path = format!("{own}/password-link");
    let page = admin.get(own).expect(200);
    assert!(page.links().contains(&path), "{:?}", page.links());
    let form = admin.get(&path).expect(200).form(&path);
    admin.submit(&form).expect(303).location().to_owned()
}

/// The link that a page shows.
fn link(admin: &mut Client, list: &str) -> String {
    let text = admin.get(list).expect(200).text();
    let start = text.find("/new-password?token=").expect("a link");
    let link = text[start..].split_whitespace().next().unwrap();
    link.to_owned()
}

#[test]
fn an_administrator_makes_a_link_that_works_once_and_ends_other_sessions() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let own = format!("/o/{}/people/{}", ids.organisation, ids.peer.person);
        let mut elsewhere = server.sign_in_as(ids.peer.email);
        let mut admin = server.sign_in(Persona::ADMINISTRATOR);
        let list = make(&mut admin, &own);
        let first = link(&mut admin, &list);
        // Nobody else sees it, and the old password works until it is used.
        server.sign_in(Persona::HEAD).get(&list).expect(404);
        server.client().sign_in(ids.peer.email, PASSWORD);
        elsewhere.get(&own).expect(200);
        // A newer link ends the earlier one.
        let list = make(&mut admin, &own);
        server.client().get(&first).expect(404);

        let second = link(&mut admin, &list);
        let mut peer = server.client();
        let form = peer.get(&second).expect(200).form("/new-password");
        let form = form.with("password", CHOSEN);
        peer.submit(&form).expect(303);
        peer.get(&own).expect(200);
        assert_eq!(elsewhere.get(&own).location(), "/sign-in");
        let old = [("email", ids.peer.email), ("password", PASSWORD)];
        assert_eq!(server.client().post("/sign-in", &old).status, 422);
        server.client().sign_in(ids.peer.email, CHOSEN);
        assert_eq!(server.client().submit(&form).status, 404);
        let gone = admin.get(&list).expect(200).text();
        assert!(!gone.contains("token="), "{gone}");

        let trail = server.database.lines(&format!(
            "SELECT action AS line FROM audit_events WHERE subject_id = '{}' AND action = 'make-password-link'",
            ids.peer.person
        ));
        assert_eq!(trail.len(), 2);
    }
}

#[test]
fn it_is_for_people_who_joined_and_never_for_oneself() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let people = format!("/o/{}/people", ids.organisation);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    for person in [
        &ids.administrator.person,
        &ids.suspended.person,
        &ids.uninvited[0],
        &ids.leaver,
        &ids.stranger.person,
    ] {
        let path = format!("{people}/{person}/password-link");
        admin.get(&path).expect(404);
        let token = tests::scenes::token(&mut admin);
        let fields = [("csrf", token.as_str()), ("form_key", person.as_str())];
        admin.post(&path, &fields).expect(404);
    }
    let path = format!("{people}/{}/password-link", ids.peer.person);
    server.sign_in(Persona::HR).get(&path).expect(404);
    server.sign_in(Persona::MANAGER).get(&path).expect(404);
}

#[test]
fn stopping_somebody_ends_their_link() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let own = format!("/o/{}/people/{}", ids.organisation, ids.peer.person);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let list = make(&mut admin, &own);
    let made = link(&mut admin, &list);
    let stop = format!("{own}/stop");
    let form = admin.get(&stop).expect(200).form(&stop);
    admin.submit(&form).expect(303);
    server.client().get(&made).expect(404);
}

#[test]
fn nobody_of_one_council_is_handed_a_link_to_another() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let own = format!("/o/{}/people/{}", ids.organisation, ids.peer.person);
        // The peer's account also runs the society's programme.
        server.database.execute(&format!(
            "INSERT INTO programme_members (programme_id, account_id, name, created_at) \
             SELECT p.id, a.id, 'Bo Peer', '2026-01-01 00:00:00' FROM programmes p, accounts a \
             WHERE a.email_key = '{}'",
            ids.peer.email
        ));
        let mut admin = server.sign_in(Persona::ADMINISTRATOR);
        assert_eq!(make(&mut admin, &own), own);
        let page = admin.get(&own).expect(200).text();
        assert!(page.contains("also opens another organisation"), "{page}");
        let links = server
            .database
            .lines("SELECT id AS line FROM sign_in_links WHERE purpose = 'password'");
        assert!(links.is_empty(), "{links:?}");
    }
}

#[test]
fn with_a_mail_server_the_link_goes_to_its_person_alone() {
    let sink = SmtpSink::start();
    let environment = vec![
        ("ASPIRE_SMTP_URL".to_owned(), sink.url()),
        (
            "ASPIRE_MAIL_FROM".to_owned(),
            "aspire@council-a.example".to_owned(),
        ),
    ];
    let options = Options {
        demo: true,
        environment,
        database: None,
    };
    let server = Server::start(tests::demonstration::copy(Place::Sqlite), options);
    let ids = Ids::read(&server.database);
    let own = format!("/o/{}/people/{}", ids.organisation, ids.peer.person);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    assert_eq!(make(&mut admin, &own), own);
    assert!(!admin.get(&own).expect(200).body().contains("token="));
    let mail = sink.next();
    assert_eq!(mail.to, [ids.peer.email]);
    assert!(mail.text.contains("/new-password?token="), "{}", mail.text);
}
