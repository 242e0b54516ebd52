//! What people read when a request is refused or their way in has ended: what happened, and where to go on.

use tests::client::Upload;
use tests::personas::{PASSWORD, Persona};
use tests::scenes::Ids;
use tests::server::Options;
use tests::{Place, Server, raw};
use ureq::http::Method;

#[test]
fn a_service_asked_under_another_name_says_so_and_logs_which_setting_to_change() {
    let server = Server::demo(Place::Sqlite);
    let request =
        "GET /sign-in HTTP/1.1\r\nHost: aspire.example\x1b[2J\r\nConnection: close\r\n\r\n";
    assert_eq!(
        raw::exchange(&server.authority(), request.as_bytes()).status,
        400
    );
    let request = "GET /sign-in HTTP/1.1\r\nHost: aspire.example\r\nConnection: close\r\n\r\n";
    let answer = raw::exchange(&server.authority(), request.as_bytes());
    assert_eq!(answer.status, 400);
    let text = answer.text();
    assert!(
        text.contains("This service does not answer at this address"),
        "{text}"
    );
    assert!(!text.contains("our mistake"), "{text}");
    assert!(answer.links().contains(&format!("{}/", server.base())));
    let log = server.log();
    assert!(
        log.contains("base_url") && log.contains("allowed_hosts"),
        "{log}"
    );
    assert!(
        !log.contains('\u{1b}') || !log.contains("\u{1b}[2J"),
        "{log}"
    );
}

#[test]
fn the_address_of_a_form_opened_as_a_page_leads_home() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut browser = server.sign_in(Persona::STAFF);
    for path in [
        "/sign-out".to_owned(),
        format!("/o/{}/assessment/start", ids.organisation),
    ] {
        let answer = browser.get(&path).expect(405);
        let text = answer.text();
        assert!(
            text.contains("There is no page at this address"),
            "{path}: {text}"
        );
        assert!(!text.contains("our mistake"), "{path}: {text}");
        assert!(answer.links().contains(&"/".to_owned()), "{path}");
    }
    let wrong = browser.send(Method::PUT, "/sign-in", &[], Some(("text/plain", b"x")));
    assert!(wrong.expect(405).text().contains("Nothing was changed"));
}

#[test]
fn a_file_that_is_too_large_is_refused_on_its_form_with_the_limit() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    for door in ["/people/import", "/settings/framework"] {
        let path = format!("/o/{}{door}", ids.organisation);
        let form = admin.get(&path).expect(200).form(&path);
        let bytes = vec![b'a'; (10 << 20) + 1];
        let name = "large.csv";
        let answer = admin
            .upload(
                &form,
                Upload {
                    name,
                    bytes: &bytes,
                },
            )
            .expect(422);
        assert!(answer.title().starts_with("Error: "), "{}", answer.title());
        let text = answer.text();
        assert!(text.contains("Choose a file of 10 MB or smaller"), "{text}");
        assert!(answer.form(&path).multipart);
        // Far too large: not read to its end, and still the limit and the way back.
        let bytes = vec![b'a'; 65 << 20];
        let answer = admin
            .upload(
                &form,
                Upload {
                    name,
                    bytes: &bytes,
                },
            )
            .expect(413);
        assert!(answer.text().contains("Choose a file of 10 MB or smaller"));
        assert!(answer.links().contains(&path), "{:?}", answer.links());
    }
}

#[test]
fn a_damaged_file_is_refused_in_words() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let path = format!("/o/{}/people/import", ids.organisation);
    for (bytes, words) in [
        (
            &b"PK\x03\x04 cut off"[..],
            "This file is damaged and cannot be opened.",
        ),
        (&b"Name,Email\n\0\0"[..], "This is not a text file."),
    ] {
        let form = admin.get(&path).expect(200).form(&path);
        let name = "staff.xlsx";
        let answer = admin.upload(&form, Upload { name, bytes }).expect(422);
        assert!(answer.text().contains(words), "{}", answer.text());
    }
}

#[test]
fn a_session_that_ended_while_typing_leads_back_to_the_form() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let path = format!("/o/{}/people/{}/edit", ids.organisation, ids.peer.person);
        let mut admin = server.sign_in(Persona::ADMINISTRATOR);
        let form = admin.get(&path).expect(200).form(&path);
        server.database.execute("DELETE FROM sessions");
        let page = format!("{}{path}", server.base());
        let answer = admin.submit_file(&form, None, &[("referer", &page)]);
        assert_eq!((answer.status, answer.location()), (303, "/sign-in"));
        let text = admin.get("/sign-in").expect(200).text();
        assert!(
            text.contains("You were signed out. Sign in and you come back"),
            "{text}"
        );
        let mut other = admin.clone();
        let back = admin.sign_in(Persona::ADMINISTRATOR.email, PASSWORD);
        assert_eq!(back.location(), path);
        // Somebody else at the same browser goes to a page of their own.
        let own = other.sign_in(Persona::STAFF.email, PASSWORD);
        assert_eq!(own.location(), "/");
        // The next sign-in begins at the start again.
        let again = admin.sign_in(Persona::ADMINISTRATOR.email, PASSWORD);
        assert_eq!(again.location(), "/");
    }
}

#[test]
fn the_way_back_never_leads_elsewhere() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/people/{}/edit", ids.organisation, ids.peer.person);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let form = admin.get(&path).expect(200).form(&path);
    server.database.execute("DELETE FROM sessions");
    let elsewhere = format!("https://evil.example{path}");
    admin.submit_file(&form, None, &[("referer", &elsewhere)]);
    assert!(admin.jar.get("aspire-back").is_none());
    admin.jar.set("aspire-back", "Ly9ldmlsLmV4YW1wbGU.0000");
    let back = admin.sign_in(Persona::ADMINISTRATOR.email, PASSWORD);
    assert_eq!(back.location(), "/");
}

#[test]
fn people_whose_access_was_stopped_or_has_ended_read_why_and_whom_to_ask() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut browser = server.sign_in_as(ids.suspended.email);
        let text = browser.follow("/").expect(200).text();
        assert!(
            text.contains("was stopped") && text.contains("ask an administrator of"),
            "{text}"
        );

        let mut browser = server.sign_in_as(ids.peer.email);
        server.database.execute(&format!(
            "UPDATE people SET left_on = '2026-01-05' WHERE id = '{}'",
            ids.peer.person
        ));
        let text = browser.follow("/").expect(200).text();
        assert!(text.contains("say that you have left"), "{text}");
        // Whoever does not know the password learns nothing of it.
        let mut stranger = server.client();
        let guess = [
            ("email", ids.suspended.email),
            ("password", "not it at all"),
        ];
        let text = stranger.post("/sign-in", &guess).expect(422).text();
        assert!(!text.contains("stopped"), "{text}");
    }
}

#[test]
fn pages_about_the_service_keep_the_frame_of_somebody_s_only_council() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let home = format!("/o/{}", ids.organisation);
    let mut browser = server.sign_in(Persona::STAFF);
    let name = server.database.lines(&format!(
        "SELECT name AS line FROM people WHERE id = '{}'",
        ids.staff.person
    ));
    let council = server.database.lines(&format!(
        "SELECT name AS line FROM organisations WHERE slug = '{}'",
        ids.organisation
    ));
    for path in ["/help", "/privacy", "/accessibility", "/account"] {
        let page = browser.get(path).expect(200);
        assert!(page.text().contains(&council[0]), "{path}");
        assert!(page.text().contains(&name[0]), "{path}");
        assert!(page.links().contains(&format!("{home}/skills")), "{path}");
        // Entries that somebody cannot use are not shown here either.
        assert!(
            !page.links().contains(&format!("{home}/settings")),
            "{path}"
        );
    }
    let mut manager = server.sign_in(Persona::PROGRAMME);
    let programme = format!("/programme/{}", ids.programme);
    assert!(
        manager
            .get("/help")
            .expect(200)
            .links()
            .contains(&programme)
    );
    let page = server.client().get("/help").expect(200);
    assert!(!page.text().contains(&council[0]));
    let bare = Server::bare(Place::Sqlite, Options::default());
    bare.client().get("/help").expect(200);
}
