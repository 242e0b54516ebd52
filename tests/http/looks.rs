//! Whoever opens somebody else's record stands in that person's ledger, and a refusal says why.

use tests::personas::Persona;
use tests::scenes::{self, Ids};
use tests::{Answer, Client, Place, Server};
use ureq::http::Method as HttpMethod;
use web::routes::{Method, ROUTES, Route};

/// A page that shows something of a record: its route, who may open it, and the line that this leaves.
struct Shows {
    route: &'static str,
    by: Persona,
    line: &'static str,
}

const fn shows(route: &'static str, by: Persona, line: &'static str) -> Shows {
    Shows { route, by, line }
}

/// Every page and file that shows somebody's levels, evidence or review to others.
const SHOWS: [Shows; 13] = [
    shows(
        "team.person",
        Persona::MANAGER,
        "line-manager levels development",
    ),
    shows(
        "evidence.shared_list",
        Persona::MANAGER,
        "line-manager evidence-list development",
    ),
    shows(
        "evidence.shared_item",
        Persona::MANAGER,
        "line-manager evidence development",
    ),
    shows(
        "evidence.shared_file",
        Persona::MANAGER,
        "line-manager evidence-file development",
    ),
    shows(
        "reviews.person",
        Persona::MANAGER,
        "line-manager review endorsement",
    ),
    shows(
        "reviews.show_first",
        Persona::MANAGER,
        "line-manager review endorsement",
    ),
    shows(
        "reviews.file_first",
        Persona::MANAGER,
        "line-manager review endorsement",
    ),
    shows(
        "reviews.file_second",
        Persona::ASSESSOR,
        "second-reader review endorsement",
    ),
    shows(
        "reviews.file_head",
        Persona::HEAD,
        "head-of-profession review endorsement",
    ),
    shows(
        "reviews.show_second",
        Persona::ASSESSOR,
        "second-reader review endorsement",
    ),
    shows(
        "reviews.show_head",
        Persona::HEAD,
        "head-of-profession review endorsement",
    ),
    shows(
        "reviews.show_moderator",
        Persona::HEAD,
        "moderator review moderation",
    ),
    shows(
        "planning.person",
        Persona::HEAD,
        "head-of-profession levels planning",
    ),
];

/// Pages about a person that show nothing of a record: name, post, sign-in.
const ABOUT_POSTS: &str = "people.";

/// The sample is drawn at random, and whoever is in it need not have a file. What is read before the file is sent is what
/// `reviews.show_moderator` reads, with the line that it leaves.
const BY_CHANCE: &str = "reviews.file_moderator";

fn route(name: &str) -> &'static Route {
    ROUTES.iter().find(|route| route.name == name).unwrap()
}

fn path(server: &Server, name: &str, ids: &Ids, by: Persona) -> String {
    let ids = ids.called_by(&server.database, Some(by.email));
    scenes::of(route(name), &ids).path(route(name), &ids)
}

/// What the ledger holds that this viewer left.
fn lines(server: &Server, by: Persona) -> Vec<String> {
    server.database.lines(&format!(
        "SELECT l.capacity || ' ' || l.seen || ' ' || l.purpose || ' ' || l.times AS line FROM record_looks l \
         JOIN people v ON v.id = l.viewer_id WHERE v.email_key = '{}' ORDER BY 1",
        by.email
    ))
}

fn ledger(browser: &mut Client, ids: &Ids) -> Answer {
    browser.get(&format!("/o/{}/skills/looks", ids.organisation))
}

#[test]
fn every_page_about_a_person_shows_nothing_of_their_record_or_leaves_a_line() {
    let about = |route: &&Route| route.method == Method::Get && route.path.contains("{person}");
    for route in ROUTES.iter().filter(about) {
        let listed = SHOWS.iter().any(|shows| shows.route == route.name);
        assert!(
            listed || route.name == BY_CHANCE || route.name.starts_with(ABOUT_POSTS),
            "{}: say in SHOWS which line it leaves in the ledger, or that it shows nothing of a record",
            route.name
        );
    }
}

#[test]
fn whoever_opens_a_record_stands_in_the_ledger() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        for Shows { route, by, line } in SHOWS {
            server.database.execute("DELETE FROM record_looks");
            let mut browser = server.sign_in(by);
            let path = path(&server, route, &ids, by);
            browser.get(&path).expect(200);
            assert_eq!(lines(&server, by), [format!("{line} 1")], "{route}");
            browser.get(&path).expect(200);
            assert_eq!(lines(&server, by), [format!("{line} 2")], "{route}");
            // The headers alone show nothing.
            browser.send(HttpMethod::HEAD, &path, &[], None).expect(200);
            assert_eq!(lines(&server, by), [format!("{line} 2")], "{route}");
            let total = server
                .database
                .lines("SELECT person_id AS line FROM record_looks");
            assert_eq!(total.len(), 1, "{route}");
        }
    }
}

#[test]
fn who_is_refused_leaves_no_line_and_who_looks_at_their_own_record_neither() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    for persona in [Persona::STARTER, Persona::HR, Persona::ADMINISTRATOR] {
        let mut browser = server.sign_in(persona);
        for Shows { route, .. } in SHOWS {
            let path = path(&server, route, &ids, persona);
            browser.get(&path).expect(404);
        }
    }
    let mut own = server.sign_in(Persona::STAFF);
    for page in [
        "skills",
        "skills/record.json",
        "skills/profile.pdf",
        "reviews",
        "evidence",
    ] {
        own.get(&format!("/o/{}/{page}", ids.organisation))
            .expect(200);
    }
    own.get(&format!(
        "/o/{}/people/{}/evidence",
        ids.organisation, ids.staff.person
    ))
    .expect(200);
    assert!(
        server
            .database
            .lines("SELECT person_id AS line FROM record_looks")
            .is_empty()
    );
}

#[test]
fn a_person_reads_who_looked_and_nobody_else_does() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut own = server.sign_in(Persona::STAFF);
        let empty = ledger(&mut own, &ids).expect(200).text();
        assert!(empty.contains("Nobody has looked yet"), "{empty}");
        let mut manager = server.sign_in(Persona::MANAGER);
        let record = path(&server, "team.person", &ids, Persona::MANAGER);
        for _ in 0..3 {
            manager.get(&record).expect(200);
        }
        let page = ledger(&mut own, &ids).expect(200);
        let text = page.text();
        for words in [
            "Your line manager",
            "Your skills and levels",
            "To talk about your work and development",
            "3 times that day",
            "kept for as long as your record is",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let theirs = ledger(&mut manager, &ids).expect(200).text();
        assert!(theirs.contains("Nobody has looked yet"), "{theirs}");
        let linked = own
            .get(&format!("/o/{}/skills", ids.organisation))
            .expect(200);
        assert!(
            linked
                .links()
                .iter()
                .any(|link| link.ends_with("/skills/looks"))
        );
    }
}

#[test]
fn a_long_ledger_has_pages() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    server.database.execute(&format!(
        "INSERT INTO record_looks SELECT '{0}', '{1}', '{2}', 'line-manager', 'levels', 'development', \
         date('2020-01-01', n || ' days'), datetime('2020-01-01', n || ' days'), datetime('2020-01-01', n || ' days'), 1 \
         FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 120) SELECT n FROM t)",
        ids.organisation_id, ids.staff.person, ids.manager.person
    ));
    let mut own = server.sign_in(Persona::STAFF);
    let page = ledger(&mut own, &ids).expect(200);
    assert!(page.text().contains("120"), "{}", page.text());
    let last = own
        .get(&format!("/o/{}/skills/looks?page=3", ids.organisation))
        .expect(200);
    assert!(last.text().contains("2 January 2020"), "{}", last.text());
    for odd in ["0", "-1", "x", "99999999999999999999"] {
        own.get(&format!("/o/{}/skills/looks?page={odd}", ids.organisation))
            .expect(200);
    }
}

#[test]
fn a_record_for_development_alone_is_refused_for_planning_and_says_why() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut head = server.sign_in(Persona::HEAD);
        let page = path(&server, "planning.person", &ids, Persona::HEAD);
        let shown = head.get(&page).expect(200);
        assert!(shown.text().contains("for planning"), "{}", shown.text());
        let person = head.get(&format!(
            "/o/{}/people/{}",
            ids.organisation, ids.staff.person
        ));
        assert!(person.expect(200).links().contains(&page));
        server
            .database
            .execute("UPDATE assessments SET planning = FALSE; DELETE FROM record_looks");
        let refused = head.get(&page).expect(403);
        let text = refused.text();
        assert!(text.contains("You cannot plan with this record"), "{text}");
        assert!(text.contains("for development alone"), "{text}");
        assert!(
            text.contains("by starting an assessment under the new statement"),
            "{text}"
        );
        assert!(!text.contains("Level 3"), "{text}");
        assert!(lines(&server, Persona::HEAD).is_empty());
        // Talking about work is still what it was given for.
        let record = path(&server, "team.person", &ids, Persona::MANAGER);
        server.sign_in(Persona::MANAGER).get(&record).expect(200);
        for persona in [
            Persona::MANAGER,
            Persona::ASSESSOR,
            Persona::ADMINISTRATOR,
            Persona::STAFF,
        ] {
            server.sign_in(persona).get(&page).expect(404);
        }
    }
}
