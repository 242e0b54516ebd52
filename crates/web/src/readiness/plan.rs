//! What a council does after a round: its actions and the conditions of the decision, with the day they lead to.

use super::evidence::load;
use super::filled::Filled;
use super::question::owner;
use super::view::PlanPage;
use super::{leading, round_id};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::london_day;
use engine::ids::{Id, ReadinessActionId};
use engine::readiness::action::{ActionAbout, ActionRefused};
use engine::readiness::{QuestionId, SectionId};
use store::readiness::{NewAction, RoundWork, finish as finish_action, plan as plan_action};

/// Names of the fields of an action.
const FIELDS: [&str; 5] = ["about", "what", "owner", "begins", "days"];
/// The most days of one action: what takes longer is several.
const LONGEST: u32 = 730;

/// Shows the plan; a question or section in the address is filled in.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final.
pub async fn plan(visit: Visit) -> Result<HttpResponse, Problem> {
    let work = load(&visit, round_id(&visit)?).await?;
    let about = visit.query("about").unwrap_or_default();
    let mut filled = Filled::default().with("about", about.as_str());
    let question = QuestionId::try_from(about).ok();
    if let Some(question) = question.and_then(|id| work.read.questionnaire.question(&id)) {
        filled = filled
            .with("what", question.remediation.as_str())
            .with("days", question.remediation_days.to_string());
    }
    visit.page(&page(&visit, &work, &filled))
}

fn page(visit: &Visit, work: &RoundWork, filled: &Filled) -> PlanPage {
    PlanPage::new(visit.words(), &visit.url("/readiness"), work, filled)
}

/// Plans an action.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn add_action(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let mut filled = Filled::read(&fields, &FIELDS);
    let round = round_id(&visit)?;
    let words = visit.words();
    let work = load(&visit, round.clone()).await?;
    let about = about(&work, filled.value("about"));
    if about.is_none() {
        filled.wrong("about", words.say("readiness-action-about-missing"));
    }
    let what = filled.text(words, "what", "readiness-action-what-missing");
    let begins = filled.day(words, "begins", "readiness-action-begins-wrong");
    let days = filled.number(words, ("days", "readiness-action-days-wrong"), 1..=LONGEST);
    let owner = owner(&visit, &mut filled).await?;
    let all = (about, what, begins, days, filled.errors.is_empty());
    let (Some(about), Some(what), Some(begins), Some(days), true) = all else {
        return visit.invalid(&page(&visit, &work, &filled));
    };
    let new = NewAction {
        about,
        what,
        owner: owner.unwrap_or_else(|| visit.member().person.clone()),
        begins,
        days,
    };
    let to = visit.url(&format!("/readiness/rounds/{round}/plan"));
    visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            let refused = plan_action(tx, permit, &round, &new)?;
            Ok(Done::to(&to).telling(refused.map(refusal), "readiness-action-planned"))
        })
        .await
}

/// The question or section that was chosen.
fn about(work: &RoundWork, chosen: &str) -> Option<ActionAbout> {
    let questionnaire = &work.read.questionnaire;
    if let Ok(id) = QuestionId::try_from(chosen.to_owned())
        && questionnaire.question(&id).is_some()
    {
        return Some(ActionAbout::Question(id));
    }
    let id = SectionId::try_from(chosen.to_owned()).ok()?;
    let mut sections = questionnaire.sections().iter();
    let is_section = sections.any(|section| section.id == id);
    is_section.then_some(ActionAbout::Section(id))
}

/// Records that an action was done.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such action.
pub async fn finish(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let id = visit.param("action").map(ReadinessActionId::from_text)?;
    let field = format!("done-{id}");
    let fields = visit.fields(body, &[field.as_str()]).await?;
    let mut filled = Filled::read(&fields, &[field.as_str()]);
    let round = round_id(&visit)?;
    let words = visit.words();
    let day = filled.day(words, &field, "readiness-action-done-wrong");
    if day.is_some_and(|day| day > london_day(visit.now())) {
        filled.wrong(&field, words.say("readiness-shown-day-ahead"));
    }
    let (Some(day), true) = (day, filled.errors.is_empty()) else {
        let work = load(&visit, round).await?;
        return visit.invalid(&page(&visit, &work, &filled));
    };
    let to = visit.url(&format!("/readiness/rounds/{round}/plan"));
    visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            let refused = finish_action(tx, permit, (&round, &id), day)?;
            Ok(Done::to(&to).telling(refused.map(refusal), "readiness-action-finished"))
        })
        .await
}

fn refusal(refused: ActionRefused) -> &'static str {
    match refused {
        ActionRefused::NoDays => "readiness-action-days-wrong",
        ActionRefused::DoneAlready => "readiness-action-done-already",
        ActionRefused::BeforeBegun => "readiness-action-before-begun",
        ActionRefused::InFuture => "readiness-shown-day-ahead",
    }
}
