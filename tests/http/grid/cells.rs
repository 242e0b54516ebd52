//! One column of the grid: every route called by one caller.

use super::people::Caller;
use tests::client::Upload;
use tests::scenes::{self, Ids};
use tests::{Answer, Client, Server};
use web::routes::{Method, Route};

/// What each route answers, in the order of `routes`.
pub fn column(server: &Server, caller: &Caller, routes: &[&Route]) -> Vec<String> {
    let all = Ids::read(&server.database);
    let mut browser = caller.browser(server);
    let mut cells = Vec::new();
    for (number, route) in routes.iter().enumerate() {
        // The route before may have signed this caller out, or in as somebody else.
        if route.method == Method::Post && !route.path.starts_with("/o/") {
            browser = caller.browser(server);
        }
        let ids = all.called_by(&server.database, caller.email);
        cells.push(cell(&call(&mut browser, route, &ids, number)));
    }
    cells
}

/// Calls a route as its scene says, with the token of the caller's session.
pub fn call(browser: &mut Client, route: &Route, ids: &Ids, number: usize) -> Answer {
    if route.method == Method::Get {
        return browser.get(&scenes::of(route, ids).path(route, ids));
    }
    let (form, file) = scenes::form(browser, route, ids, &format!("{number:032x}"));
    let file = file.as_ref().map(|(name, bytes)| Upload { name, bytes });
    browser.submit_file(&form, file, &[])
}

/// What the snapshot says of an answer: `in` for "sign in first", `ok` for a redirect after a change, or the status.
fn cell(answer: &Answer) -> String {
    match (answer.status, answer.location()) {
        (303, "/sign-in") => "in".to_owned(),
        (303, _) => "ok".to_owned(),
        (status, _) => status.to_string(),
    }
}
