//! Pages as they are seen: every route, what everybody shares, and forms that were filled in wrongly.

use crate::script::{self, JavaScript};
use crate::tour::{Page, Tour};
use tests::{Place, Server};

#[test]
fn every_page_is_free_of_barriers_at_every_width() {
    let server = Server::demo(Place::Sqlite);
    look_at(&server, "own", &Tour::prepare(&server).own());
}

#[test]
fn pages_that_everybody_shares_are_free_of_barriers_for_each() {
    let server = Server::demo(Place::Sqlite);
    look_at(&server, "shared", &Tour::prepare(&server).shared());
}

#[test]
fn a_form_filled_in_wrongly_says_so_first_and_keeps_what_was_typed() {
    let server = Server::demo(Place::Sqlite);
    let paths = serde_json::to_vec(&Tour::prepare(&server).paths()).unwrap();
    let paths = script::file("paths.json", &paths);
    let variables = [("ASPIRE_PATHS", paths.as_str())];
    script::both_ways(|java_script| script::run("refusals.mjs", &server, java_script, &variables));
}

fn look_at(server: &Server, name: &str, pages: &[Page]) {
    let list = serde_json::to_vec(pages).unwrap();
    let list = script::file(&format!("{name}.json"), &list);
    let variables = [("ASPIRE_PAGES", list.as_str())];
    let found = script::run("pages.mjs", server, JavaScript::On, &variables);
    found.unwrap_or_else(|found| panic!("{found}"));
}
