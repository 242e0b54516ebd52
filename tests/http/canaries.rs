//! Nothing that another council keeps can be seen, whoever looks and wherever.

use crate::grid::people;
use aho_corasick::AhoCorasick;
use std::io::Read;
use tests::canaries::{self, CANARY, SEARCHED};
use tests::crawl::crawl;
use tests::scenes::{self, Ids};
use tests::{Answer, Place, Server};
use web::routes::Method;

/// Callers who work for the society.
const OF_THE_SOCIETY: [&str; 4] = [
    "programme manager",
    "board member",
    "reviewer",
    "steering group",
];

#[test]
fn no_string_of_another_council_is_in_anything_that_can_be_fetched() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let identifiers = canaries::identifiers(&server.database, &ids);
        let rounds = canaries::round_identifiers(&server.database, &ids);
        let columns = canaries::plant(&server.database, &ids);
        assert!(columns > 15, "only {columns} columns were planted");
        assert!(
            identifiers.len() > 20,
            "other councils have hardly anything"
        );
        // All of them are looked for at once: there are thousands, and as many pages.
        let foreign = AhoCorasick::new(&identifiers).unwrap();
        let (mut pages, mut bytes) = (0, 0);
        for caller in people::ALL
            .iter()
            .filter(|caller| caller.name != "other council")
        {
            let mut browser = caller.browser(&server);
            let mut look = |answer: &Answer| {
                let text = plain(answer);
                bytes += text.len();
                let names_councils = OF_THE_SOCIETY.contains(&caller.name);
                for line in text.lines().filter(|line| line.contains(CANARY)) {
                    let council = format!("{CANARY}organisations-");
                    let offered = ["title", "family"].map(|column| {
                        line.matches(&format!("{CANARY}shared_roles-{column}"))
                            .count()
                    });
                    let all = line.matches(CANARY).count();
                    // What a council offers to its programme is seen by those of it who keep role profiles: title and
                    // family, and nothing else that is written freely.
                    let is_offer = answer.path.contains("/roles/")
                        && answer.path.contains(ids.organisation.as_str())
                        && all == offered.iter().sum::<usize>();
                    // The society knows its councils by name; nothing else of theirs.
                    assert!(
                        is_offer || names_councils && all == line.matches(&council).count(),
                        "{} sees at {}: {line}",
                        caller.name,
                        answer.path
                    );
                }
                for found in foreign.find_iter(&text) {
                    let id = &text[found.range()];
                    // The society goes to its councils' rounds by their identifiers.
                    let is_round = names_councils && rounds.iter().any(|round| round == id);
                    assert!(is_round, "{} sees {id} at {}", caller.name, answer.path);
                }
            };
            let starts: Vec<String> = scenes::routes()
                .into_iter()
                .filter(|route| route.method == Method::Get)
                .map(|route| scenes::of(route, &ids).path(route, &ids))
                .collect();
            pages += crawl(&mut browser, &starts, &[SEARCHED, "a"], &mut look);
        }
        println!(
            "{place:?}: {columns} columns and {} identifiers planted, {pages} pages with {bytes} bytes read, none seen",
            identifiers.len()
        );
    }
}

#[test]
fn the_canaries_are_seen_by_those_whose_they_are() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    // The stranger's address is a canary afterwards, so the session comes first.
    let mut stranger = server.sign_in_as(ids.stranger.email);
    canaries::plant(&server.database, &ids);
    let mut seen = 0;
    crawl(&mut stranger, &["/".to_owned()], &[], |answer| {
        seen += plain(answer).matches(CANARY).count()
    });
    assert!(
        seen > 10,
        "the test would not see a leak: only {seen} canaries at home"
    );
}

#[test]
fn people_of_a_programme_reach_no_field_of_anybody_s_record() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let of_society = || {
            let callers = people::ALL.iter();
            callers.filter(|caller| OF_THE_SOCIETY.contains(&caller.name))
        };
        // Sessions come first: addresses are canaries afterwards.
        let browsers: Vec<_> = of_society()
            .map(|caller| (caller.name, caller.browser(&server)))
            .collect();
        assert_eq!(browsers.len(), OF_THE_SOCIETY.len());
        let columns = canaries::plant_everywhere(&server.database);
        assert!(columns > 15, "only {columns} columns were planted");
        // In a round they see names of those who own a condition or an action, and of nobody else.
        server.database.execute(
            "UPDATE people SET name = 'Named owner' WHERE id IN \
             (SELECT owner_id FROM readiness_conditions UNION SELECT owner_id FROM readiness_actions)",
        );
        let starts: Vec<String> = scenes::routes()
            .into_iter()
            .filter(|route| route.method == Method::Get)
            .map(|route| scenes::of(route, &ids).path(route, &ids))
            .collect();
        for (name, mut browser) in browsers {
            let (mut pages, mut owners) = (0, 0);
            crawl(&mut browser, &starts, &[], |answer| {
                let text = plain(answer);
                assert!(
                    !text.contains(CANARY),
                    "{name} sees a record at {}",
                    answer.path
                );
                pages += usize::from(answer.status == 200);
                owners += text.matches("Named owner").count();
            });
            assert!(pages > 2, "{name} sees only {pages} pages");
            if name == "board member" {
                assert!(owners > 0, "the owner of a condition is named");
            }
        }
    }
}

/// The text in an answer, with workbooks and archives unpacked.
fn plain(answer: &Answer) -> String {
    let mut text = format!("{:?}\n{}", answer.headers, answer.body());
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(&answer.bytes)) {
        for index in 0..archive.len() {
            let mut inside = Vec::new();
            archive
                .by_index(index)
                .unwrap()
                .read_to_end(&mut inside)
                .unwrap();
            text.push_str(&String::from_utf8_lossy(&inside));
        }
    }
    text
}
