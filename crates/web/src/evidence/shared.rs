//! What a person has shared, as their line manager reads it, and as they can see it themselves.

use super::download;
use super::load::{ageing, file_id, item_id, person_id, reading};
use super::view::{ItemPage, Shared, SharedItem, SharedList};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadPerson, decide};
use engine::ids::PersonId;
use store::Read;
use store::evidence::{find_shared, find_shared_file, list_shared};

/// Lists the items that support a skill which the person has sent.
///
/// # Errors
/// [`Problem::NotFound`] for anybody but the person and those to whom they report today.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let person = person_id(&visit)?;
    let asked = person.clone();
    let (name, items) = visit
        .read(move |tx| {
            let permit = reading(tx, &asked)?;
            Ok((name(tx, &asked)?, list_shared(tx, &permit)?))
        })
        .await?;
    let shared = Shared {
        name: &name,
        is_own: visit.member().person == person,
        items: &items,
        frameworks: visit.app().frameworks,
        ageing: ageing(&visit).await?,
    };
    let url = |path: &str| visit.url(path);
    visit.page(&SharedList::new(visit.words(), &shared, &person, &url))
}

/// Shows one of them.
///
/// # Errors
/// [`Problem::NotFound`] for anybody else, and for an item that is private or withdrawn.
pub async fn item(visit: Visit) -> Result<HttpResponse, Problem> {
    let (person, id) = (person_id(&visit)?, item_id(&visit)?);
    let asked = person.clone();
    let (name, found) = visit
        .read(move |tx| {
            let permit = reading(tx, &asked)?;
            Ok((name(tx, &asked)?, find_shared(tx, &permit, &id)?))
        })
        .await?;
    let item = found.ok_or(Problem::NotFound)?;
    let shared = SharedItem {
        name: &name,
        item: &item,
        framework: visit.app().frameworks.edition(item.head.edition),
        ageing: ageing(&visit).await?,
    };
    let list_url = visit.url(&format!("/people/{person}/evidence"));
    visit.page(&ItemPage::shared(visit.words(), &shared, &list_url))
}

/// Sends a file of one of them.
///
/// # Errors
/// As [`item`].
pub async fn file(visit: Visit) -> Result<HttpResponse, Problem> {
    let (person, item, file) = (person_id(&visit)?, item_id(&visit)?, file_id(&visit)?);
    let found = visit
        .read(move |tx| {
            let permit = reading(tx, &person)?;
            Ok(find_shared_file(tx, &permit, &item, &file)?)
        })
        .await?;
    Ok(download::send(found.ok_or(Problem::NotFound)?))
}

fn name(tx: &mut Read<'_>, person: &PersonId) -> Result<String, Problem> {
    let facts = store::people::facts(tx, person)?;
    let permit = decide::<ReadPerson>(tx.actor(), facts)?;
    Ok(store::people::load_person(tx, &permit)?.name.to_string())
}
