//! Rules about data that no constraint of the database holds.

use super::{Finding, none_of};
use crate::connection::Conn;
use crate::error::StoreError;
use engine::access::Role;
use engine::assessments::{Answer, LastUsed};
use engine::endorsement::{Act, Capacity, ObjectionKind, State};
use engine::evidence::{EvidenceKind, FileKind};
use engine::exercise::{Exercise, Series};
use engine::jobs::Source;
use engine::jobs::approval::{Act as JobAct, Capacity as JobCapacity, State as JobState};
use engine::looks::{LookedAs, LookedFor, Seen};
use engine::organisations::Kind;
use engine::readiness::round::{Moment, RoundState};
use engine::readiness::{Role as AnswersAs, Stage};
use engine::roles::Importance;

/// Looks for words that no version of the program writes, and for records that lost what they belong to.
pub(super) fn check(conn: &mut Conn) -> Result<Vec<Finding>, StoreError> {
    let exercise = Exercise::shipped().map_err(|_| StoreError::Corrupt("the shipped exercise"))?;
    let cases: Vec<&str> = exercise
        .cases(Series::Whole)
        .map(|case| case.id.as_str())
        .collect();
    let capacities: Vec<&str> = Capacity::ALL.iter().map(|one| one.as_str()).collect();
    let objections: Vec<&str> = ObjectionKind::ALL.iter().map(|one| one.as_str()).collect();
    let job_states: Vec<&str> = JobState::ALL.iter().map(|one| one.as_str()).collect();
    let job_capacities: Vec<&str> = JobCapacity::ALL.iter().map(|one| one.as_str()).collect();
    let readiness_stages: Vec<&str> = Stage::ALL.iter().map(|one| one.as_str()).collect();
    let readiness_moments: Vec<&str> = Moment::ALL.iter().map(|one| one.as_str()).collect();
    let readiness_states: Vec<&str> = RoundState::ALL.iter().map(|one| one.as_str()).collect();
    let readiness_roles: Vec<&str> = AnswersAs::ALL.iter().map(|one| one.as_str()).collect();
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
            "skills of shared roles",
            "shared_role_skills",
            "importance",
            &Importance::ALL.map(Importance::as_str),
        )?,
        words(
            conn,
            "stages of readiness rounds",
            "readiness_rounds",
            "stage",
            &readiness_stages,
        )?,
        words(
            conn,
            "moments of readiness rounds",
            "readiness_rounds",
            "moment",
            &readiness_moments,
        )?,
        words(
            conn,
            "states of readiness rounds",
            "readiness_rounds",
            "state",
            &readiness_states,
        )?,
        words(
            conn,
            "roles in readiness rounds",
            "readiness_respondents",
            "role",
            &readiness_roles,
        )?,
        none_of(
            conn,
            "replacements of role profiles",
            "'role profile ' || p.id || ' is in use and replaced' FROM role_profiles p JOIN role_replacements r \
             ON r.org_id = p.org_id AND r.role_profile_id = p.id WHERE p.retired_at IS NULL ORDER BY p.id",
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
        words(
            conn,
            "evidence",
            "evidence_versions",
            "kind",
            &EvidenceKind::ALL.map(EvidenceKind::as_str),
        )?,
        words(
            conn,
            "files of evidence",
            "evidence_files",
            "kind",
            &FileKind::ALL.map(FileKind::as_str),
        )?,
        none_of(
            conn,
            "versions of evidence",
            "'evidence ' || id || ' has no version ' || version FROM evidence WHERE NOT EXISTS \
             (SELECT 1 FROM evidence_versions WHERE evidence_versions.org_id = evidence.org_id \
              AND evidence_versions.evidence_id = evidence.id AND evidence_versions.version = evidence.version) \
             ORDER BY id",
        )?,
        words(
            conn,
            "skills under review",
            "review_skills",
            "state",
            &State::WORDS,
        )?,
        words(conn, "acts in reviews", "review_events", "act", &Act::WORDS)?,
        words(
            conn,
            "capacities in reviews",
            "review_events",
            "capacity",
            &capacities,
        )?,
        words(
            conn,
            "capacities of endorsements",
            "endorsements",
            "capacity",
            &capacities,
        )?,
        words(conn, "objections", "objections", "kind", &objections)?,
        words(
            conn,
            "capacities of looks",
            "record_looks",
            "capacity",
            &LookedAs::ALL.map(LookedAs::as_str),
        )?,
        words(
            conn,
            "things looked at",
            "record_looks",
            "seen",
            &Seen::ALL.map(Seen::as_str),
        )?,
        words(
            conn,
            "purposes of looks",
            "record_looks",
            "purpose",
            &LookedFor::ALL.map(LookedFor::as_str),
        )?,
        words(
            conn,
            "versions of job descriptions",
            "job_versions",
            "state",
            &job_states,
        )?,
        words(
            conn,
            "acts on job descriptions",
            "job_events",
            "act",
            &JobAct::WORDS,
        )?,
        words(
            conn,
            "capacities on job descriptions",
            "job_events",
            "capacity",
            &job_capacities,
        )?,
        words(
            conn,
            "sources of sentences of job descriptions",
            "job_sentences",
            "source",
            &Source::WORDS,
        )?,
        none_of(
            conn,
            "newest versions of job descriptions",
            "'job description ' || id || ' has no version ' || newest FROM job_descriptions WHERE NOT EXISTS \
             (SELECT 1 FROM job_versions WHERE job_versions.org_id = job_descriptions.org_id \
              AND job_versions.job_id = job_descriptions.id AND job_versions.number = job_descriptions.newest) \
             ORDER BY id",
        )?,
        none_of(
            conn,
            "versions of job descriptions in force",
            "'job description ' || job_id || ' has several versions in force' FROM job_versions \
             WHERE state = 'published' GROUP BY org_id, job_id HAVING count(*) > 1 ORDER BY job_id",
        )?,
        none_of(
            conn,
            "approval of job descriptions",
            "'job description ' || job_id || ' was checked and approved by one person' FROM job_versions \
             WHERE checked_by = approved_by ORDER BY job_id",
        )?,
        none_of(
            conn,
            "looks at others",
            "DISTINCT 'person ' || person_id || ' is said to have looked at their own record' FROM record_looks \
             WHERE viewer_id = person_id",
        )?,
        none_of(
            conn,
            "reviews of submitted assessments",
            "'review ' || r.id || ' is about a draft' FROM reviews r JOIN assessments a \
             ON a.org_id = r.org_id AND a.id = r.assessment_id WHERE a.submitted_at IS NULL ORDER BY r.id",
        )?,
        none_of(
            conn,
            "endorsements by others",
            "'endorsement ' || id || ' is by the person' FROM endorsements WHERE reader_id = person_id ORDER BY id",
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
