//! A new campaign: the form, the preview of who is asked, and making it.

use super::check::{Checked, check, stock};
use super::form::{FIELDS, Typed};
use super::running;
use super::view::FormPage;
use crate::args;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::london_day;
use store::campaigns::create;

/// Shows the empty form.
///
/// # Errors
/// [`Problem::NotFound`] for those who run no campaigns.
pub async fn show_new(visit: Visit) -> Result<HttpResponse, Problem> {
    let stock = visit.read(stock).await?;
    let today = london_day(visit.now());
    let typed = Typed {
        opens: today.format("%d/%m/%Y").to_string(),
        ..Typed::default()
    };
    let errors = FieldErrors::none();
    visit.page(&FormPage::new(
        visit.words(),
        &visit.url("/campaigns"),
        &stock,
        &typed,
        &errors,
        None,
    ))
}

/// Shows who is asked, and then makes the campaign. If more or fewer people are meant by then, it shows them again.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn add(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let typed = Typed::read(&fields);
    let (app, read) = (visit.app_data(), typed.clone());
    let checked = visit
        .read(move |tx| check(tx, app.kit.words(), &read))
        .await?;
    let list_url = visit.url("/campaigns");
    let page = |checked: &Checked, errors: &FieldErrors| {
        let preview = errors.is_empty().then_some(&checked.preview);
        FormPage::new(
            visit.words(),
            &list_url,
            &checked.stock,
            &typed,
            errors,
            preview,
        )
    };
    let (Some(draft), true) = (checked.draft.clone(), checked.errors.is_empty()) else {
        return visit.invalid(&page(&checked, &checked.errors));
    };
    if !typed.makes || typed.previewed != Some(checked.preview.people.len()) {
        return visit.page(&page(&checked, &checked.errors));
    }
    let (selection, url) = (checked.selection.clone(), list_url.clone());
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = running(tx)?;
            let id = create(tx, permit, &draft, &selection)?.ok_or(Problem::Conflict)?;
            Ok(Done::to(format!("{url}/{id}")).saying("campaigns-made"))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let mut errors = FieldErrors::none();
            let name = args!["name" => typed.name.trim()];
            let words = visit.words();
            errors.add("name", words.say_with("campaigns-name-taken", &name));
            visit.conflict(&page(&checked, &errors))
        }
        other => other,
    }
}
