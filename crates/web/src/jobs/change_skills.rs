//! Changing the skills of a job description. Every button saves the whole form, so that no level chosen is lost.

use super::form::{Made, new_id, shipped};
use super::load::{self, Opened};
use super::save::{Told, Unsaved, done, keep};
use super::view::{ConflictPage, KeptPage};
use super::{conflict, job_id, show, show_skills};
use crate::problem::Problem;
use crate::request::{Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::jobs::{Criterion, Duty, JobContent, JobDraft, JobSkill, USUAL_DUTIES};
use engine::roles::Importance;
use sfia::{Framework, Level, SkillCode};

/// The names of all fields of the form.
const NAMES: [&str; 14] = [
    "version",
    "saved",
    "base",
    "do",
    "level-*",
    "importance-*",
    "general-level",
    "find",
    "found",
    "spot-*",
    "choice-*",
    "seen-*",
    "custom-*",
    "gone-*",
];

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// Keep the levels and go on to the studio.
    Save,
    /// Look for skills.
    Find,
    /// Put a skill on the list.
    Add(SkillCode, Option<Level>),
    /// Say that a skill belongs here.
    Confirm(SkillCode),
    /// Say that they all do.
    ConfirmAll,
    /// Take a skill off the list.
    Remove(SkillCode),
    /// Write duties and criteria where there are none.
    Draft,
}

impl Act {
    /// Pressing Enter looks for skills if new words stand in that field, and saves otherwise.
    fn read(fields: &Fields) -> Self {
        let pressed = fields.text("do");
        let find = fields.text("find").trim();
        match pressed.split_once('-') {
            Some(("add", rest)) => {
                let (code, level) = rest.split_once('-').unwrap_or((rest, ""));
                SkillCode::new(code).map_or(Self::Find, |code| Self::Add(code, level.parse().ok()))
            }
            Some(("confirm", "all")) => Self::ConfirmAll,
            Some(("confirm", rest)) => SkillCode::new(rest).map_or(Self::Find, Self::Confirm),
            Some(("remove", rest)) => SkillCode::new(rest).map_or(Self::Find, Self::Remove),
            _ if pressed == "find" => Self::Find,
            _ if pressed == "draft" => Self::Draft,
            _ if pressed == "save" || find.is_empty() || find == fields.text("found") => Self::Save,
            _ => Self::Find,
        }
    }

    /// Where it leads on to, below the page of the job description.
    fn way_on(self) -> String {
        match self {
            Self::Save => String::new(),
            Self::Draft => "#duties-section".to_owned(),
            Self::Add(code, _) | Self::Confirm(code) => format!("/skills#skill-{code}"),
            _ => "/skills".to_owned(),
        }
    }
}

/// Keeps the skills as chosen, with what the button asks for.
///
/// # Errors
/// [`Problem::NotFound`] for whoever may not write, [`Problem::Unexpected`] for a form that is not ours.
pub async fn change_skills(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &NAMES).await?;
    let id = job_id(&visit)?;
    let act = Act::read(&fields);
    if act == Act::Find {
        let opened = visit.read(move |tx| load::open(tx, &id)).await?;
        return found(&visit, &fields, opened).await;
    }
    let told = Told::default();
    let (sent, keeper, app) = (fields.clone(), told.clone(), visit.app_data());
    let url = visit.url(&format!("/jobs/{id}{}", act.way_on()));
    let outcome = visit
        .write(&fields, move |tx| {
            let opened = load::open(tx, &id)?;
            let framework = app.frameworks.edition(opened.content().edition);
            let mut wanted = opened.content().clone();
            levels(&mut wanted, &sent, framework);
            apply(&mut wanted, act, framework)?;
            let answers = conflict::read(&sent, &mut wanted, opened.content());
            let made = Made::read(&sent)?;
            match keep(
                tx,
                app.frameworks,
                &opened,
                &made,
                (wanted, answers.as_slice()),
            )? {
                Ok(kept) => Ok(done(&url, kept, act == Act::Save)),
                Err(why) => Err(keeper.tell(opened, why)),
            }
        })
        .await;
    match (outcome, told.take()) {
        (Err(Problem::Conflict), Some((opened, why))) => unsaved(&visit, &fields, &opened, why),
        (outcome, _) => outcome,
    }
}

/// The page again with what is found. Nothing is stored, and what was chosen stays in the form.
async fn found(visit: &Visit, fields: &Fields, opened: Opened) -> Result<HttpResponse, Problem> {
    if !opened.is_open_to_edits() {
        return Err(Problem::NotFound);
    }
    let framework = visit.app().frameworks.edition(opened.content().edition);
    let mut content = opened.content().clone();
    levels(&mut content, fields, framework);
    let words: String = fields.text("find").trim().chars().take(100).collect();
    let page = show_skills::page(visit, &opened, &content, &words).await?;
    visit.page(&page.made(&Made::read(fields)?))
}

fn unsaved(
    visit: &Visit,
    fields: &Fields,
    opened: &Opened,
    why: Unsaved,
) -> Result<HttpResponse, Problem> {
    let frame = show::frame(visit, &opened.found.description.id, opened.content());
    let action = format!("{}/skills", frame.url);
    match why {
        // Levels that an edition does not define are not taken over, so this is a list that is too long.
        Unsaved::Invalid(_) => Err(Problem::Unexpected("more skills than fit")),
        Unsaved::Conflict { merged, mine } => {
            let sent = conflict::hidden(fields);
            visit.conflict(&ConflictPage::new(&frame, &merged, &mine, &action, sent))
        }
        Unsaved::Refused => visit.conflict(&KeptPage::new(&frame, opened.content(), Vec::new())),
    }
}

/// Takes over the levels and what is essential. A level that is not defined leaves what was there.
fn levels(content: &mut JobContent, fields: &Fields, framework: &Framework) {
    for skill in &mut content.skills {
        let level = fields.text(&format!("level-{}", skill.code)).parse().ok();
        if let Some(level) = level.filter(|level| framework.defines(skill.code, *level)) {
            skill.level = level;
        }
        let importance = fields.text(&format!("importance-{}", skill.code));
        if let Some(importance) = Importance::from_word(importance) {
            skill.importance = importance;
        }
    }
    if fields.has("general-level") {
        content.general_level = fields.text("general-level").parse().ok();
    }
}

fn apply(content: &mut JobContent, act: Act, framework: &Framework) -> Result<(), Problem> {
    match act {
        Act::Save | Act::Find => {}
        Act::Add(code, level) => add(content, code, level, framework),
        Act::Confirm(code) => confirm(content, |skill| skill.code == code),
        Act::ConfirmAll => confirm(content, |_| true),
        Act::Remove(code) => content.skills.retain(|skill| skill.code != code),
        Act::Draft => draft(content)?,
    }
    Ok(())
}

fn confirm(content: &mut JobContent, is_it: impl Fn(&JobSkill) -> bool) {
    let skills = content.skills.iter_mut();
    for skill in skills.filter(|skill| is_it(skill)) {
        skill.confirmed = true;
    }
}

/// Puts a skill on the list at the level that was suggested, or at the one nearest to the general level.
fn add(content: &mut JobContent, code: SkillCode, level: Option<Level>, framework: &Framework) {
    let is_listed = content.skills.iter().any(|skill| skill.code == code);
    let Some(skill) = framework.find_skill(code).filter(|_| !is_listed) else {
        return;
    };
    if content.skills.len() >= JobDraft::MOST_SKILLS {
        return;
    }
    let near = level.or(content.general_level);
    let far = |one: &Level| near.map_or(0, |near| one.number().abs_diff(near.number()));
    if let Some(level) = skill.levels.iter().min_by_key(far) {
        content.skills.push(JobSkill {
            code,
            level,
            importance: Importance::Essential,
            confirmed: true,
        });
    }
}

/// Writes duties where there are none, and criteria where there are none, from the patterns of the skills.
fn draft(content: &mut JobContent) -> Result<(), Problem> {
    let sentences = shipped()?;
    let skills: Vec<(SkillCode, Level)> = content
        .skills
        .iter()
        .map(|skill| (skill.code, skill.level))
        .collect();
    if content.duties.is_empty() {
        let count = (2 * skills.len()).max(*USUAL_DUTIES.start());
        let count = count.min(*USUAL_DUTIES.end());
        let drafts = sentences.duties(&skills, count).into_iter();
        content.duties = drafts
            .map(|draft| Duty {
                id: new_id(),
                text: draft.text,
                source: draft.source,
                edited: false,
            })
            .collect();
    }
    if content.criteria.is_empty() {
        let drafts = content
            .skills
            .iter()
            .enumerate()
            .filter_map(|(which, skill)| {
                let draft = sentences.criterion(skill.code, skill.level, which)?;
                let duties = content.duties.iter();
                let traced = duties.filter(|duty| {
                    let made_for = duty.source.skill();
                    made_for.is_some_and(|(code, _)| code == skill.code)
                });
                Some(Criterion {
                    id: new_id(),
                    text: draft.text,
                    importance: skill.importance,
                    assessed: draft.assessed,
                    duties: traced.map(|duty| duty.id.clone()).collect(),
                    is_qualification: false,
                    source: draft.source,
                    edited: false,
                })
            });
        content.criteria = drafts.collect();
    }
    Ok(())
}
