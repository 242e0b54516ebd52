//! Commands that set up and rescue: what they print, and what they refuse without leaving anything behind.

use crate::first_run::{CHOSEN, command, organisation, path, take_up};
use std::path::PathBuf;
use std::process::Output;
use tests::server::{Options, program};
use tests::{Place, Server};

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

fn another_link(server: &Server, slug: &str, email: &str) -> Output {
    command(
        server,
        &["organisation", "link", slug, "--administrator", email],
    )
}

fn link_in<'a>(said: &'a str, page: &str) -> &'a str {
    said.split_whitespace()
        .find(|word| word.contains(&format!("/{page}?token=")))
        .unwrap_or_else(|| panic!("no link in: {said}"))
}

#[test]
fn a_lost_first_link_is_made_again_and_a_forgotten_password_replaced() {
    for place in Place::BOTH {
        let server = Server::bare(place, Options::default());
        let email = "it@council-x.example";
        let lost = organisation(&server, "council-x", email);
        let again = said(&another_link(&server, "council-x", email));
        assert!(again.contains("14 days"), "{again}");
        server.client().get(path(&lost)).expect(404);
        let again = link_in(&again, "invitation").to_owned();
        take_up(&mut server.client(), path(&again), CHOSEN).expect(303);

        let password = said(&another_link(&server, "council-x", email));
        assert!(password.contains("2 hours"), "{password}");
        // The old password works until the link is used.
        let mut browser = server.client();
        browser.sign_in(email, CHOSEN);
        let password = link_in(&password, "new-password").to_owned();
        let form = browser
            .get(path(&password))
            .expect(200)
            .form("/new-password");
        browser
            .submit(&form.with("password", "five lamps in the hall"))
            .expect(303);
        browser.get("/o/council-x/settings").expect(200);
        server.client().sign_in(email, "five lamps in the hall");
    }
}

#[test]
fn nobody_but_administrators_gets_a_link_at_the_console() {
    let server = Server::bare(Place::Sqlite, Options::default());
    organisation(&server, "council-x", "it@council-x.example");
    for (slug, email, words) in [
        ("council-x", "nobody@council-x.example", "no administrator"),
        (
            "council-z",
            "it@council-x.example",
            "no organisation council-z",
        ),
        ("council-x", "not an address", "--administrator"),
    ] {
        let refused = another_link(&server, slug, email);
        assert!(!refused.status.success());
        assert!(said(&refused).contains(words), "{}", said(&refused));
    }
    server
        .database
        .execute("UPDATE memberships SET suspended_at = '2026-01-01 00:00:00'");
    let refused = another_link(&server, "council-x", "it@council-x.example");
    assert!(said(&refused).contains("stopped"), "{}", said(&refused));
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("aspire-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn without_base_url_a_link_comes_with_a_warning() {
    let folder = folder("warning");
    let database = format!("sqlite:{}", folder.join("aspire.db").display());
    let create = |slug: &str, base: Option<&str>| {
        let mut command = program();
        command.args(["organisation", "create", "Invented Council", "--slug", slug]);
        command.args([
            "--kind",
            "county",
            "--administrator",
            "it@council-x.example",
        ]);
        command.args(["--database", &database]);
        command.envs(base.map(|base| ("ASPIRE_BASE_URL", base)));
        command.output().unwrap()
    };
    let warned = create("council-x", None);
    assert!(warned.status.success(), "{}", said(&warned));
    let warning = String::from_utf8_lossy(&warned.stderr).into_owned();
    for words in ["http://127.0.0.1:8080", "base_url", "ASPIRE_BASE_URL="] {
        assert!(warning.contains(words), "{warning}");
    }
    let quiet = create("council-y", Some("https://aspire.council-y.example"));
    assert!(
        quiet.status.success() && quiet.stderr.is_empty(),
        "{}",
        said(&quiet)
    );
    assert!(said(&quiet).contains("https://aspire.council-y.example/invitation?token="));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_mistyped_path_is_named_and_nothing_is_made_there() {
    let folder = folder("mistyped");
    let list = folder.join("staff.csv");
    std::fs::write(&list, tests::demonstration::staff_list()).unwrap();
    let book = folder.join("sfia.xlsx");
    std::fs::write(&book, tests::demonstration::workbook()).unwrap();
    let missing = folder.join("none.db");
    let database = format!("sqlite:{}", missing.display());
    let run = |arguments: &[&str]| {
        let output = program().args(arguments).output().unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        said(&output)
    };
    let (list, book) = (list.to_str().unwrap(), book.to_str().unwrap());
    let people = ["people", "import", list, "--organisation", "council-x"];
    let framework = ["framework", "import", book, "--organisation", "council-x"];
    let accepted = ["--licence-holder", "Council X", "--accept-terms"];
    let link = ["organisation", "link", "council-x"];
    let administrator = ["--administrator", "it@council-x.example"];
    let place = ["--database", database.as_str()];
    for arguments in [
        [&people[..], &place[..]].concat(),
        [&framework[..], &accepted[..], &place[..]].concat(),
        [&link[..], &administrator[..], &place[..]].concat(),
    ] {
        let answer = run(&arguments);
        assert!(answer.contains("there is no file"), "{answer}");
        assert!(!missing.exists(), "{arguments:?} made a database");
    }
    let answer = run(&[
        "people",
        "import",
        "none.csv",
        "--organisation",
        "council-x",
    ]);
    assert!(answer.contains("There is no file none.csv"), "{answer}");
    let answer = run(&["framework", "check", "none.xlsx"]);
    assert!(answer.contains("There is no file none.xlsx"), "{answer}");
    let other = format!("sqlite:{list}");
    for command in ["serve", "check", "migrate"] {
        let answer = run(&[command, "--database", &other]);
        assert!(
            answer.contains("staff.csv is not a SQLite database"),
            "{command}: {answer}"
        );
    }
    let unknown = program()
        .arg("check")
        .env("ASPIRE_FOO", "1")
        .output()
        .unwrap();
    assert!(
        said(&unknown).contains("ASPIRE_FOO is not a setting; see docs/CONFIG.md"),
        "{}",
        said(&unknown)
    );
    std::fs::remove_dir_all(folder).unwrap();
}
