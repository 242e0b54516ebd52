//! Guessing passwords, and guessing who has an account.

use std::time::{Duration, Instant};
use tests::personas::{PASSWORD, Persona};
use tests::scenes::Ids;
use tests::{Answer, Client, Place, Server};

#[test]
fn two_hundred_guesses_at_one_account_get_ten_tries_and_its_owner_still_gets_in() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        // The owner has signed in from this browser before.
        let mut owner = server.sign_in(Persona::STAFF);
        let guesses: Vec<u16> = std::thread::scope(|scope| {
            let hands: Vec<_> = (0..8)
                .map(|hand| {
                    let mut guesser = server.client();
                    scope.spawn(move || {
                        (0..25)
                            .map(|number| {
                                attempt(
                                    &mut guesser,
                                    Persona::STAFF.email,
                                    &format!("guess {hand} {number}"),
                                )
                                .status
                            })
                            .collect::<Vec<_>>()
                    })
                })
                .collect();
            hands
                .into_iter()
                .flat_map(|hand| hand.join().unwrap())
                .collect()
        });
        let tried = guesses.iter().filter(|status| **status == 422).count();
        let refused = guesses.iter().filter(|status| **status == 429).count();
        println!("{place:?}: of 200 guesses {tried} were tried and {refused} refused");
        assert_eq!(tried + refused, 200);
        assert!(tried <= 10, "{tried} guesses were tried");
        // Even the right password does not help a stranger now, and its owner is not locked out.
        assert_eq!(
            attempt(&mut server.client(), Persona::STAFF.email, PASSWORD).status,
            429
        );
        let known = owner.jar.get("aspire-known").unwrap().to_owned();
        let mut again = server.client();
        again.jar.set("aspire-known", &known);
        assert_eq!(
            attempt(&mut again, Persona::STAFF.email, PASSWORD).status,
            303
        );
        owner.get("/account").expect(200);
        // Nobody else is affected.
        assert_eq!(
            attempt(&mut server.client(), Persona::HR.email, PASSWORD).status,
            303
        );
    }
}

#[test]
fn a_refusal_says_when_to_try_again() {
    let server = Server::demo(Place::Sqlite);
    let mut guesser = server.client();
    let last = (0..12)
        .map(|_| attempt(&mut guesser, Persona::STAFF.email, "a guess"))
        .last()
        .unwrap();
    assert_eq!(last.status, 429);
    assert!(last.text().contains("minute"), "{}", last.text());
}

#[test]
fn an_unknown_address_is_answered_as_a_wrong_password_in_words_and_time() {
    let server = Server::demo(Place::Sqlite);
    // Not one of those whom the sign-in page of the demonstration names.
    let known = Ids::read(&server.database).peer.email;
    let mut times = [Vec::new(), Vec::new()];
    let mut pages = [String::new(), String::new()];
    // Few enough for the limits of account and address; alternating, so that a busy machine slows both alike.
    for number in 0..9 {
        for (which, email) in [known, "nobody@council-a.example"].iter().enumerate() {
            let mut browser = server.client();
            browser.get("/sign-in");
            let began = Instant::now();
            let answer = attempt(&mut browser, email, &format!("not it {number}"));
            times[which].push(began.elapsed());
            assert_eq!(answer.status, 422);
            pages[which] = answer.body().replace(email, "ADDRESS");
        }
    }
    assert_eq!(pages[0].len(), pages[1].len());
    assert_eq!(pages[0], pages[1]);
    let [known, unknown] = times.map(median);
    println!("median for a known address {known:?}, for an unknown one {unknown:?}");
    let (low, high) = (known.min(unknown), known.max(unknown));
    assert!(
        high < low * 2,
        "the time tells who has an account: {known:?} and {unknown:?}"
    );
}

#[test]
fn a_forgotten_password_is_answered_alike_for_everybody() {
    let sink = tests::smtp_sink::SmtpSink::start();
    let mut server = Server::demo(Place::Sqlite);
    server.kill();
    let mut server = with_mail(server, &sink.url());
    let known = Ids::read(&server.database).peer.email;
    let pages: Vec<String> = [known, "nobody@council-a.example"]
        .iter()
        .map(|email| {
            let mut browser = server.client();
            browser.get("/forgotten-password");
            let answer = browser
                .post("/forgotten-password", &[("email", email)])
                .expect(200);
            answer.body().replace(email, "ADDRESS")
        })
        .collect();
    assert_eq!(pages[0], pages[1]);
    let mail = sink.next();
    assert_eq!(mail.to, [known]);
    assert!(
        mail.text
            .contains(&format!("{}/new-password?token=", server.base())),
        "{}",
        mail.text
    );
    assert!(sink.is_quiet());
    server.stop();
}

fn with_mail(mut server: Server, url: &str) -> Server {
    let database = std::mem::replace(
        &mut server.database,
        store::testing::OutsideDatabase::sqlite(),
    );
    let environment = vec![
        ("ASPIRE_SMTP_URL".to_owned(), url.to_owned()),
        (
            "ASPIRE_MAIL_FROM".to_owned(),
            "aspire@council-a.example".to_owned(),
        ),
    ];
    Server::start(
        database,
        tests::server::Options {
            demo: true,
            environment,
            database: None,
        },
    )
}

fn attempt(browser: &mut Client, email: &str, password: &str) -> Answer {
    browser.post("/sign-in", &[("email", email), ("password", password)])
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
