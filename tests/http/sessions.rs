//! Sessions: where they begin, what they survive, and when they are over.

use tests::personas::{PASSWORD, Persona};
use tests::scenes::Ids;
use tests::server::Options;
use tests::{Client, Place, Server};

const SESSION: &str = "aspire-session";

#[test]
fn a_token_planted_before_sign_in_is_worth_nothing_after() {
    let server = Server::demo(Place::Sqlite);
    let planted = "0".repeat(64);
    let mut victim = server.client();
    victim.jar.set(SESSION, &planted);
    victim.sign_in(Persona::STAFF.email, PASSWORD);
    assert_ne!(victim.jar.get(SESSION), Some(planted.as_str()));
    let mut planter = server.client();
    planter.jar.set(SESSION, &planted);
    assert_eq!(planter.get("/account").location(), "/sign-in");
    victim.get("/account").expect(200);
}

#[test]
fn a_session_that_was_ended_stays_ended() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let mut browser = server.sign_in(Persona::STAFF);
        let copy = browser.clone();
        let form = browser.get("/account").expect(200).form("/sign-out");
        browser.submit(&form).expect(303);
        assert!(browser.jar.get(SESSION).is_none(), "the cookie is removed");
        assert!(is_out(copy), "a copy of the cookie is worth nothing");
    }
}

#[test]
fn signing_out_everywhere_ends_every_browser_s_session() {
    let server = Server::demo(Place::Sqlite);
    let mut here = server.sign_in(Persona::STAFF);
    let elsewhere = server.sign_in(Persona::STAFF);
    let somebody_else = server.sign_in(Persona::HR);
    let form = here
        .get("/account")
        .expect(200)
        .form("/account/sign-out-everywhere");
    here.submit(&form).expect(303);
    assert!(is_out(elsewhere) && is_out(here));
    assert!(!is_out(somebody_else));
}

#[test]
fn a_new_password_ends_every_other_session() {
    let server = Server::demo(Place::Sqlite);
    let mut here = server.sign_in(Persona::STAFF);
    let before = here.jar.get(SESSION).unwrap().to_owned();
    let elsewhere = server.sign_in(Persona::STAFF);
    let form = here.get("/account").expect(200).form("/account/password");
    let form = form
        .with("current", PASSWORD)
        .with("password", "three walks by the sea");
    here.submit(&form).expect(303);
    assert!(is_out(elsewhere));
    assert_ne!(
        here.jar.get(SESSION),
        Some(before.as_str()),
        "the session that goes on is a new one"
    );
    here.get("/account").expect(200);
    let mut again = server.client();
    let old = [("email", Persona::STAFF.email), ("password", PASSWORD)];
    assert_eq!(again.post("/sign-in", &old).status, 422);
}

#[test]
fn a_new_password_is_another_and_comes_after_the_current_one() {
    let server = Server::demo(Place::Sqlite);
    let mut here = server.sign_in(Persona::STAFF);
    for (current, new, told) in [
        ("", "three walks by the sea", "Enter your current password"),
        (
            "guessed",
            "three walks by the sea",
            "Current password is not right",
        ),
        (PASSWORD, PASSWORD, "different from your current one"),
    ] {
        let form = here.get("/account").expect(200).form("/account/password");
        let form = form.with("current", current).with("password", new);
        let answer = here.submit(&form).expect(422);
        assert!(answer.text().contains(told), "{}", answer.text());
    }
    here.get("/account").expect(200);
}

#[test]
fn quiet_and_old_sessions_are_over() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        for change in [
            "seen_at = '2026-01-01 00:00:00'",
            "expires_at = '2026-01-01 00:00:00'",
        ] {
            let browser = server.sign_in(Persona::STAFF);
            server
                .database
                .execute(&format!("UPDATE sessions SET {change}"));
            assert!(is_out(browser), "{change}");
        }
    }
}

#[test]
fn whoever_loses_a_place_or_a_role_loses_it_with_the_next_request() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let settings = format!("/o/{}/settings", ids.organisation);
        let home = format!("/o/{}", ids.organisation);

        let mut administrator = server.sign_in(Persona::ADMINISTRATOR);
        administrator.get(&settings).expect(200);
        server.database.execute(&format!(
            "DELETE FROM membership_roles WHERE membership_id IN \
             (SELECT id FROM memberships WHERE person_id = '{}')",
            ids.administrator.person
        ));
        administrator.get(&settings).expect(404);
        administrator.get(&home).expect(200);

        let mut peer = server.sign_in_as(ids.peer.email);
        peer.get(&home).expect(200);
        server.database.execute(&format!(
            "UPDATE memberships SET suspended_at = '2026-01-01 00:00:00' WHERE person_id = '{}'",
            ids.peer.person
        ));
        peer.get(&home).expect(404);
    }
}

#[test]
fn a_session_is_kept_only_as_a_hash() {
    let server = Server::demo(Place::Sqlite);
    let browser = server.sign_in(Persona::STAFF);
    let token = browser.jar.get(SESSION).unwrap();
    assert_eq!(token.len(), 64, "256 random bits");
    let held = format!("{:?}", server.database.dump());
    assert!(!held.contains(token));
    assert!(!held.contains(PASSWORD));
    assert!(!server.log().contains(token));
}

#[test]
fn cookies_are_out_of_reach_of_scripts_and_of_other_sites() {
    let server = Server::demo(Place::Sqlite);
    let mut browser = server.client();
    let answer = browser.sign_in(Persona::STAFF.email, PASSWORD);
    let cookies = answer.headers_named("set-cookie");
    assert!(!cookies.is_empty());
    for cookie in cookies {
        let lower = cookie.to_lowercase();
        assert!(
            lower.contains("httponly")
                && lower.contains("samesite=lax")
                && lower.contains("path=/"),
            "{cookie}"
        );
        assert!(
            cookie.len() < 4096 && !lower.contains("domain="),
            "{cookie}"
        );
    }
}

#[test]
fn under_https_cookies_are_bound_to_the_host_and_the_connection() {
    let environment = vec![(
        "ASPIRE_BASE_URL".to_owned(),
        "https://aspire.council-a.example".to_owned(),
    )];
    let server = Server::bare(
        Place::Sqlite,
        Options {
            environment,
            ..Options::default()
        },
    );
    let mut browser = crate::first_run::administrator(&server, "council-a", "it@council-a.example");
    let answer = browser.get("/account").expect(200);
    assert!(answer.header("strict-transport-security").is_some());
    assert!(browser.jar.get("__Host-aspire-session").is_some());
    let form = answer.form("/sign-out");
    let answer = browser.submit(&form).expect(303);
    for cookie in answer.headers_named("set-cookie") {
        assert!(
            cookie.starts_with("__Host-") && cookie.contains("Secure"),
            "{cookie}"
        );
    }
}

/// Whether the browser's session is over.
fn is_out(mut browser: Client) -> bool {
    browser.get("/account").location() == "/sign-in"
}
