//! Letting a council pass a gate for some days: one member of the board proposes, another one signs.

use super::show::{again, or_again};
use super::{deciding, round_id, round_url};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::{CouncilVisit, Done};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, WaiverId};
use engine::readiness::QuestionId;
use engine::readiness::waiver::{WaiverAct, WaiverRefused};
use store::readiness::{act_on_waiver, propose_waiver};

/// Proposes a waiver.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn propose(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    const FIELDS: [&str; 3] = ["gate", "why", "until"];
    let fields = visit.fields(body, &FIELDS).await?;
    let mut filled = Filled::read(&fields, &FIELDS);
    let words = visit.words();
    let question = QuestionId::try_from(filled.value("gate").to_owned()).ok();
    if question.is_none() {
        filled.wrong("gate", words.say("board-gate-missing"));
    }
    let reason = filled.text(words, "why", "board-waiver-why-missing");
    let until = filled.day(words, "until", "board-waiver-until-wrong");
    let (Some(question), Some(reason), Some(until)) = (question, reason, until) else {
        return again(&visit, &filled).await;
    };
    let (round, to) = (round_id(&visit)?, round_url(&visit)?);
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = deciding(tx)?;
            match propose_waiver(tx, permit, (&round, &question), &reason, until)? {
                None => Ok(Done::to(&to).saying("board-waiver-proposed")),
                Some(why) => Err(Problem::Invalid({
                    let mut errors = FieldErrors::none();
                    errors.add(field_of(&why), refusal(&why).to_owned());
                    errors
                })),
            }
        })
        .await;
    match outcome {
        Err(Problem::Invalid(wrong)) => {
            for field in ["gate", "until"] {
                if let Some(key) = wrong.find(field) {
                    filled.wrong(field, visit.words().say(key));
                }
            }
            again(&visit, &filled).await
        }
        other => other,
    }
}

/// The field that a refusal is about.
const fn field_of(refused: &WaiverRefused) -> &'static str {
    match refused {
        WaiverRefused::DaysPassed | WaiverRefused::TooLong => "until",
        _ => "gate",
    }
}

/// Signs a waiver, or withdraws it with a reason.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such waiver.
pub async fn act(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let id = visit.param("waiver").map(WaiverId::from_text)?;
    let field = format!("withdraw-{id}");
    let fields = visit
        .fields(body, &["do", "version", field.as_str()])
        .await?;
    let mut filled = Filled::read(&fields, &[field.as_str()]);
    let seen: u64 = fields
        .text("version")
        .parse()
        .map_err(|_| Problem::Unexpected("a waiver without its version"))?;
    let (act, said) = match fields.text("do") {
        "sign" => (WaiverAct::Sign, "board-waiver-signed"),
        "withdraw" => {
            let reason = filled.text(visit.words(), &field, "board-withdraw-missing");
            let Some(reason) = reason else {
                return again(&visit, &filled).await;
            };
            (WaiverAct::Withdraw(reason), "board-waiver-withdrawn")
        }
        _ => return Err(Problem::Unexpected("an act that there is not")),
    };
    let (round, to) = (round_id(&visit)?, round_url(&visit)?);
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = deciding(tx)?;
            let refused = act_on_waiver(tx, permit, (&round, &id), seen, &act)?;
            Ok(Done::to(&to).telling(refused.map(|why| refusal(&why)), said))
        })
        .await;
    or_again(&visit, filled, &field, outcome).await
}

/// Why the rules refuse a waiver.
fn refusal(refused: &WaiverRefused) -> &'static str {
    match refused {
        WaiverRefused::NoGate(_) => "board-refused-no-gate",
        WaiverRefused::SoftGate(_) => "board-refused-soft-gate",
        WaiverRefused::LaterStage(..) => "board-refused-later-stage",
        WaiverRefused::NeverWaived(_) => "board-refused-never-waived",
        WaiverRefused::ProposedAlready(_) => "board-refused-proposed-already",
        WaiverRefused::DaysPassed => "board-refused-days-passed",
        WaiverRefused::TooLong => "board-refused-too-long",
        WaiverRefused::SamePerson => "board-refused-same-person",
        WaiverRefused::Over => "board-refused-over",
        WaiverRefused::NotYours
        | WaiverRefused::NotNow
        | WaiverRefused::TooEarly
        | WaiverRefused::NotOver => "readiness-refused-now",
    }
}
