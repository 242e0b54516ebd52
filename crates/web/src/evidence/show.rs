//! One item of one's own, with its files.

use super::download;
use super::load::{ageing, file_id, item_id, keeping};
use super::view::{ItemPage, Own};
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use store::evidence::{find_own, find_own_file, find_shared, list_versions};

/// Shows the item; an earlier version of it where the address asks for one.
///
/// # Errors
/// [`Problem::NotFound`] if the member has no such item or version.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = item_id(&visit)?;
    let version = match visit.query("version") {
        None => None,
        Some(number) => Some(number.parse().map_err(|_| Problem::NotFound)?),
    };
    let found = visit
        .read(move |tx| {
            let permit = keeping(tx)?;
            let Some(item) = find_own(tx, &permit, &id, version)? else {
                return Ok(None);
            };
            let versions = list_versions(tx, &permit, &id)?;
            let is_shared = find_shared(tx, &own_permit(tx.actor())?, &id)?.is_some();
            Ok(Some((item, versions, is_shared)))
        })
        .await?;
    let (item, versions, is_shared) = found.ok_or(Problem::NotFound)?;
    let framework = visit.app().frameworks.edition(item.head.edition);
    let own = Own {
        item: &item,
        versions: &versions,
        is_shared,
        framework,
        ageing: ageing(&visit).await?,
    };
    visit.page(&ItemPage::own(visit.words(), &own, &visit.url("/evidence")))
}

/// Sends a file of the item.
///
/// # Errors
/// [`Problem::NotFound`] if the member has no such file.
pub async fn file(visit: Visit) -> Result<HttpResponse, Problem> {
    let (item, file) = (item_id(&visit)?, file_id(&visit)?);
    let found = visit
        .read(move |tx| {
            let permit = keeping(tx)?;
            Ok(find_own_file(tx, &permit, &item, &file)?)
        })
        .await?;
    Ok(download::send(found.ok_or(Problem::NotFound)?))
}
