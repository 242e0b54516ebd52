//! A real council's first minutes: set up at the console, one link, one password, no second use.

use std::process::Output;
use tests::server::{Options, program};
use tests::{Client, Form, Place, Server};

/// What the administrator chooses.
pub const CHOSEN: &str = "three walks by the sea";

/// What the first administrator is called.
pub const NAME: &str = "Sam Ó Example";

/// Runs the program beside a running service, on the same database and settings.
pub fn command(server: &Server, arguments: &[&str]) -> Output {
    program()
        .args(arguments)
        .args(["--database", server.database.address()])
        .envs(server.environment())
        .output()
        .expect("the binary can be started")
}

/// Sets up an organisation and gives the one-time link for its administrator.
pub fn organisation(server: &Server, slug: &str, email: &str) -> String {
    let arguments = [
        "organisation",
        "create",
        "Invented Council",
        "--slug",
        slug,
        "--kind",
        "county",
        "--edition",
        "9",
        "--administrator",
        email,
    ];
    let output = command(server, &arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said.split_whitespace()
        .find(|word| word.contains("/invitation?token="))
        .unwrap_or_else(|| panic!("no link in: {said}"))
        .to_owned()
}

/// Sets up an organisation and takes up the administrator's link.
pub fn administrator(server: &Server, slug: &str, email: &str) -> Client {
    let link = organisation(server, slug, email);
    let mut browser = server.client();
    take_up(&mut browser, path(&link), CHOSEN).expect(303);
    browser
}

/// The path and query of a link.
pub fn path(link: &str) -> &str {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    rest.find('/').map_or("/", |slash| &rest[slash..])
}

/// Opens a link and chooses a password.
pub fn take_up(browser: &mut Client, path: &str, password: &str) -> tests::Answer {
    let form = browser.get(path).expect(200).form("/invitation");
    browser.submit(&named(form).with("password", password))
}

/// The form with a name, where it asks for one: the first administrator is known by an address only.
fn named(form: Form) -> Form {
    if form.names.iter().any(|name| name == "name") {
        form.with("name", NAME)
    } else {
        form
    }
}

#[test]
fn the_first_administrator_comes_in_by_a_link_that_works_once() {
    for place in Place::BOTH {
        let server = Server::bare(place, Options::default());
        let link = organisation(&server, "council-x", "it@council-x.example");
        assert!(link.starts_with(&format!("{}/", server.base())), "{link}");

        // Looking at it, as a mail scanner does, does not use it up.
        let mut browser = server.client();
        browser.get(path(&link)).expect(200);
        take_up(&mut browser, path(&link), "short").expect(422);
        take_up(&mut browser, path(&link), CHOSEN).expect(303);
        browser.follow("/").expect(200);
        browser.get("/o/council-x/settings").expect(200);

        server.client().get(path(&link)).expect(404);
        let held = format!("{:?}", server.database.dump());
        assert!(
            !held.contains(token(&link)),
            "a link cannot be read out of the database"
        );
        assert!(held.contains("$argon2id$"));
    }
}

#[test]
fn the_first_administrator_is_asked_for_a_name_and_called_by_it() {
    for place in Place::BOTH {
        let server = Server::bare(place, Options::default());
        let link = organisation(&server, "council-x", "it@council-x.example");
        let mut browser = server.client();
        let form = browser.get(path(&link)).expect(200).form("/invitation");
        let nameless = form.with("password", CHOSEN).with("name", " ");
        let again = browser.submit(&nameless).expect(422);
        assert!(again.text().contains("Enter your name"), "{}", again.text());
        take_up(&mut browser, path(&link), CHOSEN).expect(303);
        let home = browser.follow("/").expect(200).text();
        assert!(home.contains(NAME), "{home}");
        let named = server
            .database
            .lines("SELECT name || ' ' || version AS line FROM people");
        assert_eq!(named, [format!("{NAME} 2")]);
    }
}

#[test]
fn a_link_is_dead_after_its_end_and_for_any_other_purpose() {
    let server = Server::bare(Place::Sqlite, Options::default());
    let link = organisation(&server, "council-x", "it@council-x.example");
    let other_purpose = path(&link).replace("/invitation", "/new-password");
    server.client().get(&other_purpose).expect(404);
    let changed = format!("{}x", path(&link));
    server.client().get(&changed).expect(404);
    server
        .database
        .execute("UPDATE sign_in_links SET expires_at = '2026-01-01 00:00:00'");
    server.client().get(path(&link)).expect(404);
}

#[test]
fn one_link_taken_up_by_two_at_once_lets_one_in() {
    for place in Place::BOTH {
        let server = Server::bare(place, Options::default());
        let link = organisation(&server, "council-x", "it@council-x.example");
        let form = server
            .client()
            .get(path(&link))
            .expect(200)
            .form("/invitation")
            .with("name", NAME)
            .with("password", CHOSEN);
        let mut statuses: Vec<u16> = std::thread::scope(|scope| {
            let hands: Vec<_> = (0..4)
                .map(|_| {
                    let (mut browser, form) = (server.client(), form.clone());
                    scope.spawn(move || browser.submit(&form).status)
                })
                .collect();
            hands.into_iter().map(|hand| hand.join().unwrap()).collect()
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 404, 404, 404], "{place:?}");
    }
}

#[test]
fn the_same_organisation_twice_is_refused_and_changes_nothing() {
    for place in Place::BOTH {
        let server = Server::bare(place, Options::default());
        organisation(&server, "council-x", "it@council-x.example");
        let before = server.database.dump();
        let again = command(
            &server,
            &[
                "organisation",
                "create",
                "Again",
                "--slug",
                "council-x",
                "--kind",
                "county",
                "--administrator",
                "b@council-x.example",
            ],
        );
        assert!(!again.status.success());
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert!(said.contains("council-x"), "{said}");
        assert_eq!(before, server.database.dump());
    }
}

#[test]
fn a_demonstration_and_real_data_never_share_a_database() {
    let mut server = Server::demo(Place::Sqlite);
    server.stop();
    let refused = command(&server, &["serve", "--listen", "127.0.0.1:0"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--demo"));

    let mut server = Server::bare(Place::Sqlite, Options::default());
    organisation(&server, "council-x", "it@council-x.example");
    server.stop();
    let refused = command(&server, &["serve", "--demo", "--listen", "127.0.0.1:0"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--demo"));
}

fn token(link: &str) -> &str {
    link.split_once("token=").map_or("", |(_, token)| token)
}
