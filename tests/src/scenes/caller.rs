//! What belongs to whoever calls.

use store::testing::OutsideDatabase;

/// A caller's own draft of a self-assessment and own evidence, as far as there is any.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The draft's identifier.
    pub draft: String,
    /// The assessment sent last.
    pub sent: String,
    /// The draft's version.
    pub version: String,
    /// The first skill of the draft.
    pub skill: String,
    /// What the draft holds for level 4 of that skill, if anything.
    pub seen: String,
    /// A skill that the caller added to the draft, or could add.
    pub added: String,
    /// An item of evidence with a file.
    pub item: String,
    /// The item's version.
    pub item_version: String,
    /// A file of the item.
    pub file: String,
    /// The caller's present review, if there is one.
    pub review: String,
    /// A skill of that review, one to talk about if there is any.
    pub reviewed: String,
}

/// A skill that no role of the demonstration asks for.
const RARE: &str = "ADEV";

impl Caller {
    /// Reads the state of somebody's draft.
    #[must_use]
    pub fn read(database: &OutsideDatabase, person: &str) -> Self {
        let first = |query: &str| database.lines(query).into_iter().next().unwrap_or_default();
        let mine =
            format!("FROM assessments WHERE person_id = '{person}' AND submitted_at IS NULL");
        let draft = first(&format!("SELECT id AS line {mine}"));
        let sent = first(&format!(
            "SELECT id AS line FROM assessments WHERE person_id = '{person}' AND submitted_at IS NOT NULL \
             ORDER BY submitted_at DESC"
        ));
        let skill = first(&format!(
            "SELECT skill_code AS line FROM assessment_skills WHERE assessment_id = '{draft}' ORDER BY position"
        ));
        let added = first(&format!(
            "SELECT skill_code AS line FROM assessment_skills WHERE assessment_id = '{draft}' AND added"
        ));
        let item = first(&format!(
            "SELECT e.id AS line FROM evidence e JOIN evidence_files f ON f.evidence_id = e.id \
             WHERE e.person_id = '{person}' AND e.withdrawn_at IS NULL ORDER BY e.id"
        ));
        let file = first(&format!(
            "SELECT file_id AS line FROM evidence_version_files WHERE evidence_id = '{item}' ORDER BY version DESC"
        ));
        let item_version = first(&format!(
            "SELECT CAST(version AS TEXT) AS line FROM evidence WHERE id = '{item}'"
        ));
        let or = |text: String, other: &str| {
            if text.is_empty() {
                other.to_owned()
            } else {
                text
            }
        };
        let review = first(&format!(
            "SELECT id AS line FROM reviews WHERE person_id = '{person}' AND replaced_at IS NULL"
        ));
        let reviewed = first(&format!(
            "SELECT skill_code AS line FROM review_skills WHERE review_id = '{review}' \
             ORDER BY CASE state WHEN 'talk' THEN 0 ELSE 1 END, skill_code"
        ));
        Self {
            review: or(review, "none"),
            reviewed: or(reviewed, "PROG"),
            version: or(
                first(&format!("SELECT CAST(version AS TEXT) AS line {mine}")),
                "1",
            ),
            seen: first(&format!(
                "SELECT answer AS line FROM assessment_answers \
                 WHERE assessment_id = '{draft}' AND skill_code = '{skill}' AND level = 4"
            )),
            skill: or(skill, "PROG"),
            added: or(added, RARE),
            draft: or(draft, "none"),
            sent: or(sent, "none"),
            item: or(item, "none"),
            item_version: or(item_version, "1"),
            file: or(file, "none"),
        }
    }
}
