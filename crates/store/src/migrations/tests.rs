//! Migrations go both ways, and none is forgotten.

use super::source::{COMMON, POSTGRES, SQLITE, Source};
use super::{SchemaState, count, list_tables, migrate, revert_all, run_pending, schema_state};
use crate::connection::{Purpose, open};
use crate::testing::Databases;

#[test]
fn every_migration_on_disk_is_carried_by_the_program() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    for (folder, carried) in [
        ("common", COMMON),
        ("sqlite", SQLITE),
        ("postgres", POSTGRES),
    ] {
        let mut there: Vec<String> = std::fs::read_dir(format!("{root}/{folder}"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        there.sort();
        let carried: Vec<&str> = carried.iter().map(|part| part.name).collect();
        assert_eq!(carried, there, "migrations/{folder}");
    }
    assert_eq!(
        Source { own: SQLITE }.steps().len(),
        Source { own: POSTGRES }.steps().len(),
        "both databases have the same versions"
    );
}

#[test]
fn migrations_go_up_and_down_and_up_again() {
    Databases::each_empty(|url| {
        let report = migrate(url).unwrap();
        assert_eq!(report.applied.len(), count());
        let mut conn = open(url, Purpose::Write).unwrap();
        revert_all(&mut conn).unwrap();
        assert_eq!(
            list_tables(&mut conn).unwrap(),
            ["__diesel_schema_migrations"]
        );
        assert_eq!(
            schema_state(&mut conn).unwrap(),
            SchemaState::Pending(count())
        );
        assert_eq!(run_pending(&mut conn).unwrap(), report.applied);
        assert_eq!(schema_state(&mut conn).unwrap(), SchemaState::Current);
        assert_eq!(migrate(url).unwrap().applied, Vec::<String>::new());
    });
}
