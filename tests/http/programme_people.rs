//! The people of a programme: invited by mail, given another role, taken out; always with a manager.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::server::Options;
use tests::smtp_sink::SmtpSink;
use tests::{Answer, Client, Place, Server, demonstration};

const EMAIL: &str = "gwen@society.example";
const SECRET: &str = "a sentence of five words";

fn with_mail(place: Place, sink: &SmtpSink) -> Server {
    let environment = vec![
        ("ASPIRE_SMTP_URL".to_owned(), sink.url()),
        (
            "ASPIRE_MAIL_FROM".to_owned(),
            "aspire@society.example".to_owned(),
        ),
    ];
    Server::start(
        demonstration::copy(place),
        Options {
            demo: true,
            environment,
            database: None,
        },
    )
}

fn add(manager: &mut Client, url: &str, fields: [&str; 3], key: &str) -> Answer {
    let form = manager.get(url).expect(200).form(url);
    let form = ["name", "email", "role"]
        .iter()
        .zip(fields)
        .fold(form, |form, (name, value)| form.with(name, value));
    manager.submit(&form.tampered("form_key", &format!("{key:0>32}")))
}

/// The path of the link in the next mail, which goes to the newcomer.
fn link(sink: &SmtpSink, base: &str) -> String {
    let mail = sink.next();
    assert_eq!(mail.to, [EMAIL], "{}", mail.text);
    assert!(
        mail.text.contains("Society pilot programme"),
        "{}",
        mail.text
    );
    let mut words = mail.text.split_whitespace();
    let link = words
        .find(|word| word.contains("/invitation?token="))
        .unwrap();
    link.strip_prefix(base).unwrap().to_owned()
}

/// The next mail says to this address that something waits, and nothing more.
fn told(sink: &SmtpSink, address: &str, base: &str) {
    let mail = sink.next();
    assert_eq!(mail.to, [address], "{}", mail.text);
    let waits = "Something in Aspire waits for you.";
    assert!(mail.text.contains(waits), "{}", mail.text);
    assert!(mail.text.contains(&format!("{base}/")), "{}", mail.text);
}

#[test]
fn somebody_is_invited_joins_gets_another_role_and_is_taken_out() {
    for place in Place::BOTH {
        let sink = SmtpSink::start();
        let server = with_mail(place, &sink);
        let ids = Ids::read(&server.database);
        let home = format!("/programme/{}", ids.programme);
        let url = format!("{home}/people");
        let mut manager = server.sign_in(Persona::PROGRAMME);
        let nobody = add(&mut manager, &url, ["", "gwen", ""], "a");
        assert_eq!(nobody.status, 422);
        for field in ["name", "email", "role"] {
            assert!(
                nobody.body().contains(&format!("href=\"#{field}")),
                "{field}"
            );
        }
        let fields = ["Gwen Ŵyn", EMAIL, "steering-group"];
        add(&mut manager, &url, fields, "b").expect(303);
        let twice = add(&mut manager, &url, fields, "c");
        assert!(twice.status == 422 && twice.text().contains("belongs to somebody"));
        let first = link(&sink, &server.base());

        // Sent again, the first link is void.
        let list = manager.get(&url).expect(200);
        assert!(list.text().contains("Gwen Ŵyn") && list.text().contains("has not joined yet"));
        let account = server.database.lines(&format!(
            "SELECT id AS line FROM accounts WHERE email = '{EMAIL}'"
        ));
        let person = format!("{url}/{}", account[0]);
        let again = format!("{person}/link");
        let form = manager.get(&person).expect(200).form(&again);
        manager.submit(&form).expect(303);
        let second = link(&sink, &server.base());
        let mut gwen = server.client();
        assert_eq!(gwen.get(&first).status, 404);
        let page = gwen.get(&second).expect(200);
        let form = page.form("/invitation").with("password", SECRET);
        gwen.submit(&form).expect(303);
        let reads = gwen.get(&home).expect(200);
        assert!(reads.text().contains("Society pilot programme"));
        assert_eq!(gwen.get(&url).status, 404, "the people are the manager's");

        // Another role, at once; then out.
        let form = manager.get(&person).expect(200).form(&person);
        assert!(
            !manager.get(&person).body().contains(&again),
            "who has joined gets no link"
        );
        manager.submit(&form.with("role", "reviewer")).expect(303);
        assert_eq!(gwen.get(&format!("{home}/agenda.pdf")).status, 404);
        assert_eq!(gwen.get(&format!("{home}/reviews")).status, 200);
        let out = format!("{person}/remove");
        let form = manager.get(&person).expect(200).form(&out);
        manager.submit(&form).expect(303);
        assert_eq!(gwen.get(&home).status, 404);
        assert_eq!(manager.get(&person).status, 404);

        // Who can sign in already is told that something waits, when added and when given a round to read.
        add(&mut manager, &url, ["Gwen Ŵyn", EMAIL, "reviewer"], "d").expect(303);
        told(&sink, EMAIL, &server.base());
        let (council, round) = (&ids.organisation, &ids.readiness.reviewing);
        let round = format!("{home}/councils/{council}/rounds/{round}");
        let give = format!("{round}/reviewers");
        let form = manager.get(&round).expect(200).form(&give);
        let reviewer = ids.readiness.reviewers.1.as_str();
        let form = form.with("reviewer", reviewer).with("days", "5");
        manager.submit(&form).expect(303);
        told(&sink, "other-reviewer@society.example", &server.base());

        // The programme keeps a manager.
        let own = server
            .database
            .lines("SELECT id AS line FROM accounts WHERE email = 'programme@society.example'");
        let own = format!("{url}/{}", own[0]);
        let out = format!("{own}/remove");
        let form = manager.get(&own).expect(200).form(&out);
        let kept = manager.submit(&form).expect(303);
        assert_eq!(kept.location(), own);
        assert!(manager.get(&own).text().contains("would have no manager"));
        let form = manager.get(&own).expect(200).form(&own);
        manager.submit(&form.with("role", "reviewer")).expect(303);
        assert_eq!(manager.get(&url).status, 200, "still the manager");
    }
}

#[test]
fn without_a_mail_server_nobody_is_added_and_the_page_says_why() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let url = format!("/programme/{}/people", ids.programme);
    let mut manager = server.sign_in(Persona::PROGRAMME);
    let page = manager.get(&url).expect(200);
    assert!(page.text().contains("this server sends no mail"));
    assert!(!page.body().contains("<form class=\"aspire-form\""));
    for stranger in [
        Persona::BOARD,
        Persona::REVIEWER,
        Persona::STEERING,
        Persona::HEAD,
    ] {
        assert_eq!(server.sign_in(stranger).get(&url).status, 404);
    }
}
