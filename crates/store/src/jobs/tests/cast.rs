//! Invented people of a council, a job description that lacks nothing, and short ways to act.

use crate::jobs::*;
use crate::schema::posts;
use crate::testing::TestDb;
use crate::{Scope, StoreError};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, RunQueryDsl};
use engine::access::{
    Action, ApproveJob, CheckJob, EvaluateJob, JobFacts, Permit, ReadJobDraft, Role, StartJobs,
    WriteJob, decide,
};
use engine::ids::{JobDescriptionId, PersonId};
use engine::jobs::approval::{Act, Change, EvaluationOutcome, JobDescription, Refused};
use engine::jobs::*;
use engine::roles::Importance;
use sfia::{AttributeCode, Edition, Frameworks, Level, SkillCode};

pub(super) fn frameworks() -> &'static Frameworks {
    Frameworks::shipped().unwrap()
}

pub(super) fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

pub(super) fn item(text: &str) -> ItemId {
    ItemId::from_text(text)
}

pub(super) fn duty(name: &str, text: &str) -> Duty {
    Duty {
        id: item(name),
        text: text.to_owned(),
        source: Source::Skill {
            code: SkillCode::new("USUP").unwrap(),
            level: level(2),
        },
        edited: true,
    }
}

/// One with something in every field.
pub(super) fn whole() -> JobContent {
    let mut content = JobContent::empty(Edition::Nine);
    content.language = Language::English;
    let line = str::to_owned;
    content.header = Header {
        title: line("Service desk analyst"),
        post_numbers: vec![line("ICT0041"), line("ICT0042")],
        directorate: line("Resources"),
        service: line("Digital services"),
        section: line("Service desk"),
        grade: line("Grade 5"),
        hours: line("37 hours a week"),
        place: line("Town Hall, and from home"),
        working_pattern: line("Hybrid"),
        contract: line("Permanent"),
        reports_to: line("Service desk manager"),
        responsible_for: line("No posts"),
        version_date: NaiveDate::from_ymd_opt(2026, 11, 20),
        politically_restricted: PoliticalRestriction::No,
        dbs: DbsLevel::Basic,
        vetting: Vetting::NotNeeded,
    };
    content.purpose = Purpose {
        text: line("Staff get back to work quickly. You mend what you can."),
        source: Source::OldText,
        edited: true,
    };
    content.dimensions = vec![Dimension {
        id: item("m1"),
        name: line("People served"),
        value: line("2,400"),
    }];
    content.duties = (1..=8)
        .map(|number| {
            duty(
                &format!("d{number}"),
                &format!("Resolve requests of kind {number}"),
            )
        })
        .collect();
    content.criteria = vec![Criterion {
        id: item("c1"),
        text: line("Finds the cause of faults step by step"),
        importance: Importance::Essential,
        assessed: vec![Assessed::Application, Assessed::Test],
        duties: vec![item("d1"), item("d2")],
        is_qualification: true,
        source: Source::Own,
        edited: false,
    }];
    content.working = Working {
        flexibility: line("Job share is possible"),
        unsocial_hours: line("One Saturday in six"),
        travel: line("Between two offices, by bus"),
    };
    content.apprenticeship = Some(Apprenticeship {
        standard: line("Support technician"),
        reference: line("ST0973"),
        level: Some(3),
        length: line("15 months"),
        training: line("A college, one day a week"),
    });
    content.adjustments = line("Tell us what would help.");
    content.skills = vec![JobSkill {
        code: SkillCode::new("USUP").unwrap(),
        level: level(2),
        importance: Importance::Essential,
        confirmed: true,
    }];
    content.general_level = Some(level(2));
    content.attributes = vec![JobAttribute {
        code: AttributeCode::new("AUTO").unwrap(),
        level: level(2),
    }];
    content
}

/// A council's people: Mia manages, Max too, Hugh and Hana are HR advisers, Hedda is Head of Profession, Sam is staff.
pub(super) struct Cast {
    pub(super) mia: Scope,
    pub(super) max: Scope,
    pub(super) hugh: Scope,
    pub(super) hana: Scope,
    pub(super) hedda: Scope,
    pub(super) sam: Scope,
}

impl Cast {
    pub(super) fn new(test: &TestDb, name: &'static str) -> Self {
        let council = test.organisation(name);
        let manager = |name| {
            let plain = test.member(&council, name, &[]);
            let mut member = plain.actor().member().unwrap().clone();
            member.manages = true;
            Scope::proved(council.organisation().clone(), member)
        };
        Self {
            mia: manager("mia"),
            max: manager("max"),
            hugh: test.member(&council, "hugh", &[Role::HrAdviser]),
            hana: test.member(&council, "hana", &[Role::HrAdviser]),
            hedda: test.member(&council, "hedda", &[Role::HeadOfProfession]),
            sam: test.member(&council, "sam", &[]),
        }
    }
}

pub(super) fn who(scope: &Scope) -> PersonId {
    scope.actor().member().unwrap().person.clone()
}

pub(super) fn begin(test: &TestDb, scope: &Scope, begin: Begin) -> JobDescriptionId {
    let by = scope.clone();
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit: Permit<StartJobs> = decide(by.actor(), ()).unwrap();
        start(tx, permit, frameworks(), &begin)
    })
    .unwrap()
    .unwrap()
}

/// A job description of Mia's that says [`whole`].
pub(super) fn begun(test: &TestDb, cast: &Cast) -> JobDescriptionId {
    begin(test, &cast.mia, Begin::Content(Box::new(whole())))
}

pub(super) fn permit<A: Action<Resource = JobFacts>>(
    tx: &mut crate::Read<'_>,
    job: &JobDescriptionId,
) -> Permit<A> {
    let facts = facts(tx, job).unwrap();
    decide(tx.actor(), facts).unwrap()
}

pub(super) fn read(
    test: &TestDb,
    scope: &Scope,
    job: &JobDescriptionId,
    number: Option<u32>,
) -> Found {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = permit::<ReadJobDraft>(tx, job);
        find(tx, &permit, number)
    })
    .unwrap()
}

pub(super) fn described(test: &TestDb, cast: &Cast, job: &JobDescriptionId) -> JobDescription {
    read(test, &cast.mia, job, None).description
}

pub(super) fn saves(
    test: &TestDb,
    scope: &Scope,
    job: &JobDescriptionId,
    from: &VersionContent,
    content: JobContent,
) -> Saved {
    let job = job.clone();
    let framework = frameworks().edition(content.edition);
    let edit = Edit {
        version: from.number,
        base: from.base.clone(),
        content: JobDraft::parse(content, framework).unwrap(),
    };
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit = permit::<WriteJob>(tx, &job);
        save(tx, permit, frameworks(), &edit)
    })
    .unwrap()
}

/// As what somebody acts.
#[derive(Clone, Copy)]
pub(super) enum As {
    Author,
    Reviewer,
    Hr,
    Evaluator,
    Head,
}

pub(super) fn acts_from(
    test: &TestDb,
    (scope, capacity): (&Scope, As),
    job: &JobDescriptionId,
    seen: Option<i64>,
    (what, words): (Act, &'static str),
) -> Result<Result<Change, Refused>, StoreError> {
    let job = job.clone();
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let may = match capacity {
            As::Author => MayActOnJob::Author(permit::<WriteJob>(tx, &job)),
            As::Reviewer => MayActOnJob::Reviewer(permit::<ReadJobDraft>(tx, &job)),
            As::Hr => MayActOnJob::Hr(permit::<CheckJob>(tx, &job)),
            As::Evaluator => MayActOnJob::Evaluator(permit::<EvaluateJob>(tx, &job)),
            As::Head => MayActOnJob::Head(permit::<ApproveJob>(tx, &job)),
        };
        let seen = match seen {
            Some(seen) => seen,
            None => super::super::read::load(tx, &job)?.0.changes,
        };
        act(tx, may, seen, &what, words)
    })
}

pub(super) fn acts(
    test: &TestDb,
    by: (&Scope, As),
    job: &JobDescriptionId,
    what: Act,
) -> Result<Change, Refused> {
    acts_from(test, by, job, None, (what, "")).unwrap()
}

pub(super) fn outcome() -> EvaluationOutcome {
    let on = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    EvaluationOutcome::parse("NJC scheme", Some(on), "412 points", on).unwrap()
}

/// A present post of a person.
pub(super) fn post(test: &TestDb, scope: &Scope, id: &'static str) {
    let (org, person) = (scope.organisation().to_string(), who(scope).to_string());
    test.entry_write_blocking::<_, StoreError, _>(move |entry| {
        diesel::insert_into(posts::table)
            .values((
                posts::id.eq(id),
                posts::org_id.eq(&org),
                posts::person_id.eq(&person),
                posts::is_main.eq(true),
                posts::job_title.eq("Analyst"),
                posts::department.eq("Digital"),
                posts::created_at.eq(crate::columns::Moment::from(entry.now())),
            ))
            .execute(entry.conn())?;
        Ok(())
    })
    .unwrap();
}
