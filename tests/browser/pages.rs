//! Every page, for the person to whom it shows most.

use crate::script;
use engine::access::Access;
use tests::personas::Persona;
use tests::scenes::{self, Ids};
use tests::{Place, Server};
use web::routes::Method;

#[derive(serde::Serialize)]
struct Page {
    name: String,
    path: String,
    email: Option<String>,
    status: u16,
}

#[test]
fn every_page_is_free_of_barriers_at_every_width() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut pages: Vec<Page> = Vec::new();
    for route in scenes::routes() {
        let scene = scenes::of(route, &ids);
        if route.method != Method::Get || scene.is_download {
            continue;
        }
        for persona in richest(route.access) {
            let who = persona.map_or("anybody", |persona| persona.name);
            pages.push(Page {
                name: format!("{}-{}", route.name, who).replace([' ', '.'], "-"),
                path: scene.path(route, &ids),
                email: persona.map(|persona| persona.email.to_owned()),
                status: 200,
            });
        }
    }
    let list = std::env::temp_dir().join(format!("aspire-pages-{}.json", std::process::id()));
    std::fs::write(&list, serde_json::to_vec(&pages).unwrap()).unwrap();
    script::run(
        "pages.mjs",
        &server,
        &[("ASPIRE_PAGES", list.to_str().unwrap())],
    );
}

/// The personas as whom a page is looked at: all of them where it differs for each.
fn richest(access: Access) -> Vec<Option<Persona>> {
    match access {
        Access::Anyone => vec![None],
        Access::Account => vec![Some(Persona::STAFF)],
        Access::Staff => vec![Some(Persona::MANAGER)],
        Access::LineManager => vec![Some(Persona::MANAGER)],
        Access::Directory | Access::Administrator => vec![Some(Persona::ADMINISTRATOR)],
        Access::RoleEditor => vec![Some(Persona::HEAD)],
        Access::Programme => vec![Some(Persona::PROGRAMME)],
    }
}
