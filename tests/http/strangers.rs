//! Another council's identifiers are worth no more than invented ones.

use crate::grid::token;
use tests::personas::Persona;
use tests::scenes::{self, Ids};
use tests::{Answer, Client, Form, Place, Server};
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
                    let own = token(browser);
                    let real = normal(&call(browser, route, &ids, part, &foreign, &own), &foreign);
                    let invented =
                        normal(&call(browser, route, &ids, part, NOTHING, &own), NOTHING);
                    assert_eq!(
                        real, invented,
                        "{} with another council's {part}",
                        route.name
                    );
                    assert_ne!(real.0, 500);
                    pairs += 1;
                }
            }
        }
        assert_eq!(
            theirs,
            self::theirs(&server, &ids),
            "something of the other council changed"
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
        .filter(|name| !["skill", "level", "edition", "attribute"].contains(name))
        .collect()
}

/// The other council's identifier for a part.
fn foreign(part: &str, ids: &Ids) -> String {
    match part {
        "org" => ids.other_organisation.clone(),
        "person" => ids.stranger.1.clone(),
        "role" => ids.foreign_role.clone(),
        // A programme that the caller does not manage is a stranger's too.
        "programme" => ids.programme.clone(),
        // Nothing of this kind is in the demonstration's other councils; the identifier of something else is.
        _ => ids.stranger.1.clone(),
    }
}

fn call(
    browser: &mut Client,
    route: &Route,
    ids: &Ids,
    part: &str,
    id: &str,
    token: &str,
) -> Answer {
    let scene = scenes::of(route, ids);
    let mut scene_here = scene.clone();
    scene_here.parts.retain(|(name, _)| *name != part);
    let pattern = route.path.replace(&format!("{{{part}}}"), id);
    let path = scenes::fill(&pattern, &scene_here, ids);
    if route.method == Method::Get {
        return browser.get(&path);
    }
    let mut fields: Vec<(String, String)> = scene
        .fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    fields.push(("csrf".to_owned(), token.to_owned()));
    fields.push(("form_key".to_owned(), NOTHING.to_owned()));
    let form = Form {
        action: path,
        method: "post".to_owned(),
        multipart: scene.file.is_some(),
        fields,
        names: Vec::new(),
        buttons: Vec::new(),
    };
    browser.submit(&form)
}

/// An answer without what differs from one request to the next.
fn normal(answer: &Answer, id: &str) -> (u16, String, Vec<(String, String)>) {
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
        .filter(|(name, _)| !["date", "content-length"].contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), tidy(value)))
        .collect();
    headers.sort();
    (answer.status, tidy(&answer.body()), headers)
}

/// All rows that belong to other councils.
fn theirs(server: &Server, ids: &Ids) -> Vec<String> {
    let dump = server.database.dump();
    dump.values()
        .flatten()
        .filter(|row| row.contains(&ids.stranger.1) || row.contains(&ids.foreign_role))
        .cloned()
        .collect()
}
