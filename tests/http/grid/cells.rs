//! One column of the grid: every route called by one caller.

use super::people::Caller;
use tests::client::Upload;
use tests::scenes::{self, Ids};
use tests::{Answer, Client, Form, Server};
use web::routes::{Method, Route};

/// What each route answers, in the order of `routes`.
pub fn column(server: &Server, ids: &Ids, caller: &Caller, routes: &[&Route]) -> Vec<String> {
    if caller.name == "suspended" {
        server.database.execute(&format!(
            "UPDATE memberships SET suspended_at = '2026-01-01 00:00:00' WHERE person_id = '{}'",
            ids.suspended.1
        ));
    }
    let mut browser = caller.browser(server, ids);
    let mut cells = Vec::new();
    for (number, route) in routes.iter().enumerate() {
        // The route before may have signed this caller out, or in as somebody else.
        if route.method == Method::Post && !route.path.starts_with("/o/") {
            browser = caller.browser(server, ids);
        }
        cells.push(cell(&call(&mut browser, route, ids, number)));
    }
    cells
}

/// Calls a route as its scene says, with the token of the caller's session.
pub fn call(browser: &mut Client, route: &Route, ids: &Ids, number: usize) -> Answer {
    let scene = scenes::of(route, ids);
    let path = scene.path(route, ids);
    if route.method == Method::Get {
        return browser.get(&path);
    }
    let mut fields: Vec<(String, String)> = scene
        .fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    fields.push(("csrf".to_owned(), token(browser)));
    fields.push(("form_key".to_owned(), format!("{number:032x}")));
    let form = Form {
        action: path,
        method: "post".to_owned(),
        multipart: scene.file.is_some(),
        fields,
        names: Vec::new(),
        buttons: Vec::new(),
    };
    match &scene.file {
        Some((name, bytes)) => browser.upload(&form, Upload { name, bytes }),
        None => browser.submit(&form),
    }
}

/// The token of the browser's session, which every page for somebody signed in carries.
pub fn token(browser: &mut Client) -> String {
    let page = browser.get("/account");
    let forms = Form::all(&page.body());
    let token = forms
        .iter()
        .find_map(|form| form.value("csrf").map(str::to_owned));
    token.unwrap_or_default()
}

/// What the snapshot says of an answer.
fn cell(answer: &Answer) -> String {
    match (answer.status, answer.location()) {
        (303, "/sign-in") => "sign-in".to_owned(),
        (303, _) => "done".to_owned(),
        (status, _) => status.to_string(),
    }
}
