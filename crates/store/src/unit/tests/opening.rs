//! What is refused at start, and what the refusal says to do.

use crate::connection::{Purpose, open};
use crate::testing::{CountingIds, Databases, HandClock, TestDb};
use crate::{DatabaseUrl, Db, OpenError, Options};
use diesel::connection::SimpleConnection;
use std::sync::Arc;

fn try_open(url: &DatabaseUrl) -> Result<Db, OpenError> {
    let options = Options {
        ids: Arc::new(CountingIds::default()),
        clock: Arc::new(HandClock::default()),
        readers: 2,
    };
    Db::open(url, options)
}

fn refusal(url: &DatabaseUrl) -> String {
    match try_open(url) {
        Ok(_) => panic!("{url} was opened"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn an_empty_sqlite_file_is_made_ready_and_an_empty_postgresql_says_what_to_run() {
    Databases::each_empty(|url| {
        if url.sqlite_path().is_some() {
            try_open(url).unwrap();
        } else {
            assert!(refusal(url).contains("aspire migrate"));
        }
        crate::migrate(url).unwrap();
        try_open(url).unwrap();
    });
}

#[test]
fn a_newer_schema_is_refused() {
    Databases::each_empty(|url| {
        crate::migrate(url).unwrap();
        let mut conn = open(url, Purpose::Write).unwrap();
        conn.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('9999')")
            .unwrap();
        assert!(refusal(url).contains("9999"));
        let error = crate::migrate(url).unwrap_err().to_string();
        assert!(error.contains("newer Aspire"), "{error}");
    });
}

#[test]
fn a_database_with_other_tables_is_neither_opened_nor_migrated() {
    Databases::each_empty(|url| {
        let mut conn = open(url, Purpose::Write).unwrap();
        conn.batch_execute("CREATE TABLE of_somebody_else (id INTEGER)")
            .unwrap();
        assert!(refusal(url).contains("not Aspire's"));
        assert!(crate::migrate(url).is_err());
    });
}

#[test]
fn a_file_that_is_no_database_or_cannot_be_made_is_named() {
    let test = TestDb::sqlite();
    let path = test.url().sqlite_path().unwrap().with_file_name("other");
    std::fs::write(
        &path,
        "This is a letter to the council, and no database at all.",
    )
    .unwrap();
    let url = DatabaseUrl::parse(&format!("sqlite:{}", path.display())).unwrap();
    assert!(refusal(&url).contains("other is not a SQLite database"));
    let nowhere = DatabaseUrl::parse("sqlite:/dev/null/folder/a.db").unwrap();
    assert!(refusal(&nowhere).contains("/dev/null/folder"));
}

#[test]
fn a_server_that_is_away_is_reported_without_its_password() {
    let url = DatabaseUrl::parse("postgres://aspire:hunter2@127.0.0.1:1/aspire").unwrap();
    let said = refusal(&url);
    assert!(
        said.contains("cannot be used") && !said.contains("hunter2"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn the_file_is_private_to_the_service() {
    use std::os::unix::fs::PermissionsExt;
    let test = TestDb::sqlite();
    let mode = std::fs::metadata(test.url().sqlite_path().unwrap())
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn two_processes_that_migrate_at_once_both_end_well() {
    Databases::each_empty(|url| {
        std::thread::scope(|threads| {
            let both = [(); 2].map(|()| threads.spawn(|| crate::migrate(url)));
            let changes: usize = both
                .map(|handle| handle.join().unwrap().unwrap().applied.len())
                .iter()
                .sum();
            assert_eq!(changes, crate::migrations::count());
        });
    });
}
