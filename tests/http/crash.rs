//! The process is killed again and again while it is being written to: nothing that was acknowledged is lost,
//! nothing is done twice. (A kill is not a power cut: that the disk has it is another promise, which
//! `synchronous=FULL` makes and the store's own tests look at.)

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use store::testing::OutsideDatabase;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Client, Form, Place, Server};
use ureq::http::Method;

/// Writers at once.
const WRITERS: usize = 4;

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
        let path = format!("/o/{}/settings", ids.organisation);
        let browser = server.sign_in(Persona::ADMINISTRATOR);
        let before = done(&server.database);
        let mut acknowledged = BTreeSet::new();
        let mut slowest = Duration::ZERO;
        for round in 0..kills {
            acknowledged.extend(write_until_killed(&mut server, &browser, &path, round));
            slowest = slowest.max(server.restart());
        }
        let kept: BTreeSet<String> = server
            .database
            .lines("SELECT key AS line FROM form_keys")
            .into_iter()
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
        let findings = crate::first_run::command(&server, &["check"]);
        assert!(
            findings.status.success(),
            "{}",
            String::from_utf8_lossy(&findings.stdout)
        );
    }
}

/// Lets writers write for a moment, kills the service, and gives the keys of what it acknowledged.
fn write_until_killed(
    server: &mut Server,
    browser: &Client,
    path: &str,
    round: usize,
) -> Vec<String> {
    let over = AtomicBool::new(false);
    // Between 40 and 240 milliseconds, another each round.
    let moment = Duration::from_millis(40 + (round as u64 * 67) % 200);
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let (mut browser, over) = (browser.clone(), &over);
                scope.spawn(move || {
                    let mut acknowledged = Vec::new();
                    for number in 0.. {
                        let name = format!("Council {round} {writer} {number}");
                        match change(&mut browser, path, &name) {
                            Some((key, true)) => acknowledged.push(key),
                            Some((_, false)) => {}
                            None if over.load(Ordering::SeqCst) => break,
                            None => {}
                        }
                        if over.load(Ordering::SeqCst) {
                            break;
                        }
                    }
                    acknowledged
                })
            })
            .collect();
        let began = Instant::now();
        while began.elapsed() < moment {
            std::thread::sleep(Duration::from_millis(5));
        }
        server.kill();
        over.store(true, Ordering::SeqCst);
        writers
            .into_iter()
            .flat_map(|writer| writer.join().unwrap())
            .collect()
    })
}

/// Changes the council's name. Gives the form's key and whether the change was acknowledged; nothing when the
/// service did not answer.
fn change(browser: &mut Client, path: &str, name: &str) -> Option<(String, bool)> {
    let page = browser
        .try_send(Method::GET, path, &[], None)
        .ok()
        .filter(|page| page.status == 200)?;
    let form = Form::all(&page.body())
        .into_iter()
        .find(|form| form.action == path)?
        .with("name", name);
    let key = form.value("form_key")?.to_owned();
    let body = form.encoded();
    let kind = "application/x-www-form-urlencoded";
    let answer = browser
        .try_send(Method::POST, path, &[], Some((kind, body.as_bytes())))
        .ok()?;
    Some((key, answer.status == 303))
}

fn done(database: &OutsideDatabase) -> usize {
    database
        .lines("SELECT action AS line FROM audit_events")
        .len()
}
