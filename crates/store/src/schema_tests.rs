//! The two schemas are one, the program knows it, and every organisation's rows stay its own.

use crate::connection::{Conn, Purpose, open};
use crate::testing::Databases;
use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::sql_types::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// Tables that belong to no organisation, each with its reason. Everything else has `org_id NOT NULL`.
const NOT_OF_AN_ORGANISATION: &[&str] = &[
    "accounts",                 // a way to sign in; memberships link it to organisations
    "form_keys",                // of an account, whatever it is signed in to
    "organisations",            // the organisation itself
    "outbox",                   // mail to an account, before any membership
    "platform_events",          // acts on accounts and programmes
    "programme_funding",        // of a programme
    "programme_issues",         // of a programme
    "programme_lessons",        // of a programme
    "programme_members",        // of a programme
    "programme_questionnaires", // of a programme
    "programmes",               // run by a society
    "server_facts",             // of this installation
    "sessions",                 // of an account
    "sign_in_failures",         // of an address or account, hashed
    "sign_in_links",            // a programme manager's link has no organisation
];

/// The schema as lines of text, alike for both databases.
fn describe(conn: &mut Conn) -> Vec<String> {
    let queries = match conn {
        Conn::Sqlite(_) => SQLITE,
        Conn::Pg(_) => POSTGRES,
    };
    let mut described: Vec<String> = queries
        .iter()
        .flat_map(|query| {
            diesel::select(sql::<Text>(query))
                .load::<String>(conn)
                .unwrap()
        })
        .collect();
    described.sort();
    described
}

/// Columns, primary keys, indexes, foreign keys.
const SQLITE: &[&str] = &[
    r#"m.name || '.' || p.name || ' ' || CASE lower(p.type) WHEN 'integer' THEN 'bigint' WHEN 'blob' THEN 'binary' ELSE lower(p.type) END
       || CASE WHEN p."notnull" OR p.pk THEN ' not null' ELSE '' END
       FROM sqlite_schema m, pragma_table_info(m.name) p
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\_\_%' ESCAPE '\'"#,
    r"m.name || ' key (' || group_concat(p.name, ', ' ORDER BY p.pk) || ')'
       FROM sqlite_schema m, pragma_table_info(m.name) p
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\_\_%' ESCAPE '\' AND p.pk
       GROUP BY m.name",
    r#"m.name || CASE i."unique" WHEN 1 THEN ' unique (' ELSE ' index (' END
       || (SELECT group_concat(c.name, ', ' ORDER BY c.seqno) FROM pragma_index_info(i.name) c) || ')'
       || CASE i.partial WHEN 1 THEN (SELECT ' where ' || lower(substr(s.sql, instr(s.sql, ' WHERE ') + 7))
                                      FROM sqlite_schema s WHERE s.name = i.name) ELSE '' END
       FROM sqlite_schema m, pragma_index_list(m.name) i
       WHERE m.type = 'table' AND m.name NOT LIKE '\_\_%' ESCAPE '\' AND i.origin <> 'pk'"#,
    r#"m.name || ' foreign (' || group_concat(f."from", ', ' ORDER BY f.seq) || ') to ' || f."table"
       || ' (' || group_concat(f."to", ', ' ORDER BY f.seq) || ') on delete ' || lower(f.on_delete)
       FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' GROUP BY m.name, f.id"#,
];

const POSTGRES: &[&str] = &[
    r"(table_name || '.' || column_name || ' ' || replace(replace(data_type, ' without time zone', ''), 'bytea', 'binary')
       || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END)::text
       FROM information_schema.columns WHERE table_schema = current_schema() AND table_name NOT LIKE '\_\_%'",
    r"(conrelid::regclass || ' key (' || (SELECT string_agg(attname, ', ' ORDER BY n)
         FROM unnest(conkey) WITH ORDINALITY AS k (number, n)
         JOIN pg_attribute ON attrelid = conrelid AND attnum = number) || ')')::text
       FROM pg_constraint WHERE contype = 'p' AND connamespace = current_schema()::regnamespace
       AND conrelid::regclass::text NOT LIKE '\_\_%'",
    r"(indrelid::regclass || CASE WHEN indisunique THEN ' unique (' ELSE ' index (' END
         || (SELECT string_agg(attname, ', ' ORDER BY n) FROM unnest(indkey::int2[]) WITH ORDINALITY AS k (number, n)
             JOIN pg_attribute ON attrelid = indrelid AND attnum = number) || ')'
         || coalesce(' where ' || lower(trim(BOTH '()' FROM pg_get_expr(indpred, indrelid))), ''))::text
       FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
       WHERE NOT indisprimary AND relnamespace = current_schema()::regnamespace",
    r"(conrelid::regclass || ' foreign (' || (SELECT string_agg(attname, ', ' ORDER BY n)
         FROM unnest(conkey) WITH ORDINALITY AS k (number, n)
         JOIN pg_attribute ON attrelid = conrelid AND attnum = number) || ') to ' || confrelid::regclass || ' ('
         || (SELECT string_agg(attname, ', ' ORDER BY n) FROM unnest(confkey) WITH ORDINALITY AS k (number, n)
         JOIN pg_attribute ON attrelid = confrelid AND attnum = number) || ') on delete '
         || CASE confdeltype WHEN 'a' THEN 'no action' WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade'
                             WHEN 'n' THEN 'set null' ELSE 'set default' END
         || CASE WHEN condeferrable THEN ' deferrable' ELSE '' END)::text
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
];

/// The migrated schemas of SQLite and of PostgreSQL, as applied, taken back and applied again.
fn both() -> Vec<Vec<String>> {
    let described = Mutex::new(Vec::new());
    Databases::each_empty(|url| {
        let mut conn = open(url, Purpose::Write).unwrap();
        crate::migrations::run_pending(&mut conn).unwrap();
        let first = describe(&mut conn);
        crate::migrations::revert_all(&mut conn).unwrap();
        assert_eq!(describe(&mut conn), [""; 0], "down leaves nothing behind");
        crate::migrations::run_pending(&mut conn).unwrap();
        assert_eq!(describe(&mut conn), first, "up, down, up is up");
        described.lock().unwrap().push(first);
    });
    described.into_inner().unwrap()
}

/// The migrated schema as lines of text, for tests of other lists that are derived from it.
pub(crate) fn described() -> Vec<String> {
    both().pop().unwrap()
}

#[test]
fn both_databases_have_the_same_tables_keys_and_indexes() {
    let both = both();
    let only = |a: usize, b: usize| -> Vec<&String> {
        both[a]
            .iter()
            .filter(|line| !both[b].contains(line))
            .collect()
    };
    assert_eq!(
        (only(0, 1), only(1, 0)),
        (vec![], vec![]),
        "only on SQLite, only on PostgreSQL"
    );
    assert!(both[0].len() > 100);
}

#[test]
fn the_program_knows_every_table_and_column_with_its_type() {
    let declared = declared();
    let mut stored = BTreeSet::new();
    for line in &both()[0] {
        if line
            .split(' ')
            .next()
            .is_some_and(|name| name.contains('.'))
        {
            stored.insert(line.clone());
        }
    }
    let missing: Vec<_> = stored.difference(&declared).collect();
    let extra: Vec<_> = declared.difference(&stored).collect();
    assert_eq!(
        (missing, extra),
        (vec![], vec![]),
        "in the database, in schema.rs"
    );
}

/// The columns that `schema.rs` declares, written as the catalogue writes them.
fn declared() -> BTreeSet<String> {
    let mut table = String::new();
    let mut columns = BTreeSet::new();
    for line in include_str!("schema.rs").lines().map(str::trim) {
        if let Some((column, kind)) = line.trim_end_matches(',').split_once(" -> ") {
            let (kind, rest) = match kind.strip_prefix("Nullable<") {
                Some(kind) => (kind.trim_end_matches('>'), ""),
                None => (kind, " not null"),
            };
            let kind = match kind {
                "Bool" => "boolean".to_owned(),
                other => other.to_lowercase(),
            };
            columns.insert(format!("{table}.{column} {kind}{rest}"));
        } else if let Some((name, _)) = line.split_once(" (")
            && line.ends_with('{')
        {
            table = name.to_owned();
        }
    }
    columns
}

#[test]
fn every_table_is_an_organisations_own_and_its_links_stay_inside() {
    let schema = both().swap_remove(0);
    let mut columns: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in &schema {
        if let Some((table, column)) = line.split_once('.') {
            columns.entry(table).or_default().push(column);
        }
    }
    let is_tenant = |table: &str| !NOT_OF_AN_ORGANISATION.contains(&table);
    for table in NOT_OF_AN_ORGANISATION {
        assert!(
            columns.contains_key(table),
            "{table} is listed and is no table"
        );
    }
    for (table, columns) in &columns {
        assert_eq!(
            columns.contains(&"org_id text not null"),
            is_tenant(table),
            "{table}: either it has org_id NOT NULL, or it is listed with a reason"
        );
    }
    let mut links = 0;
    for line in &schema {
        let Some((table, link)) = line.split_once(" foreign (") else {
            continue;
        };
        let (from, to) = link.split_once(") to ").unwrap();
        let (parent, to) = to.split_once(" (").unwrap();
        assert!(
            line.ends_with(") on delete no action"),
            "{line}: nothing is removed in passing"
        );
        if is_tenant(parent) {
            assert!(
                from.starts_with("org_id, ") && to.starts_with("org_id, "),
                "{line}: a link to an organisation's row includes org_id"
            );
            links += 1;
        }
        if parent == "organisations" {
            assert_eq!(
                from,
                if is_tenant(table) { "org_id" } else { from },
                "{line}"
            );
        }
    }
    assert!(links >= 10, "{links}");
    for table in columns.keys().filter(|table| is_tenant(table)) {
        assert!(
            schema
                .iter()
                .any(|line| line.starts_with(&format!("{table} foreign (org_id"))),
            "{table}: org_id is held by a foreign key"
        );
    }
}

#[test]
fn a_link_to_another_organisations_row_cannot_be_stored() {
    Databases::each(|test| {
        let mut conn = open(test.url(), Purpose::Write).unwrap();
        for organisation in ["a", "b"] {
            conn.batch_execute(&format!(
                "INSERT INTO organisations (id, slug, name, kind, edition, created_at, version) \
                 VALUES ('{organisation}', '{organisation}', 'x', 'county', 9, '2026-11-21 10:00:00', 1); \
                 INSERT INTO people (id, org_id, name, name_key, email, email_key, created_at, version) \
                 VALUES ('p{organisation}', '{organisation}', 'x', 'x', 'x@x.example', 'x@x.example', \
                 '2026-11-21 10:00:00', 1);"
            ))
            .unwrap();
        }
        let mut post = |organisation: &str, person: &str, manager: &str| {
            conn.batch_execute(&format!(
                "INSERT INTO posts (id, org_id, person_id, is_main, job_title, department, manager_id, created_at) \
                 VALUES ('{organisation}{person}{manager}', '{organisation}', '{person}', \
                 TRUE, '', '', '{manager}', '2026-11-21 10:00:00')"
            ))
        };
        assert!(post("a", "pa", "pa").is_ok());
        assert!(post("a", "pb", "pa").is_err(), "another council's person");
        assert!(post("a", "pa", "pb").is_err(), "another council's manager");
        assert!(post("b", "pa", "pb").is_err(), "another council's post");
    });
}
