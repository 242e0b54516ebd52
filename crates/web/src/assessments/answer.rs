//! Takes the answer to one level's question, and leads to the next.

use super::draft_form::{self, Opened};
use super::form::{self, AnswerForm};
use super::paths::{self, From};
use super::{level, own, path_parts};
use crate::args;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::assessments::{Answer, AnswerChange, AnswerRefused, AssessedSkill, Start, Verdict};
use sfia::{Framework, Frameworks, Level, SkillCode};
use store::Write;
use store::assessments::{save_answer, save_sentences};

/// Saves the answer.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn answer(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let (code, level) = (path_parts::skill(&visit)?, path_parts::level(&visit)?);
    let fields = visit.fields(body, &form::ANSWER).await?;
    let form = AnswerForm::parse(&fields)?;
    let Some(given) = form.answer else {
        if form.later {
            return Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT))));
        }
        return missing(&visit, (code, level), &form).await;
    };
    let (frameworks, base) = (visit.app().frameworks, visit.url(""));
    let sent = form.clone();
    let taken = visit
        .write(&fields, move |tx| {
            let given = Given {
                code,
                level,
                answer: given,
                verdicts: &[],
            };
            store_answer(tx, frameworks, &base, given, &sent)
        })
        .await;
    match taken {
        Err(Problem::Conflict) => answered_elsewhere(&visit, (code, level), &form).await,
        other => other,
    }
}

/// An answer to a question.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) code: SkillCode,
    pub(super) level: Level,
    pub(super) answer: Answer,
    /// What the answer follows from, where it was given sentence by sentence.
    pub(super) verdicts: &'a [Verdict],
}

/// Takes an answer in a unit of work, and says what comes next.
pub(super) fn store_answer(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    base: &str,
    given: Given<'_>,
    form: &AnswerForm,
) -> Result<Done, Problem> {
    let Given {
        code,
        level,
        answer: given,
        verdicts,
    } = given;
    let (edition, before, start) =
        match draft_form::open(tx, frameworks, base, &form.assessment, code)? {
            Opened::Skill(edition, skill, start) => (edition, skill, start),
            Opened::Elsewhere(done) => return Ok(done),
        };
    let framework = frameworks.edition(edition);
    if moved_on(frameworks, framework, (code, level)) {
        tx.leave_unchanged();
        let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
        return Ok(done.noting("editions-level-gone"));
    }
    let mut skill = before.clone();
    let stored = skill.answers.get(level);
    let own_window = stored != form.seen && draft_form::was_sent_before(tx, &form.key)?;
    let seen = if own_window { stored } else { form.seen };
    let change =
        skill
            .answer(level, given, seen, framework, start)
            .map_err(|refused| match refused {
                AnswerRefused::NoSuchLevel(..) => Problem::NotFound,
                AnswerRefused::AnsweredElsewhere(_) => Problem::Conflict,
            })?;
    let permit = own::permit::<Assess>(tx.actor())?;
    let skills = (&before, &skill);
    // An answer that stands leaves the unit of work unchanged; other verdicts may still lead to it.
    if verdicts.is_empty() || change != AnswerChange::Unchanged {
        save_answer(
            tx,
            &permit,
            &form.assessment,
            skills,
            (level, given),
            change,
        )?;
    }
    if !verdicts.is_empty() {
        save_sentences(tx, &permit, &form.assessment, (code, level), verdicts)?;
    }
    if form.later {
        let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
        return Ok(done.saying("assessment-saved"));
    }
    let next = next_question(tx, frameworks, framework, (&skill, start), form.from)?;
    Ok(Done::to(format!("{base}{next}")))
}

/// Whether only another edition defines the level: the form was shown before the organisation changed its edition.
fn moved_on(
    frameworks: &Frameworks,
    present: &Framework,
    (code, level): (SkillCode, Level),
) -> bool {
    let defined = |edition| frameworks.edition(edition).defines(code, level);
    !present.defines(code, level) && sfia::Edition::ALL.into_iter().any(defined)
}

/// The next level, or what comes when the level is settled.
fn next_question(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    framework: &Framework,
    (skill, start): (&AssessedSkill, Start),
    from: From,
) -> Result<String, Problem> {
    let standing = skill.standing(framework, start);
    if let Some(next) = standing.next {
        return Ok(paths::level(skill.code, next, from));
    }
    if let Some(page) = from.page(skill.code)
        && skill.is_done(framework, start)
    {
        return Ok(page);
    }
    if !skill.is_done(framework, start) {
        return Ok(paths::details(skill.code, from));
    }
    let own = own::load(tx, frameworks)?;
    let draft = own.draft.as_ref().ok_or(Problem::NotFound)?;
    Ok(own::next_path(&own, draft, framework, Some(skill.code)))
}

async fn missing(
    visit: &Visit,
    (code, level): (SkillCode, Level),
    form: &AnswerForm,
) -> Result<HttpResponse, Problem> {
    let asked = level::load(visit, code).await?.ok_or(Problem::NotFound)?;
    let mut errors = FieldErrors::none();
    errors.add("answer", visit.words().say("assessment-answer-missing"));
    visit.invalid(&asked.again(visit, level, form, &errors)?)
}

async fn answered_elsewhere(
    visit: &Visit,
    (code, level): (SkillCode, Level),
    form: &AnswerForm,
) -> Result<HttpResponse, Problem> {
    let asked = level::load(visit, code).await?.ok_or(Problem::NotFound)?;
    let message = elsewhere(visit, asked.stored(level));
    let mut errors = FieldErrors::none();
    errors.add("answer", message);
    visit.conflict(&asked.again(visit, level, form, &errors)?)
}

/// Says that a level was answered otherwise in another window.
pub(super) fn elsewhere(visit: &Visit, stored: Option<Answer>) -> String {
    let words = visit.words();
    match stored {
        Some(stored) => {
            let stored = super::names::answer_words(words, stored);
            words.say_with("assessment-answer-elsewhere", &args!["stored" => stored])
        }
        None => words.say("assessment-answer-elsewhere-gone"),
    }
}
