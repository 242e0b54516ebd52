//! Links that do not work any more say so in words that a person can read, in every browser.

use crate::first_run::{CHOSEN, command, organisation, path, take_up};
use tests::server::Options;
use tests::{Answer, Client, Place, Server};
use ureq::http::Method;

const DEAD: &str = "This link does not work any more";

/// Asks as browsers do, which take a page packed.
fn open_packed(browser: &mut Client, path: &str) -> Answer {
    browser.send(Method::GET, path, &[("accept-encoding", "gzip")], None)
}

/// Asserts that the page explains itself, and is packed exactly when it says so.
fn explained(server: &Server, path: &str, words: &str) {
    let page = server.client().get(path).expect(404);
    assert!(page.text().contains(DEAD), "{path}: {}", page.text());
    assert!(page.text().contains(words), "{path}: {}", page.text());
    let packed = open_packed(&mut server.client(), path).expect(404);
    let is_packed = packed.bytes.starts_with(&[0x1f, 0x8b]);
    assert_eq!(
        packed.header("content-encoding") == Some("gzip"),
        is_packed,
        "{path}: {:?}",
        packed.headers
    );
    assert!(is_packed || packed.body().contains(DEAD), "{path}");
}

#[test]
fn a_used_expired_or_mistyped_link_says_what_to_do() {
    let server = Server::bare(Place::Sqlite, Options::default());
    let used = organisation(&server, "council-x", "it@council-x.example");
    take_up(&mut server.client(), path(&used), CHOSEN).expect(303);
    explained(&server, path(&used), "Ask your council’s administrator");

    let over = organisation(&server, "council-y", "it@council-y.example");
    server
        .database
        .execute("UPDATE sign_in_links SET expires_at = '2026-01-01 00:00:00'");
    explained(&server, path(&over), "works once, for 14 days");

    explained(&server, "/invitation?token=mistyped", "administrator");
    explained(&server, "/invitation", "administrator");
    explained(
        &server,
        "/new-password?token=mistyped",
        "works once, for two hours",
    );
}

#[test]
fn a_link_for_a_new_password_that_was_used_says_what_to_do() {
    let server = Server::bare(Place::Sqlite, Options::default());
    let first = organisation(&server, "council-x", "it@council-x.example");
    take_up(&mut server.client(), path(&first), CHOSEN).expect(303);
    let arguments = ["organisation", "link", "council-x"];
    let arguments = [&arguments[..], &["--administrator", "it@council-x.example"]].concat();
    let said = command(&server, &arguments).stdout;
    let said = String::from_utf8(said).unwrap();
    let link = said
        .split_whitespace()
        .find(|word| word.contains("/new-password?token="))
        .unwrap_or_else(|| panic!("no link in: {said}"));
    let mut browser = server.client();
    let form = browser.get(path(link)).expect(200).form("/new-password");
    browser
        .submit(&form.with("password", "five lamps in the hall"))
        .expect(303);
    explained(&server, path(link), "Ask for a new one");
}

#[test]
fn pages_that_explain_a_refusal_are_never_said_to_be_packed_when_they_are_not() {
    let server = Server::demo(Place::Sqlite);
    for (path, status) in [
        ("/nothing-here", 404),
        ("/sign-out", 405),
        ("/o/nobody", 303),
    ] {
        let answer = open_packed(&mut server.client(), path).expect(status);
        let is_packed = answer.bytes.starts_with(&[0x1f, 0x8b]);
        assert_eq!(
            answer.header("content-encoding").is_some(),
            is_packed,
            "{path}"
        );
    }
}
