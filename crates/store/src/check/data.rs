//! Rules about data that no constraint of the database holds.

use super::{Finding, none_of};
use crate::connection::Conn;
use crate::error::StoreError;
use engine::access::Role;
use engine::assessments::{Answer, LastUsed};
use engine::exercise::{Exercise, Series};
use engine::organisations::Kind;
use engine::roles::Importance;

/// Looks for words that no version of the program writes, and for records that lost what they belong to.
pub(super) fn check(conn: &mut Conn) -> Result<Vec<Finding>, StoreError> {
    let exercise = Exercise::shipped().map_err(|_| StoreError::Corrupt("the shipped exercise"))?;
    let cases: Vec<&str> = exercise
        .cases(Series::Whole)
        .map(|case| case.id.as_str())
        .collect();
    Ok(vec![
        words(
            conn,
            "kinds of organisations",
            "organisations",
            "kind",
            &Kind::ALL.map(Kind::as_str),
        )?,
        words(
            conn,
            "roles of members",
            "membership_roles",
            "role",
            &Role::ALL.map(Role::as_str),
        )?,
        words(
            conn,
            "skills of role profiles",
            "role_profile_skills",
            "importance",
            &Importance::ALL.map(Importance::as_str),
        )?,
        words(
            conn,
            "answers",
            "assessment_answers",
            "answer",
            &Answer::ALL.map(Answer::as_str),
        )?,
        words(
            conn,
            "skills of assessments",
            "assessment_skills",
            "last_used",
            &LastUsed::ALL.map(LastUsed::as_str),
        )?,
        words(
            conn,
            "answers laid aside",
            "laid_aside_answers",
            "answer",
            &Answer::ALL.map(Answer::as_str),
        )?,
        words(
            conn,
            "skills laid aside",
            "laid_aside_skills",
            "last_used",
            &LastUsed::ALL.map(LastUsed::as_str),
        )?,
        words(
            conn,
            "answers to the exercise",
            "exercise_answers",
            "case_id",
            &cases,
        )?,
        none_of(
            conn,
            "posts of people who work here",
            "'person ' || id || ' has no main post' FROM people WHERE left_on IS NULL AND NOT EXISTS \
             (SELECT 1 FROM posts WHERE posts.org_id = people.org_id AND posts.person_id = people.id \
              AND posts.is_main) ORDER BY id",
        )?,
        none_of(
            conn,
            "submitted assessments",
            "'assessment ' || id || ' was submitted before it was started' FROM assessments \
             WHERE submitted_at < started_at ORDER BY id",
        )?,
        none_of(
            conn,
            "links of members",
            "'link ' || id || ' has half a member' FROM sign_in_links \
             WHERE (org_id IS NULL) <> (membership_id IS NULL) ORDER BY id",
        )?,
    ])
}

fn words(
    conn: &mut Conn,
    what: &'static str,
    table: &str,
    column: &str,
    known: &[&str],
) -> Result<Finding, StoreError> {
    // Only constants of the program get here; the words hold no quotes.
    let known = known.join("', '");
    none_of(
        conn,
        what,
        &format!(
            "DISTINCT '{table}.{column} says ' || {column} FROM {table} WHERE {column} NOT IN ('{known}')"
        ),
    )
}
