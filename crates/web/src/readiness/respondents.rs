//! Naming who answers, and taking a name off the list again.

use super::act::{carry_out, refusal, seen};
use super::form::NamingTyped;
use super::load::load;
use super::show::page;
use super::view::Trouble;
use super::{leading, round_id};
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, PersonId, RespondentId};
use engine::readiness::round::{Respondent, RoundAct, Who};
use store::readiness::{Acted, AtWork, find_at_work, load_round};

/// Most unknown addresses that a message lists.
const MOST_TOLD: usize = 5;

/// Names people at work for a role.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn name(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version", "role", "people"]).await?;
    let typed = NamingTyped::read(&fields);
    let (id, seen) = (round_id(&visit)?, seen(&fields)?);
    let (role, keys) = match typed.check(visit.words()) {
        Ok(checked) => checked,
        Err(errors) => return again(&visit, &typed, errors).await,
    };
    let asked = keys.clone();
    let found = visit
        .read(move |tx| {
            let permit = leading(tx)?;
            Ok(find_at_work(tx, &permit, &asked)?)
        })
        .await?;
    if let Some(errors) = unknown(visit.words(), &keys, &found) {
        return again(&visit, &typed, errors).await;
    }
    let (own, to) = (id.clone(), visit.url(&format!("/readiness/rounds/{id}")));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            let round = load_round(tx, &permit, &own)?.round;
            let is_named = |person: &PersonId| {
                let mut same = round.respondents.iter().filter(|one| one.role == role);
                same.any(|one| one.who == Who::Member(person.clone()))
            };
            let mut named = 0_u64;
            for one in found.iter().filter(|one| !is_named(&one.person)) {
                let act = RoundAct::Name(Respondent {
                    id: tx.new_id::<RespondentId>(),
                    role,
                    who: Who::Member(one.person.clone()),
                });
                let permit = leading(tx)?;
                match store::readiness::act(tx, permit, &own, seen + named, &act)? {
                    Acted::Done => named += 1,
                    Acted::Refused(why) => return Ok(Done::to(&to).noting(refusal(&why))),
                }
            }
            if named == 0 {
                tx.leave_unchanged();
                return Ok(Done::to(&to).saying("readiness-refused-named"));
            }
            let count = i64::try_from(named).unwrap_or_default();
            Ok(Done::to(&to).saying("readiness-named").with("count", count))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let mut errors = FieldErrors::none();
            errors.add("people", visit.words().say("readiness-changed-meanwhile"));
            let shown = load(&visit, id).await?;
            let trouble = Trouble {
                errors,
                ..Trouble::default()
            };
            visit.conflict(&page(&visit, &shown, &typed, &trouble))
        }
        other => other,
    }
}

/// The page again with what is wrong.
async fn again(
    visit: &Visit,
    typed: &NamingTyped,
    errors: FieldErrors,
) -> Result<HttpResponse, Problem> {
    let shown = load(visit, round_id(visit)?).await?;
    let trouble = Trouble {
        errors,
        ..Trouble::default()
    };
    visit.invalid(&page(visit, &shown, typed, &trouble))
}

/// Which addresses are nobody's at work here.
fn unknown(words: &Words, keys: &[String], found: &[AtWork]) -> Option<FieldErrors> {
    let unknown: Vec<&str> = keys
        .iter()
        .filter(|key| found.iter().all(|one| one.email_key != **key))
        .map(String::as_str)
        .collect();
    if unknown.is_empty() {
        return None;
    }
    let listed: Vec<&str> = unknown.iter().take(MOST_TOLD).copied().collect();
    let told = args!["listed" => listed.join(", "), "count" => unknown.len()];
    let mut errors = FieldErrors::none();
    errors.add("people", words.say_with("readiness-people-unknown", &told));
    Some(errors)
}

/// Takes a name off the list, before anybody answers.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn remove(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version", "respondent"]).await?;
    let respondent = RespondentId::from_text(fields.text("respondent").to_owned());
    carry_out(
        &visit,
        &fields,
        RoundAct::Remove(respondent),
        "readiness-removed",
    )
    .await
}
