//! Every change asks for the session's token and our own origin, takes no unknown field and leaves a line in
//! the audit trail; nothing else changes anything.

use crate::grid::{call, people, token};
use engine::access::Access;
use store::testing::Dump;
use tests::client::Upload;
use tests::personas::Persona;
use tests::scenes::{self, Ids};
use tests::{Answer, Client, Form, Place, Server};
use web::routes::{Method, Route};

/// Who may call a route for sure.
fn entitled(route: &Route) -> Option<Persona> {
    match route.access {
        Access::Anyone => None,
        Access::Account | Access::Staff => Some(Persona::STAFF),
        Access::LineManager => Some(Persona::MANAGER),
        Access::Directory | Access::Administrator => Some(Persona::ADMINISTRATOR),
        Access::RoleEditor => Some(Persona::HEAD),
        Access::Programme => Some(Persona::PROGRAMME),
    }
}

fn browser_for(server: &Server, route: &Route) -> Client {
    entitled(route).map_or_else(|| server.client(), |persona| server.sign_in(persona))
}

fn changing_routes() -> Vec<&'static Route> {
    let mut routes = scenes::routes();
    routes.retain(|route| route.method == Method::Post);
    routes
}

/// The form of a route's scene, complete.
fn form(route: &Route, ids: &Ids, token: &str) -> (Form, Option<(&'static str, Vec<u8>)>) {
    let scene = scenes::of(route, ids);
    let mut fields: Vec<(String, String)> = scene
        .fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    fields.push(("csrf".to_owned(), token.to_owned()));
    fields.push((
        "form_key".to_owned(),
        "0123456789abcdef0123456789abcdef".to_owned(),
    ));
    let form = Form {
        action: scene.path(route, ids),
        method: "post".to_owned(),
        multipart: scene.file.is_some(),
        fields,
        names: Vec::new(),
        buttons: Vec::new(),
    };
    (form, scene.file)
}

fn send(
    browser: &mut Client,
    form: &Form,
    file: Option<&(&'static str, Vec<u8>)>,
    headers: &[(&str, &str)],
) -> Answer {
    browser.submit_file(
        form,
        file.map(|(name, bytes)| Upload { name, bytes }),
        headers,
    )
}

#[test]
fn a_change_without_our_token_or_from_elsewhere_is_refused_and_changes_nothing() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut tried = 0;
        for route in changing_routes() {
            let mut browser = browser_for(&server, route);
            let stranger = token(&mut server.sign_in(Persona::HR));
            let own = token(&mut browser);
            let before = what_matters(server.database.dump());
            let (whole, file) = form(route, &ids, &own);
            let elsewhere: [&[(&str, &str)]; 5] = [
                &[("origin", "https://evil.example")],
                &[("origin", "null")],
                &[("sec-fetch-site", "cross-site")],
                &[("sec-fetch-site", "same-site")],
                &[
                    ("origin", "https://evil.example"),
                    ("sec-fetch-site", "same-origin"),
                ],
            ];
            for headers in elsewhere {
                let answer = send(&mut browser, &whole, file.as_ref(), headers);
                assert_eq!(answer.status, 403, "{}: {headers:?}", route.name);
                tried += 1;
            }
            // Without a session there is no token to ask for, and nothing to ride on.
            if route.access != Access::Anyone {
                for wrong in ["", "0", stranger.as_str()] {
                    let (forged, file) = form(route, &ids, wrong);
                    let answer = send(&mut browser, &forged, file.as_ref(), &[]);
                    assert_eq!(
                        answer.status, 403,
                        "{} with the token {wrong:?}",
                        route.name
                    );
                    tried += 1;
                }
            }
            assert_eq!(
                before,
                what_matters(server.database.dump()),
                "{} changed something",
                route.name
            );
        }
        println!(
            "{place:?}: {tried} forged changes refused on {} routes",
            changing_routes().len()
        );
    }
}

#[test]
fn a_field_that_no_page_of_ours_has_is_refused_and_changes_nothing() {
    // Names of columns that somebody may try to set along with an honest form.
    const COLUMNS: [&str; 10] = [
        "id",
        "org_id",
        "role",
        "version_",
        "created_at",
        "submitted_at",
        "person_id",
        "account_id",
        "suspended_at",
        "left_on_",
    ];
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    for route in changing_routes() {
        let mut browser = browser_for(&server, route);
        let own = token(&mut browser);
        let before = what_matters(server.database.dump());
        let (honest, file) = form(route, &ids, &own);
        for column in COLUMNS {
            if scenes::of(route, &ids)
                .fields
                .iter()
                .any(|(name, _)| *name == column)
            {
                continue;
            }
            let answer = send(
                &mut browser,
                &honest.clone().tampered(column, "1"),
                file.as_ref(),
                &[],
            );
            assert_eq!(
                answer.status,
                400,
                "{} with {column}: {}",
                route.name,
                answer.text()
            );
        }
        assert_eq!(
            before,
            what_matters(server.database.dump()),
            "{} changed something",
            route.name
        );
    }
}

#[test]
fn looking_changes_nothing() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut looked = 0;
        for caller in people::ALL {
            let mut browser = caller.browser(&server, &ids);
            browser.get("/account");
            let before = what_matters(server.database.dump());
            for (number, route) in scenes::routes().iter().enumerate() {
                if route.method == Method::Get {
                    call(&mut browser, route, &ids, number);
                    looked += 1;
                }
            }
            assert_eq!(
                before,
                what_matters(server.database.dump()),
                "{} looked and something changed",
                caller.name
            );
        }
        println!("{place:?}: {looked} pages looked at, nothing changed");
    }
}

#[test]
fn every_change_leaves_a_line_in_the_trail() {
    for place in Place::BOTH {
        for route in changing_routes()
            .into_iter()
            .filter(|route| route.path.starts_with("/o/"))
        {
            let server = Server::demo(place);
            let ids = Ids::read(&server.database);
            let mut browser = browser_for(&server, route);
            let own = token(&mut browser);
            let lines = |server: &Server| {
                server
                    .database
                    .lines("SELECT action AS line FROM audit_events")
                    .len()
            };
            let before = (what_matters(server.database.dump()), lines(&server));
            let (honest, file) = form(route, &ids, &own);
            let answer = send(&mut browser, &honest, file.as_ref(), &[]);
            let after = (what_matters(server.database.dump()), lines(&server));
            if before.0 == after.0 {
                assert_eq!(
                    before.1, after.1,
                    "{} changed nothing and says it did",
                    route.name
                );
            } else {
                assert!(
                    after.1 > before.1,
                    "{} ({}) changed something and left no line",
                    route.name,
                    answer.status
                );
            }
        }
    }
}

/// All tables, without when a session was last used.
fn what_matters(mut dump: Dump) -> Dump {
    for sessions in dump.get_mut("sessions").into_iter() {
        let count = sessions.len();
        sessions.clear();
        sessions.push(format!("{count} sessions"));
    }
    dump
}
