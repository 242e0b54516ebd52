//! Recording the decision that follows from the evidence.

use super::show::{again, or_again, page};
use super::{deciding, round_id, round_url};
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::{CouncilVisit, Done};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::readiness::decision::Verdict;
use engine::readiness::round::RoundRefused;
use store::readiness::{NewCondition, NotDecided, decide_round};

/// The most conditions of a decision: one for each question, each section, and the whole.
const MOST: usize = 100;

/// Records the decision with its conditions.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn decide(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let known = ["version", "verdict", "conditions", "what-*", "due-*"];
    let fields = visit.fields(body, &known).await?;
    let seen: u64 = fields
        .text("version")
        .parse()
        .map_err(|_| Problem::Unexpected("a round without its version"))?;
    let verdict = Verdict::from_word(fields.text("verdict"));
    let verdict = verdict.ok_or(Problem::Unexpected("a decision that there is not"))?;
    let count: usize = fields.text("conditions").parse().unwrap_or_default();
    let names: Vec<String> = (0..count.min(MOST))
        .flat_map(|number| [format!("what-{number}"), format!("due-{number}")])
        .collect();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut filled = Filled::read(&fields, &known);
    let mut conditions = Vec::new();
    for number in 0..count.min(MOST) {
        let words = visit.words();
        let what = filled.text(words, &format!("what-{number}"), "board-what-missing");
        let due = filled.day(words, &format!("due-{number}"), "board-due-wrong");
        if let (Some(what), Some(due)) = (what, due) {
            conditions.push(NewCondition { what, due });
        }
    }
    if !filled.errors.is_empty() {
        return again(&visit, &filled).await;
    }
    let (round, to) = (round_id(&visit)?, round_url(&visit)?);
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = deciding(tx)?;
            let not = decide_round(tx, permit, &round, (seen, verdict), &conditions)?;
            match not {
                None => Ok(Done::to(&to).saying("board-decided")),
                Some(NotDecided::Day(number, _)) => Err(Problem::Invalid({
                    let mut errors = crate::kit::components::FieldErrors::none();
                    errors.add(format!("due-{number}"), String::new());
                    errors
                })),
                Some(NotDecided::Overtaken) => Ok(Done::to(&to).noting("board-overtaken")),
                Some(NotDecided::Round(RoundRefused::ReadingsOpen(_))) => {
                    Ok(Done::to(&to).noting("board-readings-open"))
                }
                Some(NotDecided::Round(_)) => Ok(Done::to(&to).noting("readiness-refused-now")),
            }
        })
        .await;
    match outcome {
        Err(Problem::Invalid(wrong)) => {
            for number in 0..count.min(MOST) {
                let field = format!("due-{number}");
                if wrong.find(&field).is_some() {
                    filled.wrong(&field, visit.words().say("board-due-far"));
                }
            }
            let page = page(&visit, &filled).await?;
            visit.invalid(&page)
        }
        other => or_again(&visit, filled, "verdict", other).await,
    }
}
