//! What the board sees of a condition: that it is met, or that it can be let go.

use super::show::{again, or_again};
use super::{deciding, round_id, round_url};
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::{CouncilVisit, Done};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, ReadinessConditionId};
use engine::readiness::condition::ConditionAct;
use store::readiness::act_on_condition;

/// Records that a condition is met, or lets it go with a reason.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such condition.
pub async fn act(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let id = visit
        .param("condition")
        .map(ReadinessConditionId::from_text)?;
    let field = format!("lift-{id}");
    let fields = visit
        .fields(body, &["do", "version", field.as_str()])
        .await?;
    let mut filled = Filled::read(&fields, &[field.as_str()]);
    let seen: u64 = fields
        .text("version")
        .parse()
        .map_err(|_| Problem::Unexpected("a condition without its version"))?;
    let (act, said) = match fields.text("do") {
        "meet" => (ConditionAct::Meet, "board-condition-met"),
        "lift" => {
            let reason = filled.text(visit.words(), &field, "board-lift-missing");
            let Some(reason) = reason else {
                return again(&visit, &filled).await;
            };
            (ConditionAct::Lift(reason), "board-condition-lifted")
        }
        _ => return Err(Problem::Unexpected("an act that there is not")),
    };
    let (round, to) = (round_id(&visit)?, round_url(&visit)?);
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = deciding(tx)?;
            let refused = act_on_condition(tx, permit, (&round, &id), seen, &act)?;
            let refused = refused.map(|_| "readiness-refused-now");
            Ok(Done::to(&to).telling(refused, said))
        })
        .await;
    or_again(&visit, filled, &field, outcome).await
}
