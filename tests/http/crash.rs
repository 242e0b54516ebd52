//! The process is killed again and again while it is being written to: nothing that was acknowledged is lost,
//! nothing is done twice. (A kill is not a power cut: that the disk has it is another promise, which
//! `synchronous=FULL` makes and the store's own tests look at.)

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use store::testing::OutsideDatabase;
use tests::scenes::Ids;
use tests::{Client, Form, Place, Server};
use ureq::http::Method;

/// Writers at once.
const WRITERS: usize = 4;
/// How long a round may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn nothing_acknowledged_is_lost_and_nothing_done_twice() {
    let kills: usize =
        std::env::var("ASPIRE_KILLS").map_or(50, |text| text.parse().expect("a number of kills"));
    for (place, kills) in [
        (Place::Sqlite, kills),
        (Place::Postgres, kills.div_ceil(10)),
    ] {
        let mut server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut writers = Writer::all(&server, &ids);
        let before = done(&server.database);
        let keys_before = keys(&server.database);
        let mut acknowledged = BTreeSet::new();
        let mut slowest = Duration::ZERO;
        for round in 0..kills {
            acknowledged.extend(write_until_killed(&mut server, &mut writers, round));
            slowest = slowest.max(server.restart());
        }
        let kept: BTreeSet<String> = keys(&server.database)
            .difference(&keys_before)
            .cloned()
            .collect();
        let lost: Vec<_> = acknowledged.difference(&kept).collect();
        assert!(
            lost.is_empty(),
            "{place:?}: acknowledged and lost: {lost:?}"
        );
        let effects = done(&server.database) - before;
        assert_eq!(
            effects,
            kept.len(),
            "{place:?}: each key stands for one change"
        );
        println!(
            "{place:?}: {kills} kills, {} changes acknowledged, 0 lost, {} present but not acknowledged, \
             slowest restart {slowest:?}",
            acknowledged.len(),
            kept.len() - acknowledged.len()
        );
        assert!(
            acknowledged.len() >= kills,
            "hardly anything was written: {}",
            acknowledged.len()
        );
        server.stop();
        let report = crate::first_run::command(&server, &["check"]);
        let said = String::from_utf8_lossy(&report.stdout).into_owned();
        // The PostgreSQL of the tests does not wait for the disk, which the check rightly finds wrong.
        let wrong = said
            .lines()
            .filter(|line| line.contains("WRONG") && !line.starts_with("fsync"));
        assert_eq!(wrong.count(), 0, "{place:?}: {said}");
        assert!(said.contains("answers: nothing wrong"), "{said}");
    }
}

/// Somebody who answers one question of their own draft, now this way and now that.
struct Writer {
    browser: Client,
    /// Where the answer goes.
    path: String,
    /// The form, with everything but the answer and its key.
    form: Form,
}

impl Writer {
    /// A writer for each of a few people of the demonstration who have a draft.
    fn all(server: &Server, ids: &Ids) -> Vec<Self> {
        let people = server.database.lines(&format!(
            "SELECT p.email_key AS line FROM people p JOIN assessments a ON a.person_id = p.id \
             JOIN memberships m ON m.person_id = p.id \
             WHERE p.org_id = '{}' AND a.submitted_at IS NULL AND m.suspended_at IS NULL ORDER BY 1",
            ids.organisation_id
        ));
        let writers: Vec<Self> = people
            .iter()
            .take(WRITERS)
            .map(|email| Self::new(server, ids, email))
            .collect();
        assert_eq!(writers.len(), WRITERS, "too few people have a draft");
        writers
    }

    fn new(server: &Server, ids: &Ids, email: &str) -> Self {
        let ids = ids.called_by(&server.database, Some(email));
        let mut browser = server.sign_in_as(email);
        let path = format!(
            "/o/{}/assessment/skills/{}/levels/4",
            ids.organisation, ids.caller.skill
        );
        let form = browser.get(&path).expect(200).form(&path);
        Self {
            browser,
            path,
            form,
        }
    }

    /// Sends answers until `over`. Gives the keys of those that were acknowledged.
    fn write(&mut self, round: usize, number: usize, state: &State) -> Vec<String> {
        let mut acknowledged = Vec::new();
        // What is stored is known only when the last answer was acknowledged.
        let mut stored = None;
        for turn in 0.. {
            if state.is_over.load(Ordering::SeqCst) {
                break;
            }
            if stored.is_none() {
                stored = self.stored();
            }
            let Some(seen) = stored.take() else { continue };
            let answer = if seen == "yes" { "partly" } else { "yes" };
            let key = format!("{round:08}{number:08}{turn:08}");
            let form = self
                .form
                .clone()
                .tampered("seen", &seen)
                .tampered("answer", answer)
                .tampered("form_key", &key);
            let body = form.encoded();
            let kind = "application/x-www-form-urlencoded";
            let sent =
                self.browser
                    .try_send(Method::POST, &self.path, &[], Some((kind, body.as_bytes())));
            if sent.is_ok_and(|answer| answer.status == 303) {
                acknowledged.push(key);
                state.acknowledged.fetch_add(1, Ordering::SeqCst);
                stored = Some(answer.to_owned());
            }
        }
        acknowledged
    }

    /// What the page shows as stored, while the service answers.
    fn stored(&mut self) -> Option<String> {
        let page = self
            .browser
            .try_send(Method::GET, &self.path, &[], None)
            .ok()?;
        let form = Form::all(&page.body())
            .into_iter()
            .find(|form| form.action == self.path)?;
        form.value("seen").map(str::to_owned)
    }
}

/// What writers and the killer tell each other.
#[derive(Default)]
struct State {
    is_over: AtomicBool,
    acknowledged: AtomicUsize,
}

/// Lets writers write for a moment, kills the service, and gives the keys of what it acknowledged.
fn write_until_killed(server: &mut Server, writers: &mut [Writer], round: usize) -> Vec<String> {
    let state = State::default();
    // After another number of changes each round, and then at any point of the next one.
    let enough = 2 + round % 7;
    let longer = Duration::from_millis((round as u64 * 7) % 30);
    std::thread::scope(|scope| {
        let state = &state;
        let hands: Vec<_> = writers
            .iter_mut()
            .enumerate()
            .map(|(number, writer)| scope.spawn(move || writer.write(round, number, state)))
            .collect();
        let began = Instant::now();
        while state.acknowledged.load(Ordering::SeqCst) < enough && began.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(longer);
        server.kill();
        state.is_over.store(true, Ordering::SeqCst);
        hands
            .into_iter()
            .flat_map(|hand| hand.join().unwrap())
            .collect()
    })
}

fn keys(database: &OutsideDatabase) -> BTreeSet<String> {
    database
        .lines("SELECT key AS line FROM form_keys")
        .into_iter()
        .collect()
}

fn done(database: &OutsideDatabase) -> usize {
    database
        .lines("SELECT action AS line FROM audit_events")
        .len()
}
