//! One's own record as a JSON file: plain names, so that it can be read without Aspire.

use chrono::NaiveDateTime;
use engine::assessments::{Answer, AssessedSkill, Assessment, LastUsed, Purpose, Start, Sureness};
use engine::calibration::OwnCalibration;
use engine::ids::{AssessmentId, Id};
use engine::time::Instant;
use serde::Serialize;
use sfia::{Framework, Frameworks, Level};
use std::collections::BTreeMap;
use store::assessments::Own;
use store::looks::LookLine;
use store::record::{AnswerRecord, CandidateRecord, Everything, SentenceRecord};

const ABOUT: &str = "Everything that Aspire holds about you in this organisation. Times are in UTC. Levels are numbers; 0 means \
    not at any level. What others said is told with the capacity in which they said it, and without their names. Files that you \
    keep as evidence are downloaded from the page of each item, at the address given with them.";

/// The file.
#[derive(Serialize)]
pub(super) struct Record<'a> {
    about: &'static str,
    made_at_utc: NaiveDateTime,
    organisation: &'a str,
    job_title: Option<&'a str>,
    role_profile: Option<RoleRecord<'a>>,
    how_sure_answers_were_borne_out: CalibrationRecord,
    assessments: Vec<AssessmentRecord<'a>>,
    files: Vec<FileAddress>,
    who_looked: Vec<LookRecord>,
    #[serde(flatten)]
    everything: &'a Everything,
}

/// What else the file is made of.
pub(super) struct Sources<'a> {
    pub(super) frameworks: &'a Frameworks,
    pub(super) own: &'a Own,
    pub(super) organisation: &'a str,
    pub(super) now: Instant,
    pub(super) calibration: OwnCalibration,
    pub(super) aside: &'a [(AssessmentId, AssessedSkill)],
    pub(super) everything: &'a Everything,
    pub(super) looks: &'a [LookLine],
}

#[derive(Serialize)]
struct RoleRecord<'a> {
    reference: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct CalibrationRecord {
    sure_and_settled: usize,
    sure_and_endorsed_unchanged: usize,
    guessed_and_settled: usize,
    guessed_and_endorsed_unchanged: usize,
}

/// A look at one's record, as the ledger has it.
#[derive(Serialize)]
struct LookRecord {
    capacity: &'static str,
    seen: &'static str,
    purpose: &'static str,
    first_at_utc: NaiveDateTime,
    last_at_utc: NaiveDateTime,
    times: i64,
}

impl LookRecord {
    fn of(line: &LookLine) -> Self {
        Self {
            capacity: line.capacity.as_str(),
            seen: line.seen.as_str(),
            purpose: line.purpose.as_str(),
            first_at_utc: line.first.utc(),
            last_at_utc: line.last.utc(),
            times: line.times,
        }
    }
}

/// Where a file is downloaded.
#[derive(Serialize)]
struct FileAddress {
    name: String,
    sha256: String,
    address: String,
}

#[derive(Serialize)]
struct AssessmentRecord<'a> {
    id: &'a str,
    state: &'static str,
    framework: String,
    role_profile_id: Option<&'a str>,
    role_profile_chosen_by_me: bool,
    statement_of_use: StatementRecord,
    period_years: u8,
    started_at_utc: NaiveDateTime,
    changed_at_utc: NaiveDateTime,
    job_confirmed_at_utc: Option<NaiveDateTime>,
    skills_chosen_at_utc: Option<NaiveDateTime>,
    examples_done_at_utc: Option<NaiveDateTime>,
    sent_at_utc: Option<NaiveDateTime>,
    general_level: Option<Level>,
    skills: Vec<SkillRecord<'a>>,
    answers: Vec<&'a AnswerRecord>,
    sentences: Vec<&'a SentenceRecord>,
    offered: Vec<&'a CandidateRecord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kept_for_another_edition: Vec<AsideRecord<'a>>,
}

/// What was said about skills and levels that the edition of the assessment does not have.
#[derive(Serialize)]
struct AsideRecord<'a> {
    code: String,
    answers: BTreeMap<Level, Answer>,
    sureness: Option<Sureness>,
    last_used: Option<LastUsed>,
    note: &'a str,
}

#[derive(Serialize)]
struct StatementRecord {
    version: i16,
    purposes: Vec<&'static str>,
}

#[derive(Serialize)]
struct SkillRecord<'a> {
    code: String,
    name: &'a str,
    added_by_me: bool,
    /// The level that follows from the answers.
    level: Option<Level>,
    partly_level: Option<Level>,
    finished: bool,
    answers: BTreeMap<Level, Answer>,
    asked_again: Option<Level>,
    sureness: Option<Sureness>,
    last_used: Option<LastUsed>,
    note: &'a str,
}

impl<'a> Record<'a> {
    /// The file, with these assessments; `url` gives a whole address.
    pub(super) fn new(
        sources: &Sources<'a>,
        assessments: impl Iterator<Item = &'a Assessment>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let Sources {
            frameworks,
            own,
            everything,
            looks,
            calibration,
            ..
        } = *sources;
        let files = everything.evidence.iter().flat_map(|item| {
            item.files.iter().map(|file| FileAddress {
                name: file.name.clone(),
                sha256: file.sha256.clone(),
                address: url(&format!("/evidence/{}/files/{}", item.id, file.id)),
            })
        });
        Self {
            about: ABOUT,
            made_at_utc: sources.now.utc(),
            organisation: sources.organisation,
            job_title: own.job.job_title.as_deref(),
            role_profile: own.role.as_ref().map(|role| RoleRecord {
                reference: role.reference.as_str(),
                title: &role.title,
            }),
            how_sure_answers_were_borne_out: CalibrationRecord {
                sure_and_settled: calibration.sure.all,
                sure_and_endorsed_unchanged: calibration.sure.unchanged,
                guessed_and_settled: calibration.guess.all,
                guessed_and_endorsed_unchanged: calibration.guess.unchanged,
            },
            assessments: assessments
                .map(|assessment| {
                    let framework = frameworks.edition(assessment.edition);
                    AssessmentRecord::new(framework, assessment, sources)
                })
                .collect(),
            files: files.collect(),
            who_looked: looks.iter().map(LookRecord::of).collect(),
            everything,
        }
    }
}

impl<'a> AssessmentRecord<'a> {
    fn new(framework: &'a Framework, assessment: &'a Assessment, sources: &Sources<'a>) -> Self {
        let Sources {
            aside, everything, ..
        } = *sources;
        let id = assessment.id.as_str();
        let own_aside = aside.iter().filter(|(of, _)| *of == assessment.id);
        let utc = |moment: Option<Instant>| moment.map(Instant::utc);
        let allowed = Purpose::ALL;
        let purposes = allowed.into_iter();
        let purposes = purposes.filter(|purpose| assessment.statement.allows(*purpose));
        let skills = assessment.skills.iter();
        let answers = everything.answers.iter();
        let sentences = everything.sentences.iter();
        let offered = everything.candidates.iter();
        Self {
            id,
            state: if assessment.is_draft() {
                "draft"
            } else {
                "sent"
            },
            framework: assessment.edition.to_string(),
            role_profile_id: assessment.role.as_ref().map(Id::as_str),
            role_profile_chosen_by_me: assessment.role_chosen,
            statement_of_use: StatementRecord {
                version: assessment.statement.version,
                purposes: purposes.map(|purpose| purpose.as_str()).collect(),
            },
            period_years: assessment.period_years,
            started_at_utc: assessment.started.utc(),
            changed_at_utc: assessment.changed.utc(),
            job_confirmed_at_utc: utc(assessment.steps.job),
            skills_chosen_at_utc: utc(assessment.steps.choosing),
            examples_done_at_utc: utc(assessment.steps.examples),
            sent_at_utc: utc(assessment.submitted),
            general_level: assessment.general_level(framework),
            skills: skills
                .map(|skill| SkillRecord::new(framework, skill))
                .collect(),
            answers: answers.filter(|one| one.assessment == id).collect(),
            sentences: sentences.filter(|one| one.assessment == id).collect(),
            offered: offered.filter(|one| one.assessment == id).collect(),
            kept_for_another_edition: own_aside
                .map(|(_, skill)| AsideRecord {
                    code: skill.code.to_string(),
                    answers: skill.answers.iter().collect(),
                    sureness: skill.sureness,
                    last_used: skill.last_used,
                    note: skill.note.as_str(),
                })
                .collect(),
        }
    }
}

impl<'a> SkillRecord<'a> {
    fn new(framework: &'a Framework, skill: &'a AssessedSkill) -> Self {
        let standing = skill.standing(framework, Start::Unknown);
        Self {
            code: skill.code.to_string(),
            name: framework
                .find_skill(skill.code)
                .map_or("", |found| found.name.as_str()),
            added_by_me: skill.added,
            level: standing.held,
            partly_level: standing.developing,
            finished: standing.settled,
            answers: skill.answers.iter().collect(),
            asked_again: skill.asked_again,
            sureness: skill.sureness,
            last_used: skill.last_used,
            note: skill.note.as_str(),
        }
    }
}
