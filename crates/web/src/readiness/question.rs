//! One question of a round whose claims are final: what the council shows for it, and what it says to its reviewers.

use super::evidence::{load, shown_id};
use super::filled::Filled;
use super::view::QuestionPage;
use super::{leading, round_id};
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::{Done, FileLimits, Uploads, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::london_day;
use engine::email::EmailAddress;
use engine::evidence::{EvidenceLink, FileKind};
use engine::readiness::QuestionId;
use engine::readiness::review::{ReviewAct, ReviewRefused};
use engine::text::single_line;
use store::readiness::{
    NewEvidence, NewShown, Reader, RoundWork, act_on_reading, add_evidence as keep_evidence,
    find_at_work, withdraw_evidence,
};

/// Names of the fields of evidence, without the file.
const SHOWN: [&str; 4] = ["title", "link", "shown_on", "owner"];
/// One file for each piece of evidence.
const LIMITS: FileLimits = FileLimits {
    files: 1,
    bytes: FileKind::MOST_BYTES,
};
/// Most characters of what a piece of evidence is called.
const LONGEST_TITLE: usize = 200;

fn question_id(visit: &Visit) -> Result<QuestionId, Problem> {
    QuestionId::try_from(visit.param("question")?).map_err(|_| Problem::NotFound)
}

/// Shows the question.
///
/// # Errors
/// [`Problem::NotFound`] if the round has no such question, or its claims are not final.
pub async fn question(visit: Visit) -> Result<HttpResponse, Problem> {
    let work = load(&visit, round_id(&visit)?).await?;
    visit.page(&page(&visit, &work, &Filled::default())?)
}

fn page(visit: &Visit, work: &RoundWork, filled: &Filled) -> Result<QuestionPage, Problem> {
    let id = question_id(visit)?;
    let is_asked = !work.read.not_asked.has(&id);
    let question = work.read.questionnaire.question(&id);
    let question = question.filter(|_| is_asked).ok_or(Problem::NotFound)?;
    let list_url = visit.url("/readiness");
    Ok(QuestionPage::new(
        visit.words(),
        &list_url,
        (work, question),
        filled,
    ))
}

/// Adds a link or a file.
///
/// # Errors
/// [`Problem::NotFound`] if the round has no such question.
pub async fn add_evidence(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let mut uploads = visit.uploads(body, &SHOWN, LIMITS).await?;
    let mut filled = Filled::read(&uploads.fields, &SHOWN);
    let (round, question) = (round_id(&visit)?, question_id(&visit)?);
    let owner = owner(&visit, &mut filled).await?;
    let by = shown_by(visit.words(), &mut uploads, &mut filled);
    let title = single_line(filled.value("title"));
    if title.is_empty() {
        filled.wrong("title", visit.words().say("readiness-shown-title-missing"));
    } else if title.chars().count() > LONGEST_TITLE {
        filled.wrong("title", visit.words().say("readiness-shown-title-long"));
    }
    let day = filled.day(visit.words(), "shown_on", "readiness-shown-day-wrong");
    if day.is_some_and(|day| day > london_day(visit.now())) {
        filled.wrong("shown_on", visit.words().say("readiness-shown-day-ahead"));
    }
    let (Some(by), Some(shown_on), true) = (by, day, filled.errors.is_empty()) else {
        let work = load(&visit, round).await?;
        return visit.invalid(&page(&visit, &work, &filled)?);
    };
    let to = visit.url(&format!("/readiness/rounds/{round}/questions/{question}"));
    let new = NewEvidence {
        question,
        title,
        by,
        shown_on,
        owner,
    };
    visit
        .write(&uploads.fields, move |tx| {
            let permit = leading(tx)?;
            keep_evidence(tx, permit, &round, &new)?;
            Ok(Done::to(&to).saying("readiness-shown-added"))
        })
        .await
}

/// The link or the file: one of them, and not both.
fn shown_by(words: &Words, uploads: &mut Uploads, filled: &mut Filled) -> Option<NewShown> {
    let link = single_line(filled.value("link"));
    let mut files = crate::evidence::check_files(words, uploads, &mut filled.errors);
    match (link.is_empty(), files.pop()) {
        (true, Some(file)) => Some(NewShown::File(file)),
        (false, None) => match EvidenceLink::parse(&link) {
            Ok(link) => Some(NewShown::Link(link)),
            Err(_) => {
                filled.wrong("link", words.say("readiness-shown-link-wrong"));
                None
            }
        },
        (true, None) => {
            if filled.errors.find("file").is_none() {
                filled.wrong("link", words.say("readiness-shown-nothing"));
            }
            None
        }
        (false, Some(_)) => {
            filled.wrong("link", words.say("readiness-shown-both"));
            None
        }
    }
}

/// Whoever answers for it, by their address; whoever adds it where the field is empty.
pub(super) async fn owner(
    visit: &Visit,
    filled: &mut Filled,
) -> Result<Option<engine::ids::PersonId>, Problem> {
    let typed = filled.value("owner").trim().to_owned();
    if typed.is_empty() {
        return Ok(None);
    }
    let key = EmailAddress::parse(&typed).map_or(typed, |address| address.key());
    let found = visit
        .read(move |tx| {
            let permit = leading(tx)?;
            Ok(find_at_work(tx, &permit, &[key])?)
        })
        .await?;
    let owner = found.into_iter().next().map(|one| one.person);
    if owner.is_none() {
        filled.wrong("owner", visit.words().say("readiness-owner-unknown"));
    }
    Ok(owner)
}

/// Takes a piece of evidence back.
///
/// # Errors
/// [`Problem::NotFound`] if there is none such, or it was taken back before.
pub async fn withdraw(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["question"]).await?;
    let (round, shown) = (round_id(&visit)?, shown_id(&visit)?);
    let question = QuestionId::try_from(fields.text("question").to_owned())
        .map_err(|_| Problem::Unexpected("evidence for no question"))?;
    let to = visit.url(&format!("/readiness/rounds/{round}/questions/{question}"));
    visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            withdraw_evidence(tx, permit, &round, &shown)?;
            Ok(Done::to(&to).saying("readiness-shown-withdrawn"))
        })
        .await
}

/// Answers a reviewer who asked for more.
///
/// # Errors
/// [`Problem::NotFound`] if nothing is read of this question.
pub async fn supply(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version", "answer"]).await?;
    let mut filled = Filled::read(&fields, &["answer"]);
    let text = filled.text(visit.words(), "answer", "readiness-supply-missing");
    let act = text.map(ReviewAct::Supply);
    acts(&visit, &fields, filled, (act, "readiness-supplied")).await
}

/// Challenges a level.
///
/// # Errors
/// [`Problem::NotFound`] if nothing is read of this question.
pub async fn challenge(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version", "challenge"]).await?;
    let mut filled = Filled::read(&fields, &["challenge"]);
    let text = filled.text(visit.words(), "challenge", "readiness-challenge-missing");
    let act = text.map(ReviewAct::Challenge);
    acts(&visit, &fields, filled, (act, "readiness-challenged")).await
}

async fn acts(
    visit: &Visit,
    fields: &crate::request::Fields,
    mut filled: Filled,
    (act, said): (Option<ReviewAct>, &'static str),
) -> Result<HttpResponse, Problem> {
    let (round, question) = (round_id(visit)?, question_id(visit)?);
    let seen = super::act::seen(fields)?;
    let Some(act) = act else {
        let work = load(visit, round).await?;
        return visit.invalid(&page(visit, &work, &filled)?);
    };
    let own = round.clone();
    let to = visit.url(&format!("/readiness/rounds/{round}/questions/{question}"));
    let outcome = visit
        .write(fields, move |tx| {
            let reader = Reader::Council(leading(tx)?);
            let refused = act_on_reading(tx, &reader, (&own, &question), seen, &act)?;
            Ok(Done::to(&to).telling(refused.map(|why| refusal(&why)), said))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            filled.wrong("answer", visit.words().say("readiness-changed-meanwhile"));
            let work = load(visit, round).await?;
            visit.conflict(&page(visit, &work, &filled)?)
        }
        other => other,
    }
}

/// Why the rules refuse an act on a reading.
pub(crate) fn refusal(refused: &ReviewRefused) -> &'static str {
    match refused {
        ReviewRefused::ChallengeLate(_) => "readiness-refused-challenge-late",
        ReviewRefused::OwnCouncil => "readiness-refused-own-council",
        ReviewRefused::InFuture => "readiness-refused-in-future",
        ReviewRefused::ReadFirst => "readiness-refused-read-first",
        ReviewRefused::ReadsBlind => "readiness-refused-reads-blind",
        ReviewRefused::ReadAlready => "readiness-refused-read-already",
        ReviewRefused::Applies => "readiness-refused-applies",
        ReviewRefused::NotYours
        | ReviewRefused::NoAccess
        | ReviewRefused::RoundNotInReview
        | ReviewRefused::NotNow
        | ReviewRefused::ReadOnce
        | ReviewRefused::NothingWithdrawn => "readiness-refused-now",
    }
}
