//! A council to measure: people whose role asks for 20 skills, each with an assessment sent, a draft open and a
//! browser signed in. Made with the store's own functions before the service starts; nothing of it is measured.

use engine::access::{
    Assess, ChangeMembership, EditRoles, InvitePeople, ManagePeople, PersonFacts, ReadDraft, Role,
    decide,
};
use engine::accounts::session_expiry;
use engine::assessments::{Answer, AssessedSkill, LastUsed, Note, Opening};
use engine::ids::{Id, OrganisationId, PersonId, RoleProfileId};
use engine::organisations::NewOrganisation;
use engine::people::import::{ImportFile, plan};
use engine::roles::{RoleDraft, RoleInput, RoleSkill, SkillInput};
use sfia::{Edition, Framework, Frameworks, Level};
use std::collections::HashMap;
use std::sync::Arc;
use store::entry::{accounts, links, memberships as door, sessions};
use store::memberships::Delivery;
use store::testing::OutsideDatabase;
use store::{Db, Options, Scope, StoreError, Write};
use web::security::{RandomIds, SystemClock, digest, random_hex};

/// The council's short name in addresses.
pub const SLUG: &str = "bench";
/// As many people as there are clients at once, so that no two clients are one person.
pub const PEOPLE: usize = 64;
/// As many skills as a profile may have.
pub const SKILLS: usize = RoleDraft::MOST_SKILLS;

/// What a council that was filled consists of.
pub struct Council {
    /// People with a browser signed in. The first is also the administrator.
    pub members: Vec<Member>,
    /// What the role of all of them asks for.
    pub skills: Vec<RoleSkill>,
}

/// Somebody at work.
#[derive(Clone)]
pub struct Member {
    pub name: String,
    /// The row of the person, as text.
    pub person: String,
    /// The secret that the browser's cookie holds.
    pub token: String,
}

/// Fills an empty database that has its tables.
pub fn fill(database: &OutsideDatabase) -> Council {
    let options = Options {
        ids: Arc::new(RandomIds),
        clock: Arc::new(SystemClock),
        readers: 1,
    };
    let db = Db::open(database.url(), options).expect("the database can be opened");
    let frameworks = Frameworks::shipped().expect("the shipped facts can be read");
    let framework = frameworks.edition(Edition::NEWEST);
    let draft = role(framework);
    let skills = draft.skills().to_vec();
    let (organisation, role) = organisation(&db, draft).expect("a council can be set up");
    let people = employ(&db, &organisation).expect("people can be employed");
    let members: Vec<Member> = people
        .into_iter()
        .enumerate()
        .map(|(number, person)| {
            let (scope, token) = sign_in(&db, &email(number)).expect("they can be signed in");
            let sent: Vec<AssessedSkill> = (0..)
                .zip(&skills)
                .map(|(at, skill)| answered(framework, skill, number + at))
                .collect();
            let open: Vec<AssessedSkill> = skills
                .iter()
                .map(|skill| answered(framework, skill, 1))
                .collect();
            assess(&db, &scope, &role, sent, open).expect("they can assess themselves");
            Member {
                name: name(number),
                person: person.as_str().to_owned(),
                token,
            }
        })
        .collect();
    Council { members, skills }
}

/// What everybody is called.
fn name(number: usize) -> String {
    format!("Member {number:03} Measured")
}

fn email(number: usize) -> String {
    format!("member-{number:03}@bench.example")
}

/// A role that asks for as many skills as one may, from all over the framework, each near level 4.
fn role(framework: &Framework) -> RoleDraft {
    let apart = framework.skills().len() / SKILLS;
    let chosen = framework.skills().iter().step_by(apart).take(SKILLS);
    let skills = chosen.enumerate().map(|(number, skill)| {
        let level = skill
            .levels
            .iter()
            .min_by_key(|level| level.number().abs_diff(4))
            .expect("a skill has levels");
        let importance = if number % 4 == 3 {
            "desirable"
        } else {
            "essential"
        };
        SkillInput {
            code: skill.code.to_string(),
            level: level.to_string(),
            importance: importance.to_owned(),
        }
    });
    let input = RoleInput {
        title: "Measured specialist".to_owned(),
        reference: "BEN-1".to_owned(),
        family: "Digital".to_owned(),
        summary: "Does a little of everything.".to_owned(),
        general_level: "4".to_owned(),
        skills: skills.collect(),
    };
    RoleDraft::parse(&input, framework, &[]).expect("the role is sound")
}

fn organisation(db: &Db, draft: RoleDraft) -> Result<(OrganisationId, RoleProfileId), StoreError> {
    let edition = Edition::NEWEST.number();
    let new = NewOrganisation::parse("Measured Council", SLUG, "county", edition)
        .expect("the council is sound");
    let id = db.entry_write_blocking(move |tx| store::organisations::insert(tx, &new, None))?;
    let role = db.write_blocking(&Scope::system(id.clone()), move |tx| {
        let permit = decide::<EditRoles>(tx.actor(), ()).map_err(denied)?;
        store::roles::create(tx, permit, &draft)
    })?;
    Ok((id, role))
}

/// Imports, invites and lets everybody join; gives them in their order.
fn employ(db: &Db, organisation: &OrganisationId) -> Result<Vec<PersonId>, StoreError> {
    let scope = Scope::system(organisation.clone());
    let mut list = "Name,Email,Job title,Department,Line manager's email,Role profile\n".to_owned();
    for number in 0..PEOPLE {
        let (name, email) = (name(number), self::email(number));
        let manager = match number {
            0 => String::new(),
            _ => self::email((number - 1) / 8),
        };
        list.push_str(&format!(
            "{name},{email},Specialist,Digital services,{manager},BEN-1\n"
        ));
    }
    let limits = tables::Limits::default();
    let book = tables::read(list.as_bytes(), "staff.csv", &limits).expect("the list can be read");
    let file = ImportFile::read(&book).expect("the list is one of staff");
    let found: HashMap<String, PersonId> = db.write_blocking(&scope, move |tx| {
        let permit = || decide::<ManagePeople>(tx.actor(), ()).map_err(denied);
        let (read, write, again) = (permit()?, permit()?, permit()?);
        let plan = plan(&file, &store::people::load_present(tx, &read)?);
        let today = tx.now().date();
        store::people::apply_import(tx, write, &plan, Vec::new(), today)?;
        let present = store::people::load_present(tx, &again)?;
        let people = present.people.into_iter();
        Ok::<_, StoreError>(people.map(|one| (one.email.key(), one.id)).collect())
    })?;
    let people: Vec<PersonId> = (0..PEOPLE)
        .map(|number| found[&email(number)].clone())
        .collect();
    let wanted = people.clone();
    let invited = db.write_blocking(&scope, move |tx| {
        let permit = decide::<InvitePeople>(tx.actor(), ()).map_err(denied)?;
        store::memberships::invite(tx, permit, &wanted, Delivery::ByHand)
    })?;
    db.entry_write_blocking(move |tx| {
        for invitation in &invited.invitations {
            links::take_up(tx, &invitation.link)?;
        }
        Ok::<_, StoreError>(())
    })?;
    let first = people[0].clone();
    db.write_blocking(&scope, move |tx| {
        let permit = decide::<ChangeMembership>(tx.actor(), first.clone()).map_err(denied)?;
        store::memberships::set_roles(tx, permit, &[Role::Administrator].into_iter().collect())
    })?;
    Ok(people)
}

/// Starts a session as the service does, without the password that takes long on purpose.
fn sign_in(db: &Db, email: &str) -> Result<(Scope, String), StoreError> {
    let token = random_hex(32);
    let (hash, email) = (digest(token.as_bytes()), email.to_owned());
    let scope = db.entry_write_blocking(move |tx| {
        let found = accounts::find_credentials(tx, &email)?;
        let account = found.ok_or(StoreError::NotFound("account"))?.account;
        let expires = session_expiry(tx.now());
        sessions::insert(tx, &account, &hash, expires)?;
        let admission = door::prove(tx, &account, SLUG)?;
        let admission = admission.ok_or(StoreError::NotFound("membership"))?;
        Ok::<_, StoreError>(admission.scope)
    })?;
    Ok((scope, token))
}

/// Everything said about one skill: now above what is asked, now at it, now below.
fn answered(framework: &Framework, asked: &RoleSkill, luck: usize) -> AssessedSkill {
    let levels = framework
        .find_skill(asked.code)
        .expect("the role's skills are known")
        .levels;
    let above = |level: Level| levels.iter().find(|other| *other > level);
    let mut skill = AssessedSkill::unanswered(asked.code, false);
    match luck % 4 {
        0 => skill.answers.set(asked.level, Answer::Partly),
        _ => {
            skill.answers.set(asked.level, Answer::Yes);
            if let Some(next) = above(asked.level) {
                skill.answers.set(next, Answer::NotYet);
            }
        }
    }
    skill.last_used = Some(LastUsed::Now);
    if luck.is_multiple_of(3) {
        let note = "Led this for one service in spring, with a colleague beside me.";
        skill.note = Note::parse(note).expect("the note is short");
    }
    skill
}

fn assess(
    db: &Db,
    scope: &Scope,
    role: &RoleProfileId,
    sent: Vec<AssessedSkill>,
    open: Vec<AssessedSkill>,
) -> Result<(), StoreError> {
    let start = |skills: Vec<AssessedSkill>| {
        let role = role.clone();
        db.write_blocking(scope, move |tx| {
            let permit = decide::<Assess>(tx.actor(), facts(tx)?).map_err(denied)?;
            let opening = Opening {
                role: Some(role.clone()),
                chosen: true,
                ..Opening::first(Edition::NEWEST, skills.clone())
            };
            store::assessments::start(tx, permit, &opening)
        })
    };
    start(sent)?;
    db.write_blocking(scope, |tx| {
        let facts = facts(tx)?;
        let read = decide::<ReadDraft>(tx.actor(), facts.clone()).map_err(denied)?;
        let draft = store::assessments::find_draft(tx, &read)?;
        let draft = draft.ok_or(StoreError::NotFound("draft"))?;
        let permit = decide::<Assess>(tx.actor(), facts).map_err(denied)?;
        store::assessments::submit(tx, permit, &draft, draft.version)
    })?;
    start(open)?;
    Ok(())
}

fn facts(tx: &mut Write<'_>) -> Result<PersonFacts, StoreError> {
    let person = tx.actor().member().map(|member| member.person.clone());
    let person = person.ok_or(StoreError::NotFound("person"))?;
    store::people::facts(tx, &person)
}

fn denied<E>(_: E) -> StoreError {
    StoreError::Corrupt("permissions of the measurement")
}
