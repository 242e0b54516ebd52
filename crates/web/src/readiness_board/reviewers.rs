//! Who reviews the round, and who reads a question a second time.

use super::show::again;
use super::{following, round_id, round_url, running};
use crate::problem::Problem;
use crate::readiness::{Filled, reading_refusal};
use crate::request::{CouncilVisit, Done};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{AccountId, Id};
use engine::readiness::QuestionId;
use engine::readiness::review::ReviewAct;
use store::readiness::{Reader, act_on_reading, end as end_access, give as give_access};

/// The longest access that is given at once, in days.
const LONGEST: u32 = 180;

/// Gives a reviewer access for some days.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round or reviewer.
pub async fn give(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    const FIELDS: [&str; 2] = ["reviewer", "days"];
    let fields = visit.fields(body, &FIELDS).await?;
    let mut filled = Filled::read(&fields, &FIELDS);
    let words = visit.words();
    if filled.value("reviewer").is_empty() {
        filled.wrong("reviewer", words.say("board-reviewer-missing"));
    }
    let days = filled.number(words, ("days", "board-days-wrong"), 1..=LONGEST);
    let days = days.and_then(|days| u16::try_from(days).ok());
    let (Some(days), true) = (days, filled.errors.is_empty()) else {
        return again(&visit, &filled).await;
    };
    let reviewer = AccountId::from_text(filled.value("reviewer").to_owned());
    let (round, to) = (round_id(&visit)?, round_url(&visit)?);
    visit
        .write(&fields, move |tx| {
            let permit = following(tx)?;
            let run = running(tx)?;
            give_access(tx, &permit, run, (&round, &reviewer), days)?;
            Ok(Done::to(&to).saying("board-access-given"))
        })
        .await
}

/// Ends a reviewer's access.
///
/// # Errors
/// [`Problem::NotFound`] if they have none.
pub async fn end(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["reviewer"]).await?;
    let reviewer = AccountId::from_text(fields.text("reviewer").to_owned());
    let (round, to) = (round_id(&visit)?, round_url(&visit)?);
    visit
        .write(&fields, move |tx| {
            end_access(tx, running(tx)?, &round, &reviewer)?;
            Ok(Done::to(&to).saying("board-access-ended"))
        })
        .await
}

/// Chooses who reads a question blind.
///
/// # Errors
/// [`Problem::NotFound`] if the question was not drawn.
pub async fn choose_second(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit
        .fields(body, &["question", "version", "second-*"])
        .await?;
    let question = QuestionId::try_from(fields.text("question").to_owned())
        .map_err(|_| Problem::Unexpected("a second reading of no question"))?;
    let field = format!("second-{question}");
    let mut filled = Filled::read(&fields, &[field.as_str()]);
    if filled.value(&field).is_empty() {
        filled.wrong(&field, visit.words().say("board-reviewer-missing"));
        return again(&visit, &filled).await;
    }
    let seen: u64 = fields
        .text("version")
        .parse()
        .map_err(|_| Problem::Unexpected("a reading without its version"))?;
    let reader = AccountId::from_text(filled.value(&field).to_owned());
    let (round, to) = (round_id(&visit)?, round_url(&visit)?);
    let outcome = visit
        .write(&fields, move |tx| {
            let by = Reader::Programme(running(tx)?);
            let act = ReviewAct::ChooseSecond(reader.clone());
            let refused = act_on_reading(tx, &by, (&round, &question), seen, &act)?;
            let refused = refused.map(|why| reading_refusal(&why));
            Ok(Done::to(&to).telling(refused, "board-second-chosen"))
        })
        .await;
    super::show::or_again(&visit, filled, &field, outcome).await
}
