//! Another council's identifiers are worth no more than invented ones.

use tests::client::Upload;
use tests::personas::Persona;
use tests::scenes::{self, Ids};
use tests::{Answer, Client, Place, Server};
use web::routes::{Method, Route};

/// An identifier that nothing has.
const NOTHING: &str = "00000000000000000000000000000000";

#[test]
fn another_council_s_things_are_as_if_they_did_not_exist() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut browsers: Vec<Client> = [
            Persona::STAFF,
            Persona::MANAGER,
            Persona::HEAD,
            Persona::ADMINISTRATOR,
        ]
        .into_iter()
        .map(|persona| server.sign_in(persona))
        .collect();
        let theirs = theirs(&server, &ids);
        let mut pairs = 0;
        for route in scenes::routes() {
            for part in parts(route) {
                let foreign = foreign(part, &ids);
                for browser in &mut browsers {
                    let real = normal(&call(browser, route, &ids, part, &foreign), &foreign);
                    let invented = normal(&call(browser, route, &ids, part, NOTHING), NOTHING);
                    assert_eq!(
                        first_difference(&real, &invented),
                        None,
                        "{} with another council's {part}",
                        route.name
                    );
                    assert_ne!(real.0, 500);
                    pairs += 1;
                }
            }
        }
        let now = self::theirs(&server, &ids);
        let changed: Vec<_> = now.iter().filter(|row| !theirs.contains(row)).collect();
        assert!(
            changed.is_empty() && now.len() == theirs.len(),
            "something of the other council changed: {changed:?}"
        );
        println!("{place:?}: {pairs} pairs of a foreign and an invented identifier answered alike");
    }
}

/// Names of a path's parts that stand for something of a council.
fn parts(route: &Route) -> Vec<&'static str> {
    let inside = route
        .path
        .split(['{', '}'])
        .enumerate()
        .filter(|(index, _)| index % 2 == 1);
    inside
        .map(|(_, name)| name)
        .filter(|name| !["skill", "code", "level", "edition"].contains(name))
        .collect()
}

/// The other council's identifier for a part.
fn foreign(part: &str, ids: &Ids) -> String {
    match part {
        "org" => ids.other_organisation.clone(),
        "person" => ids.stranger.person.clone(),
        "role" => ids.foreign_role.clone(),
        // A programme that the caller does not manage is a stranger's too.
        "programme" => ids.programme.clone(),
        // Nothing of this kind is in the demonstration's other councils; the identifier of something else is.
        _ => ids.stranger.person.clone(),
    }
}

fn call(browser: &mut Client, route: &Route, ids: &Ids, part: &str, id: &str) -> Answer {
    let mut scene = scenes::of(route, ids);
    scene.parts.retain(|(name, _)| *name != part);
    let pattern = route.path.replace(&format!("{{{part}}}"), id);
    let path = scenes::fill(&pattern, &scene, ids);
    if route.method == Method::Get {
        return browser.get(&path);
    }
    let (mut form, file) = scenes::form(browser, route, ids, NOTHING);
    form.action = path;
    let file = file.as_ref().map(|(name, bytes)| Upload { name, bytes });
    browser.submit_file(&form, file, &[])
}

/// An answer without what differs from one request to the next: whether the connection is kept depends on how
/// much of the form had arrived.
fn normal(answer: &Answer, id: &str) -> Normal {
    let reference = answer.header("x-request-id").unwrap_or_default();
    let tidy = |text: &str| {
        let text = text.replace(id, "ID");
        if reference.is_empty() {
            text
        } else {
            text.replace(reference, "REFERENCE")
        }
    };
    let mut headers: Vec<(String, String)> = answer
        .headers
        .iter()
        .filter(|(name, _)| !["date", "content-length", "connection"].contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), tidy(value)))
        .collect();
    headers.sort();
    (answer.status, tidy(&answer.body()), headers)
}

type Normal = (u16, String, Vec<(String, String)>);

/// Where two answers differ.
fn first_difference(one: &Normal, other: &Normal) -> Option<String> {
    if one == other {
        return None;
    }
    let lines = one.1.lines().zip(other.1.lines());
    let line = lines.into_iter().find(|(one, other)| one != other);
    Some(format!(
        "{} {:?} and {} {:?}: {line:?}",
        one.0, one.2, other.0, other.2
    ))
}

/// All rows that belong to other councils.
fn theirs(server: &Server, ids: &Ids) -> Vec<String> {
    let dump = server.database.dump();
    dump.values()
        .flatten()
        .filter(|row| row.contains(&ids.stranger.person) || row.contains(&ids.foreign_role))
        .cloned()
        .collect()
}
