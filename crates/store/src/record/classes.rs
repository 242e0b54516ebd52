//! Which tables hold something about a person, and what their own record tells of it.

/// How a table, or a column that names a person, comes into that person's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It is in the record.
    Whole,
    /// It is in the record without what would tell of somebody else; what that is.
    Redacted(&'static str),
    /// It is not in the record; the reason.
    Not(&'static str),
}

use Told::{Not, Redacted, Whole};

/// Every column that names a person, an account or a membership, as `table.column`, and every table that hangs on such
/// a table without a column of its own.
///
/// A test derives this list from the schema: what is new fails until it stands here.
pub const CLASSES: &[(&str, Told)] = &[
    ("accounts", Redacted("the hash of the password is a secret")),
    ("assessment_answers", Whole),
    ("assessment_attributes", Whole),
    ("assessment_candidates", Whole),
    ("assessment_sentences", Whole),
    ("assessment_skills", Whole),
    ("assessments.person_id", Whole),
    (
        "audit_events.actor_id",
        Not(
            "what was done is in the record itself; the trail is the organisation's, and names others",
        ),
    ),
    (
        "audit_events.subject_id",
        Not(
            "what was done is in the record itself; the trail is the organisation's, and names others",
        ),
    ),
    ("campaign_people.person_id", Whole),
    (
        "delegations.delegate_id",
        Redacted("for whom one stood in is about somebody else"),
    ),
    (
        "delegations.manager_id",
        Redacted("who stood in is about somebody else"),
    ),
    (
        "edition_changes.changed_by",
        Not("an act for the organisation; it stands on the page of the framework"),
    ),
    ("endorsement_evidence", Whole),
    ("endorsements.person_id", Whole),
    (
        "endorsements.reader_id",
        Redacted(
            "the reader's capacity stands in place of the name; what one endorsed is about others",
        ),
    ),
    (
        "current_records.person_id",
        Not("worked out from what is in the record"),
    ),
    (
        "current_skills.person_id",
        Not("worked out from what is in the record"),
    ),
    (
        "record_looks.person_id",
        Redacted("the capacity stands in place of the name; the page of looks names who it was"),
    ),
    (
        "record_looks.viewer_id",
        Not("what one looked at is about others"),
    ),
    ("evidence.person_id", Whole),
    (
        "evidence_files",
        Redacted("the content is downloaded from the item's page"),
    ),
    ("evidence_links", Whole),
    ("evidence_supports", Whole),
    ("evidence_version_files", Whole),
    ("evidence_versions", Whole),
    ("exercise_answers.person_id", Whole),
    (
        "form_keys.account_id",
        Not("a trace of forms that were sent, for a day, without what was in them"),
    ),
    (
        "framework_licences.accepted_by",
        Not("an act for the organisation; it stands on the page of the framework"),
    ),
    ("job_authors.person_id", Whole),
    ("job_events.person_id", Whole),
    (
        "job_measures",
        Not("numbers of a job description, told of several together; they name nobody"),
    ),
    (
        "job_posts",
        Not("says what a post is, whoever holds it; it stands on the page of the job description"),
    ),
    ("job_reviewers.person_id", Whole),
    (
        "job_saves",
        Not("what a draft of the organisation's said before it was saved again; it names nobody"),
    ),
    (
        "job_sentences",
        Not("from which source a sentence of a draft of the organisation's came; it names nobody"),
    ),
    (
        "job_versions.approved_by",
        Not("the act is in the record with one's other acts on job descriptions"),
    ),
    (
        "job_versions.checked_by",
        Not("the act is in the record with one's other acts on job descriptions"),
    ),
    (
        "job_versions.evaluated_by",
        Not("the act is in the record with one's other acts on job descriptions"),
    ),
    ("laid_aside_answers", Whole),
    ("laid_aside_sentences", Whole),
    ("laid_aside_skills", Whole),
    ("membership_roles.membership_id", Whole),
    ("memberships", Whole),
    ("memberships.account_id", Whole),
    ("memberships.person_id", Whole),
    (
        "moderation_items.person_id",
        Redacted("the reader's habits are about somebody else"),
    ),
    (
        "objection_managers.manager_id",
        Not("names those whom an objection was about"),
    ),
    ("objections", Whole),
    (
        "outbox.account_id",
        Not("mail on its way, to an account of whichever organisation"),
    ),
    ("people", Whole),
    (
        "platform_events.actor_id",
        Not("acts on accounts and programmes, of no organisation"),
    ),
    (
        "platform_events.subject_id",
        Not("acts on accounts and programmes, of no organisation"),
    ),
    (
        "posts.manager_id",
        Redacted(
            "the record says that there is a line manager, and not who; one's reports are others",
        ),
    ),
    ("posts.person_id", Whole),
    (
        "previews.made_by",
        Not("an upload for the organisation that waits to be carried out, for a day"),
    ),
    (
        "programme_members.account_id",
        Not("of a programme, of no organisation"),
    ),
    ("readiness_answers", Whole),
    (
        "readiness_figures",
        Not("of the organisation as a whole, and of nobody in it"),
    ),
    ("readiness_guests", Not("somebody who has no record here")),
    (
        "readiness_notes.noted_by_id",
        Not("an act for the organisation; it stands on the page of the meeting"),
    ),
    (
        "readiness_actions.owner_id",
        Not("an act for the organisation; it stands on the page of the round"),
    ),
    (
        "readiness_conditions.owner_id",
        Not("an act for the organisation; it stands on the page of the round"),
    ),
    (
        "readiness_decisions.decided_by_id",
        Not("an act of the programme's board"),
    ),
    (
        "readiness_evidence.owner_id",
        Not("an act for the organisation; it stands on the page of the round"),
    ),
    (
        "readiness_readings",
        Not("about the organisation; it stands on the page of the round"),
    ),
    ("readiness_respondents.person_id", Whole),
    (
        "readiness_reviewers.account_id",
        Not("an act of the programme's reviewers"),
    ),
    ("readiness_waivers", Not("an act of the programme's board")),
    (
        "readiness_rounds.made_by_id",
        Not("an act for the organisation; it stands on the page of the round"),
    ),
    ("reminder_choices.person_id", Whole),
    ("reminder_log.person_id", Whole),
    (
        "review_events.person_id",
        Redacted(
            "in one's own reading the capacity stands in place of the name; elsewhere only what kind of act",
        ),
    ),
    ("review_skills", Whole),
    (
        "review_skills.moderated_by",
        Redacted("the capacity stands in place of the name"),
    ),
    (
        "review_skills.rated_by",
        Redacted("the capacity stands in place of the name"),
    ),
    (
        "review_skills.second_by",
        Redacted("the capacity stands in place of the name"),
    ),
    (
        "review_skills.second_reader_id",
        Redacted("the capacity stands in place of the name"),
    ),
    ("reviews.person_id", Whole),
    (
        "role_profile_details.owner_id",
        Not("work for the organisation; who looks after a role profile stands on its page"),
    ),
    (
        "role_profile_versions.saved_by_id",
        Not("an act for the organisation; it stands on the page of the profile's versions"),
    ),
    (
        "sessions.account_id",
        Not("signed-in browsers of an account of whichever organisation; the hash of a secret"),
    ),
    (
        "sign_in_links.account_id",
        Not("a way in that is used once, and the hash of a secret"),
    ),
    (
        "sign_in_links.membership_id",
        Not("a way in that is used once, and the hash of a secret"),
    ),
    ("skill_wishes.person_id", Whole),
    (
        "survey_people.person_id",
        Not("that one answered a survey without a name; the survey's page says it to whoever did"),
    ),
    (
        "usability_rated.subject_id",
        Not("that a journey was rated, and not how: it is asked once"),
    ),
];
