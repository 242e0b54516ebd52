//! Accepting the terms, and with that importing the wording.

use super::preview::Checked;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ImportFramework, decide};
use engine::ids::{Id, PreviewId};
use engine::licences::{Acceptance, LicenceHolder, NotAHolder};

/// Imports the wording of a file that was read, under the licence named in the form.
///
/// # Errors
/// [`Problem::NotFound`] if the file is somebody else's, or a day old.
pub async fn accept(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["holder", "agree"]).await?;
    let id = PreviewId::from_text(visit.param("preview")?);
    let waiting = super::load(&visit, id.clone()).await?;
    if waiting.checked.problem_count() > 0 {
        return Err(Problem::Unexpected("an import of a file with problems"));
    }
    let holder = match parse(visit.words(), &fields) {
        Ok(holder) => holder,
        Err(errors) => {
            let (typed, agreed) = (fields.text("holder"), fields.has("agree"));
            let page = super::check_page(&visit, &id, &waiting, typed, agreed, &errors);
            return visit.invalid(&page);
        }
    };
    let acceptance = Acceptance {
        holder,
        terms: visit.words().say("framework-import-terms"),
        file_name: waiting.file_name,
        file_sha256: waiting.checked.sha256,
    };
    let url = visit.url("/settings/framework");
    visit
        .write(&fields, move |tx| {
            let permit = || decide::<ImportFramework>(tx.actor(), ());
            let (one, two, three) = (permit()?, permit()?, permit()?);
            let preview = store::framework::load_preview(tx, one, &id)?;
            let checked = Checked::from_body(&preview.body)?;
            store::framework::import(tx, two, checked.edition, &acceptance, &checked.text)?;
            store::framework::discard_preview(tx, three, &id)?;
            Ok(Done::to(&url).saying("framework-import-done"))
        })
        .await
}

fn parse(words: &Words, fields: &Fields) -> Result<LicenceHolder, FieldErrors> {
    let mut errors = FieldErrors::none();
    let holder = LicenceHolder::parse(fields.text("holder"));
    if let Err(wrong) = &holder {
        let sentence = match wrong {
            NotAHolder::Empty => words.say("framework-import-holder-missing"),
            NotAHolder::TooLong => words.say_with(
                "framework-import-holder-long",
                &crate::args!["most" => LicenceHolder::LONGEST],
            ),
        };
        errors.add("holder", sentence);
    }
    if fields.text("agree") != "yes" {
        errors.add("agree", words.say("framework-import-agree-missing"));
    }
    match holder {
        Ok(holder) if errors.is_empty() => Ok(holder),
        _ => Err(errors),
    }
}
