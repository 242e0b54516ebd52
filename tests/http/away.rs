//! The database goes away and comes back.

use std::time::{Duration, Instant};
use tests::personas::Persona;
use tests::proxy::Proxy;
use tests::scenes::Ids;
use tests::server::Options;
use tests::{Place, Server};
use ureq::http::Method;

#[test]
fn while_the_database_is_away_pages_say_so_and_afterwards_all_is_well() {
    let mut seed = Server::demo(Place::Postgres);
    seed.stop();
    let database = std::mem::replace(&mut seed.database, Place::Postgres.empty());
    let ids = Ids::read(&database);
    let (front, rest) = database
        .address()
        .split_once('@')
        .expect("the test server's address has a user");
    let (target, name) = rest.split_once('/').expect("it has a name");
    let wire = Proxy::to(target.to_owned());
    let address = format!("{front}@127.0.0.1:{}/{name}", wire.port());
    let options = Options {
        demo: true,
        database: Some(address),
        ..Options::default()
    };
    let mut server = Server::start(database, options);
    let mut browser = server.sign_in(Persona::STAFF);
    let home = format!("/o/{}", ids.organisation);
    browser.get(&home).expect(200);

    for round in 0..3 {
        wire.cut();
        let began = Instant::now();
        let answer = browser.get(&home);
        assert_eq!(answer.status, 503, "round {round}: {}", answer.text());
        assert!(answer.header("retry-after").is_some());
        assert!(
            !answer.body().contains("postgres"),
            "a page tells nothing of what is behind it"
        );
        assert!(
            began.elapsed() < Duration::from_secs(10),
            "round {round}: {:?}",
            began.elapsed()
        );
        assert_eq!(browser.get("/health").status, 503);

        wire.mend();
        let began = Instant::now();
        while browser.send(Method::GET, &home, &[], None).status != 200 {
            assert!(
                began.elapsed() < Duration::from_secs(10),
                "round {round}: it does not recover"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        println!(
            "round {round}: recovered {:?} after the database was back",
            began.elapsed()
        );
    }
    assert!(!server.has_ended());
}
