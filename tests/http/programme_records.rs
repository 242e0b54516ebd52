//! What the manager of a programme writes down: kept and changed by the manager, read by those who follow, in the pack.

use tests::forms::Form;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Place, Server};

type Fields = &'static [(&'static str, &'static str)];

/// A kind of record: its page, a record as it is typed, a field with another value and how the page shows it, and a field
/// with something wrong.
struct Kind {
    path: &'static str,
    typed: Fields,
    change: (&'static str, &'static str, &'static str),
    wrong: (&'static str, &'static str),
}

const KINDS: [Kind; 4] = [
    Kind {
        path: "support",
        typed: &[
            ("task", "Invented task"),
            ("owner", "society"),
            ("target", "council"),
            ("requests", "20"),
            ("local", "3"),
        ],
        change: ("local", "17", "17 of 20"),
        wrong: ("local", "21"),
    },
    Kind {
        path: "lessons",
        typed: &[
            ("text", "Invented lesson"),
            ("stage", "G1"),
            ("question", "R01"),
            ("noted", "03/11/2026"),
            ("state", "open"),
        ],
        change: ("noted", "04/11/2026", "4 November 2026"),
        wrong: ("noted", "yesterday"),
    },
    Kind {
        path: "issues",
        typed: &[
            ("text", "Invented issue"),
            ("answers", "Steering group"),
            ("raised", "02/11/2026"),
        ],
        change: ("closed", "05/11/2026", "5 November 2026"),
        wrong: ("closed", "01/11/2026"),
    },
    Kind {
        path: "funding",
        typed: &[
            ("title", "Invented line"),
            ("planned", "£1,250.50"),
            ("spent", "0"),
        ],
        change: ("spent", "99.95", "99.95"),
        wrong: ("planned", "-1"),
    },
];

/// The form with these values, sent as one of its own.
fn filled(form: Form, key: &str, fields: &[(&str, &str)]) -> Form {
    let key = format!("{key:0>32}");
    let form = form.tampered("form_key", &key);
    let fill = |form: Form, (name, value): &(&str, &str)| form.with(name, *value);
    fields.iter().fold(form, fill)
}

/// Where the link to change the only record that is called `name` leads.
fn change_link(page: &str, url: &str, name: &str) -> String {
    let row = page.split("<tr").find(|row| row.contains(name)).unwrap();
    let row = row.replace("&#x3D;", "=");
    let from = row.find(&format!("{url}?change=")).unwrap();
    let link = &row[from..];
    link[..link.find(['#', '"']).unwrap()].to_owned()
}

#[test]
fn the_manager_adds_and_changes_a_record_of_each_kind_and_the_steering_group_reads_it() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let home = format!("/programme/{}", ids.programme);
        let mut manager = server.sign_in(Persona::PROGRAMME);
        let mut steering = server.sign_in(Persona::STEERING);
        let token = tests::scenes::token(&mut steering);
        for kind in &KINDS {
            let url = format!("{home}/{}", kind.path);
            let front = manager.get(&home).expect(200).body();
            assert!(front.contains(&format!("href=\"{url}\"")), "{url}");
            let mut form = manager.get(&url).expect(200).form(&url);
            if kind.path == "support" {
                form = form.with("council", ids.organisation.as_str());
            }
            let add = filled(form, "a", kind.typed);
            let refused = manager.submit(&filled(add.clone(), "b", &[kind.wrong]));
            assert_eq!(refused.status, 422, "{url}");
            let mark = format!("href=\"#{}\"", kind.wrong.0);
            assert!(refused.body().contains(&mark), "{url} names {mark}");
            assert_eq!(
                steering
                    .submit(&add.clone().tampered("csrf", &token))
                    .status,
                404
            );
            manager.submit(&add).expect(303);
            let name = kind.typed[0].1;
            let link = change_link(&manager.get(&url).body(), &url, name);
            let seen = manager.get(&link).expect(200).form(&url);
            let (field, value, shown) = kind.change;
            let change = filled(seen.clone(), "c", &[(field, value)]);
            assert_eq!(
                steering
                    .submit(&change.clone().tampered("csrf", &token))
                    .status,
                404
            );
            manager.submit(&change).expect(303);
            let read = steering.get(&url).expect(200);
            assert!(read.text().contains(name) && read.text().contains(shown));
            assert!(
                !read.body().contains("<form class=\"aspire-form\""),
                "{url}"
            );
            assert!(!read.body().contains("?change"), "{url}");
            // Made from the record before it was changed: nothing is overwritten, and what was typed is kept.
            let first = kind.typed[0].0;
            let late = filled(seen, "d", &[(first, "Typed too late")]);
            let late = manager.submit(&late);
            assert_eq!(late.status, 409, "{url}");
            assert!(late.text().contains("Somebody changed this meanwhile"));
            assert!(late.body().contains("Typed too late"), "{url}");
            let again = filled(late.form(&url), "e", &[]);
            manager.submit(&again).expect(303);
            let now = steering.get(&url).text();
            assert!(
                now.contains("Typed too late") && !now.contains(name),
                "{url}"
            );
        }
        steering.get(&format!("{home}/agenda.pdf")).expect(200);
    }
}

#[test]
fn a_reviewer_reads_no_record_and_a_record_that_is_not_there_is_not_found() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let home = format!("/programme/{}", ids.programme);
    let mut reviewer = server.sign_in(Persona::REVIEWER);
    let mut manager = server.sign_in(Persona::PROGRAMME);
    for kind in &KINDS {
        let url = format!("{home}/{}", kind.path);
        assert_eq!(reviewer.get(&url).status, 404, "{url}");
        let strange = manager.get(&format!("{url}?change=not-there"));
        assert_eq!(strange.status, 404, "{url}");
    }
}
