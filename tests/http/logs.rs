//! What the service writes about its work names nobody.

use tests::client::Upload;
use tests::personas::{PASSWORD, Persona};
use tests::scenes::{self, Ids};
use tests::{Place, Server};
use web::routes::Method;

#[test]
fn nothing_personal_stands_in_the_log() {
    let mut server = Server::start(
        tests::demonstration::copy(Place::Sqlite),
        tests::server::Options {
            demo: true,
            // As much as the program can be made to say.
            environment: vec![("ASPIRE_LOG".to_owned(), "debug".to_owned())],
            database: None,
        },
    );
    let ids = Ids::read(&server.database);
    // The demonstration's own greeting lists its personas.
    let greeting = server.log().len();
    let mut stranger = server.client();
    stranger.get("/sign-in");
    let wrong = [("email", ids.peer.email), ("password", "not my password")];
    stranger.post("/sign-in", &wrong);
    stranger.post("/forgotten-password", &[("email", ids.peer.email)]);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    for (number, route) in scenes::routes().into_iter().enumerate() {
        let is_last = route.path.starts_with("/account") || route.path.contains("sign-");
        if is_last {
            continue;
        }
        if route.method == Method::Get {
            admin.get(&scenes::of(route, &ids).path(route, &ids));
        } else if route.path.starts_with("/o/") {
            let (form, file) = scenes::form(&mut admin, route, &ids, &format!("{number:032x}"));
            let file = file.as_ref().map(|(name, bytes)| Upload { name, bytes });
            admin.submit_file(&form, file, &[]);
        }
    }
    server.stop();
    let log = server.log().split_off(greeting);
    assert!(log.lines().count() > 5, "hardly anything was logged: {log}");
    let columns = ["email", "name", "staff_number"];
    let people = columns
        .iter()
        .flat_map(|column| {
            server.database.lines(&format!(
                "SELECT {column} AS line FROM people WHERE {column} IS NOT NULL"
            ))
        })
        .filter(|text| text.len() > 3);
    let tokens = [PASSWORD, "not my password", "token="].map(str::to_owned);
    for secret in people.chain(tokens) {
        let line = log.lines().find(|line| line.contains(&secret));
        assert_eq!(line, None, "{secret} is in the log");
    }
}
