//! Strings that must never be seen: planted in every text that another council keeps, then looked for.

use crate::scenes::Ids;
use store::testing::OutsideDatabase;

/// What every canary begins with.
pub const CANARY: &str = "canaryzz-";
/// What finds canaries in a search; a page may repeat what was searched for.
pub const SEARCHED: &str = "canaryzz";

/// Columns whose content has a fixed form, so that nothing can be planted there, with a reason each.
const FIXED: &[(&str, &str)] = &[
    ("id", "an identifier: looked for as it is"),
    ("key", "a hash"),
    ("key_hash", "a hash"),
    ("token_hash", "a hash"),
    ("body_hash", "a hash"),
    ("password_hash", "a hash"),
    ("file_sha256", "a hash"),
    ("kind", "one of a few words"),
    ("purpose", "one of a few words"),
    ("template", "one of a few words"),
    ("role", "one of a few words"),
    ("importance", "one of a few words"),
    ("answer", "one of a few words, or where a form leads"),
    ("last_used", "one of a few words"),
    ("used", "one of a few words"),
    ("sureness", "one of a few words"),
    ("verdict", "one of a few words"),
    ("interest", "one of a few words"),
    ("attribute", "a code of the framework"),
    ("skill_code", "a code of the framework"),
    ("statement", "the name of a statement that ships"),
    ("team", "an identifier"),
    ("code", "a code of the framework"),
    ("reference", "a short reference of fixed form"),
    ("state", "one of a few words"),
    ("reason", "one of a few words"),
    ("capacity", "one of a few words"),
    ("act", "one of a few words"),
    ("seed", "random"),
    ("stage", "one of a few words"),
    ("moment", "one of a few words"),
    ("claim", "one of a few words"),
    (
        "questions",
        "the questionnaire that everybody is asked, with its own form",
    ),
    ("status", "one of a few words"),
    ("owner", "one of a few words"),
    ("target_owner", "one of a few words"),
    ("cohort", "the society's own word, which all of it reads"),
    ("task_text", "the society's own text, which all of it reads"),
    ("figures", "numbers, with their own form"),
    ("journey", "one of a few words"),
    ("seen", "one of a few words"),
    ("rated_by", "an identifier"),
    ("second_by", "an identifier"),
    ("moderated_by", "an identifier"),
    ("accepted_by", "an identifier"),
    ("made_by", "an identifier"),
    ("checked_by", "an identifier"),
    ("approved_by", "an identifier"),
    ("evaluated_by", "an identifier"),
    ("item", "an identifier"),
    ("consultation", "one of a few words, and a day"),
    ("place", "one of a few words, and an identifier"),
    ("source", "one of a few words"),
    ("texts", "numbers"),
    ("actor_kind", "one of a few words"),
    ("subject_kind", "one of a few words"),
    ("action", "one of a few words"),
    ("value", "facts of the whole server"),
    ("status", "one of a few words"),
    ("about", "one of a few words, and an identifier"),
    ("figures", "numbers"),
    ("decision", "words of a few, levels and identifiers"),
];

/// Columns that hold texts within JSON, with what stands before each text.
const WITHIN: &[(&str, &str, &[&str])] = &[
    ("job_versions", "content", &["\"title\":\"", "\"text\":\""]),
    ("job_saves", "content", &["\"title\":\"", "\"text\":\""]),
    ("job_versions", "evaluation", &["\"scheme\":\""]),
    ("corporate_texts", "duties", &["[\""]),
    (
        "readiness_readings",
        "item",
        &["\"reason\":\"", "\"asked-for-more\":\"", "\"supplied\":\""],
    ),
    ("readiness_waivers", "waiver", &["\"reason\":\""]),
    (
        "readiness_conditions",
        "condition",
        &["\"what\":\"", "\"reason\":\""],
    ),
];

/// Plants a canary of its own in every free text of all councils but the personas' own, and in accounts of
/// people who are only there. Gives how many columns were planted.
///
/// # Panics
/// When a column of text is neither planted nor named as fixed: whoever adds one decides.
pub fn plant(database: &OutsideDatabase, ids: &Ids) -> usize {
    plant_in(database, &ids.organisation_id, |_| true)
}

/// Plants a canary of its own in every free text of every council, but for what a council shows its programme: its own
/// name, and what stands on the pages of its rounds and its place in the pilot. What people answered is among the rest.
pub fn plant_everywhere(database: &OutsideDatabase) -> usize {
    plant_in(database, "none", |table| {
        let own = ["readiness_answers", "readiness_guests", "readiness_notes"];
        let shown = table.starts_with("readiness_") || ["organisations", "pilots"].contains(&table);
        !shown || own.contains(&table)
    })
}

/// Plants in the tables that are `wanted`, for every council but `home`.
fn plant_in(database: &OutsideDatabase, home: &str, wanted: impl Fn(&str) -> bool) -> usize {
    let columns = database.text_columns();
    let owned: Vec<String> = columns
        .iter()
        .filter(|(_, column)| column == "org_id")
        .map(|(table, _)| table.clone())
        .collect();
    let mut planted = 0;
    for (table, column) in &columns {
        let holds_texts = WITHIN
            .iter()
            .any(|(of, name, _)| (of, name) == (&table.as_str(), &column.as_str()));
        let fixed = !holds_texts
            && (column.ends_with("_id") || FIXED.iter().any(|(name, _)| name == column));
        // The trail refuses every change, and its free text holds no personal data; see the store's tests.
        if fixed
            || !wanted(table)
            || ["audit_events", "platform_events"].contains(&table.as_str())
            || table == "server_facts"
            || table.contains("migration")
        {
            continue;
        }
        let whose = if owned.contains(table) {
            format!("org_id <> '{home}'")
        } else if table == "organisations" {
            format!("id <> '{home}'")
        } else if table == "accounts" {
            format!(
                "id IN (SELECT account_id FROM memberships WHERE org_id <> '{home}') \
                 AND id NOT IN (SELECT account_id FROM memberships WHERE org_id = '{home}')"
            )
        } else if table == "programmes" || table.starts_with("programme_") {
            // The programme is shared by all its councils.
            continue;
        } else {
            panic!("say in tests/src/canaries.rs whose the text in {table}.{column} is");
        };
        let unique = match table.as_str() {
            "organisations" | "accounts" | "people" | "role_profiles" | "posts" | "previews"
            | "campaigns" => "'-' || id",
            _ => "''",
        };
        // An address of the web is read as one, and shown only then.
        let before = match (table.as_str(), column.as_str()) {
            ("evidence_links", "address") => "https://canary.example/",
            _ => "",
        };
        let within = WITHIN
            .iter()
            .find(|(of, name, _)| (of, name) == (&table.as_str(), &column.as_str()));
        let value = match within {
            None => format!("'{before}{CANARY}{table}-{column}' || {unique}"),
            Some((_, _, marks)) => marks.iter().fold(column.clone(), |value, mark| {
                format!("replace({value}, '{mark}', '{mark}{CANARY}{table}-{column} ')")
            }),
        };
        database.execute(&format!(
            "UPDATE {table} SET {column} = {value} WHERE {whose} AND {column} IS NOT NULL"
        ));
        planted += 1;
    }
    planted
}

/// Identifiers of other councils' readiness rounds, which those who follow a programme go to.
#[must_use]
pub fn round_identifiers(database: &OutsideDatabase, ids: &Ids) -> Vec<String> {
    let home = &ids.organisation_id;
    database.lines(&format!(
        "SELECT id AS line FROM readiness_rounds WHERE org_id <> '{home}'"
    ))
}

/// Identifiers of everything that other councils keep.
#[must_use]
pub fn identifiers(database: &OutsideDatabase, ids: &Ids) -> Vec<String> {
    let home = &ids.organisation_id;
    [
        "people",
        "posts",
        "memberships",
        "role_profiles",
        "assessments",
        "evidence",
        "evidence_files",
        "previews",
        "reviews",
        "endorsements",
        "moderation_rounds",
        "campaigns",
        "job_descriptions",
        "readiness_rounds",
        "readiness_respondents",
        "readiness_evidence",
        "readiness_waivers",
        "readiness_conditions",
        "readiness_actions",
        "readiness_guests",
    ]
    .iter()
    .flat_map(|table| {
        database.lines(&format!(
            "SELECT id AS line FROM {table} WHERE org_id <> '{home}'"
        ))
    })
    .collect()
}
