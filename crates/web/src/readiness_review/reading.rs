//! Reading one question.

use super::view::{Place, ReadingPage};
use super::{load, own_account, reviewing, round_id};
use crate::kit::Words;
use crate::problem::Problem;
use crate::readiness::{Filled, reading_refusal};
use crate::request::{CouncilVisit, Done};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::london_day;
use engine::ids::{Id, ShownId};
use engine::readiness::QuestionId;
use engine::readiness::review::{Given, ReviewAct};
use engine::time::Instant;
use store::readiness::{Reader, RoundWork, Sight, act_on_reading, find_shown_file};

/// Names of the forms' fields beside the version.
const FIELDS: [&str; 6] = ["do", "level", "shown_on", "reason", "more", "applies"];

fn question_id(visit: &CouncilVisit) -> Result<QuestionId, Problem> {
    QuestionId::try_from(visit.param("question")?).map_err(|_| Problem::NotFound)
}

/// Shows the question with what the council shows for it.
///
/// # Errors
/// [`Problem::NotFound`] without access to the round, or where the question was not drawn.
pub async fn reading(visit: CouncilVisit) -> Result<HttpResponse, Problem> {
    let work = load(&visit).await?;
    visit.page(&page(&visit, &work, &Filled::default())?)
}

fn page(visit: &CouncilVisit, work: &RoundWork, filled: &Filled) -> Result<ReadingPage, Problem> {
    let id = question_id(visit)?;
    let question = work.read.questionnaire.question(&id);
    let (Some(question), Some(item)) = (question, work.item(&id)) else {
        return Err(Problem::NotFound);
    };
    Ok(ReadingPage::new(
        visit.words(),
        &Place::of(visit, work),
        (work, question, item),
        &own_account(visit)?,
        filled,
    ))
}

/// Accepts a level, asks for more, or whatever else the reading is at.
///
/// # Errors
/// [`Problem::NotFound`] without access to the round, or where the question was not drawn.
pub async fn act(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let mut known = FIELDS.to_vec();
    known.push("version");
    let fields = visit.fields(body, &known).await?;
    let mut filled = Filled::read(&fields, &FIELDS);
    let seen: u64 = fields
        .text("version")
        .parse()
        .map_err(|_| Problem::Unexpected("a reading without its version"))?;
    let Some((act, said)) = read_act(visit.words(), &mut filled, visit.now())? else {
        let work = load(&visit).await?;
        return visit.invalid(&page(&visit, &work, &filled)?);
    };
    let (round, question) = (round_id(&visit)?, question_id(&visit)?);
    let to = visit.url(&format!("/rounds/{round}/review"));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = reviewing(tx, &round)?;
            let reader = Reader::Reviewer(permit);
            let refused = act_on_reading(tx, &reader, (&round, &question), seen, &act)?;
            Ok(match refused {
                None => Done::to(&to).saying(said),
                Some(why) => Done::to(format!("{to}/{question}")).noting(reading_refusal(&why)),
            })
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            filled.wrong("level", visit.words().say("readiness-changed-meanwhile"));
            let work = load(&visit).await?;
            visit.conflict(&page(&visit, &work, &filled)?)
        }
        other => other,
    }
}

/// The act that the form asks for, with what is said of it; none where something in the form is wrong.
fn read_act(
    words: &Words,
    filled: &mut Filled,
    now: Instant,
) -> Result<Option<(ReviewAct, &'static str)>, Problem> {
    let wanted = filled.value("do").to_owned();
    Ok(match wanted.as_str() {
        "accept" => {
            given(words, filled, now).map(|one| (ReviewAct::Accept(one), "review-accepted"))
        }
        "decide" => given(words, filled, now).map(|one| (ReviewAct::Decide(one), "review-decided")),
        "second" => {
            given(words, filled, now).map(|one| (ReviewAct::ReadSecond(one), "review-read-second"))
        }
        "again" => {
            given(words, filled, now).map(|one| (ReviewAct::ReadAgain(one), "review-accepted"))
        }
        "ask" => filled
            .text(words, "more", "review-more-missing")
            .map(|text| (ReviewAct::AskForMore(text), "review-asked")),
        "not-applicable" => filled
            .text(words, "applies", "review-applies-missing")
            .map(|text| (ReviewAct::ConfirmNotApplicable(text), "review-confirmed")),
        _ => return Err(Problem::Unexpected("an act that there is not")),
    })
}

/// A level with its reason and day.
fn given(words: &Words, filled: &mut Filled, now: Instant) -> Option<Given> {
    let level = filled.level(words, "level", "review-level-missing");
    let reason = filled.text(words, "reason", "review-reason-missing");
    let day = filled.day(words, "shown_on", "readiness-shown-day-wrong");
    if day.is_some_and(|day| day > london_day(now)) {
        filled.wrong("shown_on", words.say("readiness-shown-day-ahead"));
    }
    match (level, reason, day) {
        (Some(level), Some(reason), Some(shown_on)) if filled.errors.is_empty() => Some(Given {
            level,
            reason,
            shown_on,
        }),
        _ => None,
    }
}

/// Sends a file that the council shows.
///
/// # Errors
/// [`Problem::NotFound`] without access to the round, or where there is none such.
pub async fn download(visit: CouncilVisit) -> Result<HttpResponse, Problem> {
    let round = round_id(&visit)?;
    let id = visit.param("shown").map(ShownId::from_text)?;
    let file = visit
        .read(move |tx| {
            let permit = reviewing(tx, &round)?;
            Ok(find_shown_file(tx, Sight::Reviewer(&permit), &round, &id)?)
        })
        .await?;
    Ok(crate::evidence::download(file))
}
