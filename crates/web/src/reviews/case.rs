//! The page of one skill under review, from each seat, and acting there.

use super::act_form::{ActForm, FIELDS};
use super::load::{find_review, load};
use super::person::exercise_first;
use super::seat::{Seat, person, skill};
use super::view::{CasePage, Filled};
use super::words;
use crate::evidence::{download, file_id, item_id};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::endorsement::Refused;
use sfia::SkillCode;
use store::endorsement::{act, needs_exercise};
use store::evidence::find_reviewed_file;

macro_rules! seats {
    ($($(#[$doc:meta])* $show:ident, $act:ident, $file:ident: |$visit:ident| $seat:expr;)+) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// [`Problem::NotFound`] for anybody to whom the skill was not given to read.
        pub async fn $show($visit: Visit) -> Result<HttpResponse, Problem> {
            let seat = $seat;
            show(&$visit, &seat).await
        }

        /// Takes what was done there.
        ///
        /// # Errors
        /// [`Problem`] from the form or the database.
        pub async fn $act($visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
            let seat = $seat;
            take($visit, seat, body).await
        }

        /// Sends a file of the evidence that stands there.
        ///
        /// # Errors
        /// As the page, and [`Problem::NotFound`] for a file that does not stand there.
        pub async fn $file($visit: Visit) -> Result<HttpResponse, Problem> {
            let seat = $seat;
            send_file(&$visit, seat).await
        }
    )+};
}

seats! {
    /// Shows one of one's own skills under review.
    show_own, act_own, file_own: |visit| Seat::Owner;
    /// Shows a skill to the line manager, or to who stands in for them, once the critical skills are rated.
    show_first, act_first, file_first: |visit| Seat::First(person(&visit)?);
    /// Shows a skill to its second reader, without anybody's level.
    show_second, act_second, file_second: |visit| Seat::Second(person(&visit)?);
    /// Shows a skill to whoever decides it.
    show_head, act_head, file_head: |visit| Seat::Head(person(&visit)?);
    /// Shows a skill of the sample to a moderator.
    show_moderator, act_moderator, file_moderator: |visit| Seat::Moderator(person(&visit)?);
}

async fn show(visit: &Visit, seat: &Seat) -> Result<HttpResponse, Problem> {
    let code = skill(visit)?;
    let page = page(visit, seat, code, &Filled::empty()).await?;
    visit.page(&page)
}

async fn send_file(visit: &Visit, seat: Seat) -> Result<HttpResponse, Problem> {
    let code = skill(visit)?;
    let (item, file) = (item_id(visit)?, file_id(visit)?);
    let frameworks = visit.app().frameworks;
    let found = visit
        .read(move |tx| {
            let review = find_review(tx, &seat, code, frameworks)?;
            Ok(find_reviewed_file(tx, &review, code, (&item, &file))?)
        })
        .await?;
    Ok(download(found.ok_or(Problem::NotFound)?))
}

async fn page(
    visit: &Visit,
    seat: &Seat,
    code: SkillCode,
    filled: &Filled<'_>,
) -> Result<CasePage, Problem> {
    let frameworks = visit.app().frameworks;
    let from = seat.clone();
    let loaded = visit
        .read(move |tx| load(tx, &from, code, frameworks))
        .await?;
    let framework = frameworks.edition(loaded.review.edition);
    let own = crate::assessments::own_words()?;
    let url = |path: &str| visit.url(path);
    Ok(CasePage::new(
        visit.words(),
        seat,
        &loaded,
        (framework, own),
        filled,
        &url,
    ))
}

async fn take(visit: Visit, seat: Seat, body: Payload) -> Result<HttpResponse, Problem> {
    let code = skill(&visit)?;
    let fields = visit.fields(body, &FIELDS).await?;
    let form = match ActForm::parse(&fields, code, visit.words()) {
        Ok(form) => form,
        Err(Problem::Invalid(errors)) => {
            return again(&visit, &seat, code, &fields, &errors).await;
        }
        Err(other) => return Err(other),
    };
    let (frameworks, app, from) = (visit.app().frameworks, visit.app_data(), seat.clone());
    // Who has read a skill second, or moderated it, does not see it any more.
    let back = match &seat {
        Seat::Owner | Seat::First(_) => visit.url(&seat.path(code)),
        _ => visit.url(&seat.list()),
    };
    let (list, base) = (visit.url(&seat.list()), visit.url(""));
    let edition = visit.organisation().edition;
    let taken = visit
        .write(&fields, move |tx| {
            let may = from.may(tx, code, frameworks)?;
            if matches!(from, Seat::First(_)) && needs_exercise(tx)? {
                tx.leave_unchanged();
                return Ok(exercise_first(&base));
            }
            match act(tx, may, frameworks, &form.review, &form.act, &form.words)? {
                Ok(_) => Ok(Done::to(back.as_str()).saying("reviews-saved")),
                // The newer version may have to be rated blind, so this page is not theirs for now.
                Err(Refused::Replaced) if from != Seat::Owner => {
                    Ok(Done::to(list.as_str()).noting("reviews-refused-replaced"))
                }
                Err(refused) => {
                    let framework = frameworks.edition(edition);
                    let mut errors = FieldErrors::none();
                    let message = words::refused(app.kit.words(), framework, refused);
                    errors.add("case", message);
                    Err(Problem::Invalid(errors))
                }
            }
        })
        .await;
    match taken {
        Err(Problem::Invalid(errors)) => again(&visit, &seat, code, &fields, &errors).await,
        Err(Problem::Conflict) => {
            let mut errors = FieldErrors::none();
            errors.add("case", visit.words().say("reviews-conflict"));
            let filled = Filled::of(&fields, &errors);
            visit.conflict(&page(&visit, &seat, code, &filled).await?)
        }
        other => other,
    }
}

async fn again(
    visit: &Visit,
    seat: &Seat,
    code: SkillCode,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<HttpResponse, Problem> {
    let filled = Filled::of(fields, errors);
    visit.invalid(&page(visit, seat, code, &filled).await?)
}
