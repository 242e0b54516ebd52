//! Sends the draft.

use super::draft_form::sent_already;
use super::{check, form, names, own, paths};
use crate::args;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::assessments::{NotReady, Sureness};
use sfia::{Framework, SkillCode};
use store::assessments;

/// Sends the draft as it was shown, if every skill in it is finished.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn submit(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit
        .fields(body, &["assessment", "version", "sure-*"])
        .await?;
    let id = form::assessment(&fields)?;
    let version: i64 = fields
        .text("version")
        .parse()
        .map_err(|_| Problem::Unexpected("a form without its version"))?;
    let sure = sure(&fields);
    let (frameworks, base, app) = (visit.app().frameworks, visit.url(""), visit.app_data());
    let sent = visit
        .write(&fields, move |tx| {
            let own = own::load(tx, frameworks)?;
            let Some(draft) = own.draft.as_ref().filter(|draft| draft.id == id) else {
                return sent_already(tx, &base, &id);
            };
            let framework = frameworks.edition(draft.edition);
            if let Err(missing) = draft.ready(framework) {
                let words = app.kit.words();
                return Err(Problem::Invalid(not_ready(words, framework, &missing)));
            }
            let permit = own::permit::<Assess>(tx.actor())?;
            assessments::save_sureness(tx, &permit, &id, &sure)?;
            assessments::submit(tx, permit, draft, version)?;
            Ok(Done::to(format!("{base}{}", paths::SENT)))
        })
        .await;
    let none = FieldErrors::none();
    match sent {
        Err(Problem::Invalid(errors)) => match check::page(&visit, &errors).await? {
            Some(page) => visit.invalid(&page),
            None => Err(Problem::NotFound),
        },
        Err(Problem::Conflict) => match check::page(&visit, &none).await? {
            Some(page) => visit.conflict(&page.changed_elsewhere()),
            None => Err(Problem::Conflict),
        },
        other => other,
    }
}

/// How sure the person is of which skills; what is not a word for it is as if nothing had been said.
fn sure(fields: &Fields) -> Vec<(SkillCode, Sureness)> {
    let said = |(code, value): (&str, &str)| {
        Some((SkillCode::new(code).ok()?, Sureness::from_word(value)?))
    };
    fields.starting("sure-").filter_map(said).collect()
}

fn not_ready(words: &crate::kit::Words, framework: &Framework, missing: &NotReady) -> FieldErrors {
    let mut errors = FieldErrors::none();
    match missing {
        NotReady::Empty => errors.add("add", words.say("assessment-send-empty")),
        NotReady::Unfinished(codes) => {
            for code in codes {
                let name = names::skill_title(framework, *code);
                let message = words.say_with("assessment-send-unfinished", &args!["skill" => name]);
                errors.add("open", message);
            }
        }
    }
    errors
}
