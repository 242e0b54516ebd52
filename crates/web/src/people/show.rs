//! One person.

use super::permits::{person, reading};
use super::view::{Entry, Show};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ManagePeople, PlanWithRecord, VisiblePeople, decide};
use store::{memberships, people};

/// Shows a person's entry to themselves, their line managers and those who keep the directory.
///
/// # Errors
/// [`Problem::NotFound`] for everybody else.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let person = person(&visit)?;
    let (entry, may_plan) = visit
        .read(move |tx| {
            let permit = reading(tx, &person)?;
            let may_plan = decide::<PlanWithRecord>(tx.actor(), permit.resource().clone()).is_ok();
            let entry = Entry {
                person: people::load_person(tx, &permit)?,
                posts: people::list_posts(tx, &permit)?,
                line: people::reporting_line(tx, &permit)?,
                reports: people::list_reports(tx, &permit)?,
                membership: memberships::find_membership(tx, &permit)?,
            };
            Ok((entry, may_plan))
        })
        .await?;
    let actor = visit.actor();
    let page = Show::new(
        visit.words(),
        &visit.url("/people"),
        &entry,
        &super::view::Viewer {
            may_manage: decide::<ManagePeople>(actor, ()).is_ok(),
            sees_everybody: VisiblePeople::directory(actor).is_ok(),
            is_self: actor.is(&entry.person.id),
            may_plan,
        },
    );
    visit.page(&page)
}
