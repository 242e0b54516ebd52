//! Takes the level that somebody reads in a case. The first answer stands: after it the model answer is shown.

use super::case::{about, question};
use super::{own, paths};
use crate::args;
use crate::assessments::{own_permit, skill_name};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::exercise::{Case, CaseRefused, Series};
use sfia::{Framework, Level};
use store::exercise::{find_answers, save_answer};

/// Takes the answer to a case of the practice.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn answer_practice(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    answer(&visit, body, Series::Practice).await
}

/// Takes the answer to a case of the exercise.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn answer_exercise(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    answer(&visit, body, Series::Whole).await
}

async fn answer(visit: &Visit, body: Payload, series: Series) -> Result<HttpResponse, Problem> {
    let (place, case) = own::named(visit, series)?;
    let fields = visit.fields(body, &["level"]).await?;
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let level = match chosen(visit, &fields, case, framework) {
        Ok(level) => level,
        Err(errors) => {
            let answers = own::answers(visit).await?;
            let about = about(visit, series, (place, case), &answers)?;
            let typed = Some(fields.text("level"));
            return visit.invalid(&question(visit, &about, typed, &errors)?);
        }
    };
    let here = visit.url(&paths::case(series, &case.id));
    let told = here.clone();
    let taken = visit
        .write(&fields, move |tx| {
            let permit = own_permit(tx.actor())?;
            let answers = find_answers(tx, &permit)?;
            match answers.answer(case, level, framework) {
                Ok(answer) => {
                    save_answer(tx, permit, &answer)?;
                    Ok(Done::to(told.clone()))
                }
                Err(CaseRefused::Answered) => {
                    tx.leave_unchanged();
                    Ok(Done::to(told.clone()).noting("exercise-answered-already"))
                }
                Err(CaseRefused::NoSuchLevel { .. }) => {
                    Err(Problem::Unexpected("a level that the skill lacks"))
                }
            }
        })
        .await;
    match taken {
        // Another window was first.
        Err(Problem::Conflict) => {
            Ok(visit.redirect(&Done::to(here).noting("exercise-answered-already")))
        }
        other => other,
    }
}

/// The level that was chosen, if the skill has it.
fn chosen(
    visit: &Visit,
    fields: &Fields,
    case: &Case,
    framework: &Framework,
) -> Result<Level, FieldErrors> {
    let typed = fields.text("level");
    let level = typed.parse::<Level>().ok();
    let defined = level.filter(|level| framework.defines(case.skill, *level));
    defined.ok_or_else(|| {
        let mut errors = FieldErrors::none();
        let levels = framework.find_skill(case.skill).map(|skill| skill.levels);
        let number = |level: Option<Level>| level.map_or(0, Level::number);
        let says = args![
            "name" => case.name.as_str(),
            "skill" => skill_name(framework, case.skill),
            "low" => number(levels.and_then(sfia::LevelSet::lowest)),
            "high" => number(levels.and_then(sfia::LevelSet::highest)),
        ];
        let words = visit.words();
        errors.add(
            "level",
            match typed {
                "" => words.say_with("exercise-level-missing", &says),
                _ => words.say_with("exercise-level-unknown", &says),
            },
        );
        errors
    })
}
