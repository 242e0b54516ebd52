//! Accepting the terms, and with that importing the wording.

use super::preview::Checked;
use super::view::Typed;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::kit::dates::{self, DateProblem};
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use chrono::NaiveDate;
use engine::access::{ImportFramework, decide};
use engine::ids::{Id, PreviewId};
use engine::licences::{Acceptance, HeldSince, LicenceHolder, NotAHolder, NotHeldSince};

/// Imports the wording of a file that was read, under the licence named in the form.
///
/// # Errors
/// [`Problem::NotFound`] if the file is somebody else's, or a day old.
pub async fn accept(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit
        .fields(body, &["holder", "since", "documents", "agree"])
        .await?;
    let id = PreviewId::from_text(visit.param("preview")?);
    let waiting = super::load(&visit, id.clone()).await?;
    if waiting.checked.problem_count() > 0 {
        return Err(Problem::Unexpected("an import of a file with problems"));
    }
    let today = dates::london_day(visit.now().utc());
    let (holder, held_since) = match parse(visit.words(), &fields, today) {
        Ok(licence) => licence,
        Err(errors) => {
            let typed = Typed {
                holder: fields.text("holder"),
                since: fields.text("since"),
                in_documents: fields.has("documents"),
                agreed: fields.has("agree"),
            };
            let page = super::check_page(&visit, &id, &waiting, &typed, &errors);
            return visit.invalid(&page);
        }
    };
    let acceptance = Acceptance {
        holder,
        held_since,
        terms: visit.words().say("framework-import-terms"),
        file_name: waiting.file_name,
        file_sha256: waiting.checked.sha256,
        in_documents: fields.has("documents"),
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

fn parse(
    words: &Words,
    fields: &Fields,
    today: NaiveDate,
) -> Result<(LicenceHolder, Option<HeldSince>), FieldErrors> {
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
    let since = match dates::parse(fields.text("since")) {
        Err(DateProblem::Missing) => None,
        Err(_) => {
            errors.add("since", words.say("framework-import-since-wrong"));
            None
        }
        Ok(day) => match HeldSince::check(day, today) {
            Ok(since) => Some(since),
            Err(NotHeldSince::NotYet) => {
                errors.add("since", words.say("framework-import-since-future"));
                None
            }
            Err(NotHeldSince::TooEarly) => {
                errors.add("since", words.say("framework-import-since-early"));
                None
            }
        },
    };
    if fields.text("agree") != "yes" {
        errors.add("agree", words.say("framework-import-agree-missing"));
    }
    match holder {
        Ok(holder) if errors.is_empty() => Ok((holder, since)),
        _ => Err(errors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn since(typed: &str) -> Result<Option<NaiveDate>, Option<String>> {
        let words = Words::load(Language::English).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let fields = Fields::of(&[("holder", "Council A"), ("since", typed), ("agree", "yes")]);
        match parse(&words, &fields, today) {
            Ok((_, since)) => Ok(since.map(HeldSince::day)),
            Err(errors) => Err(errors.find("since").map(ToOwned::to_owned)),
        }
    }

    #[test]
    fn the_first_day_of_the_licence_may_be_left_out_and_cannot_be_nonsense() {
        assert_eq!(since(" "), Ok(None));
        assert_eq!(since("29/2/2024"), Ok(NaiveDate::from_ymd_opt(2024, 2, 29)));
        for wrong in ["29/2/2025", "last year", "23/11/2026", "1/1/1990"] {
            assert!(matches!(since(wrong), Err(Some(_))), "{wrong}");
        }
    }
}
