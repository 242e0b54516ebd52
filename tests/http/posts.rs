//! Every change asks for the session's token and our own origin, takes no unknown field and leaves a line in
//! the audit trail; nothing else changes anything.

use crate::grid::{call, people};
use engine::access::Access;
use store::testing::Dump;
use tests::client::Upload;
use tests::personas::Persona;
use tests::scenes::{self, Ids, token};
use tests::{Answer, Client, Form, Place, Server, guests};
use web::routes::{Method, Route};

/// Who may call a route for sure.
fn entitled(route: &Route) -> Option<Persona> {
    match route.access {
        // A guest has a link and no account.
        Access::Anyone | Access::Guest => None,
        Access::Account | Access::Staff => Some(Persona::STAFF),
        Access::LineManager | Access::JobWriter => Some(Persona::MANAGER),
        Access::Directory | Access::Administrator | Access::Settler => Some(Persona::ADMINISTRATOR),
        Access::RoleEditor
        | Access::ReviewLead
        | Access::CampaignRunner
        | Access::ReadinessLead
        | Access::JobMeasures
        | Access::CouncilSkills => Some(Persona::HEAD),
        Access::JobTexts => Some(Persona::HR),
        Access::Programme | Access::ProgrammeFollower | Access::ProgrammeManager => {
            Some(Persona::PROGRAMME)
        }
        Access::ProgrammeBoard => Some(Persona::BOARD),
        Access::ProgrammeReviewer => Some(Persona::REVIEWER),
    }
}

fn browser_for(server: &Server, ids: &Ids, route: &Route) -> Client {
    if route.access == Access::Guest {
        return guests::open(server, &ids.readiness.guest);
    }
    entitled(route).map_or_else(|| server.client(), |persona| server.sign_in(persona))
}

/// What scenes name for the caller of a route.
fn ids_for(server: &Server, ids: &Ids, route: &Route) -> Ids {
    ids.called_by(
        &server.database,
        entitled(route).map(|persona| persona.email),
    )
}

fn changing_routes() -> Vec<&'static Route> {
    let mut routes = scenes::routes();
    routes.retain(|route| route.method == Method::Post);
    routes
}

/// A key as a form carries it.
const KEY: &str = "0123456789abcdef0123456789abcdef";

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
            let mut browser = browser_for(&server, &ids, route);
            let stranger = token(&mut server.sign_in(Persona::HR));
            let ids = ids_for(&server, &ids, route);
            let (whole, file) = scenes::form(&mut browser, route, &ids, KEY);
            let before = what_matters(server.database.dump());
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
                    let forged = whole.clone().tampered("csrf", wrong);
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
        let mut browser = browser_for(&server, &ids, route);
        let ids = ids_for(&server, &ids, route);
        let (honest, file) = scenes::form(&mut browser, route, &ids, KEY);
        let before = what_matters(server.database.dump());
        for column in COLUMNS {
            // The page has several forms to one address; another of them names a role profile.
            let of_another_form = (route.name, column) == ("job_start.begin", "role");
            if honest.value(column).is_some() || of_another_form {
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
            let mut browser = caller.browser(&server);
            browser.get("/account");
            let before = apart_from_own_looks(&server, caller);
            for (number, route) in scenes::routes().iter().enumerate() {
                if route.method == Method::Get {
                    call(&mut browser, route, &ids, number);
                    looked += 1;
                }
            }
            assert_eq!(
                before,
                apart_from_own_looks(&server, caller),
                "{} looked and something changed",
                caller.name
            );
        }
        println!("{place:?}: {looked} pages looked at, nothing changed but the ledger of looks");
    }
}

#[test]
fn every_change_leaves_a_line_in_the_trail() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let all = Ids::read(&server.database);
        let mut changed = 0;
        let routes = changing_routes();
        let is_within = |path: &str| path.starts_with("/o/") || path.starts_with("/guest/");
        let routes = routes.iter().filter(|route| is_within(route.path));
        for (number, route) in routes.clone().enumerate() {
            let mut browser = browser_for(&server, &all, route);
            let ids = ids_for(&server, &all, route);
            let (honest, file) = scenes::form(&mut browser, route, &ids, &format!("{number:032}"));
            let before = apart_from_the_trail(server.database.dump());
            let answer = send(&mut browser, &honest, file.as_ref(), &[]);
            let after = apart_from_the_trail(server.database.dump());
            if before.0 == after.0 {
                assert_eq!(
                    before.1, after.1,
                    "{} changed nothing and says it did",
                    route.name
                );
            } else {
                changed += 1;
                assert!(
                    after.1 > before.1,
                    "{} ({}) changed something and left no line",
                    route.name,
                    answer.status
                );
            }
        }
        println!(
            "{place:?}: {changed} of {} routes changed something, each with its line",
            routes.count()
        );
        assert!(changed > 25, "only {changed} scenes change anything");
    }
}

/// All tables but the trail, the keys of forms and the ledger of looks, into which a form that comes back writes what it
/// shows; and the number of lines in the trail.
fn apart_from_the_trail(dump: Dump) -> (Dump, usize) {
    let mut rest = what_matters(dump);
    let lines = rest.remove("audit_events").map_or(0, |rows| rows.len());
    rest.remove("form_keys");
    rest.remove("record_looks");
    (rest, lines)
}

/// All tables, without the one thing that looking adds: lines that this caller looked at somebody's record. What the
/// ledger says of other callers, and of the caller's own record, counts.
fn apart_from_own_looks(server: &Server, caller: &people::Caller) -> Dump {
    let mut rest = what_matters(server.database.dump());
    let email = caller.email.unwrap_or_default();
    let others = server.database.lines(&format!(
        "SELECT l.person_id || l.viewer_id || l.capacity || l.seen || l.purpose || l.looked_on || l.times AS line \
         FROM record_looks l JOIN people v ON v.org_id = l.org_id AND v.id = l.viewer_id \
         WHERE v.email_key <> '{email}' OR l.person_id = l.viewer_id ORDER BY 1"
    ));
    rest.insert("record_looks".to_owned(), others);
    rest
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
