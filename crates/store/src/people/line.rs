//! The reporting line: from a person up to the top, how many are below, and whether a change would close a circle.

use super::read::{Named, named};
use crate::error::StoreError;
use crate::schema::{people, posts};
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{Permit, ReadPerson};
use engine::ids::{Id, PersonId, PostId};
use engine::people::reporting::way_up;
use std::collections::{HashMap, HashSet};

/// Where a person stands in the reporting line of main posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportingLine {
    /// From the person's line manager up to the top.
    pub above: Vec<Named>,
    /// How many people are below, at whatever distance.
    pub below: usize,
}

/// One link: a present post, who holds it, to whom it reports.
struct LineLink {
    post: PostId,
    person: PersonId,
    manager: PersonId,
    is_main: bool,
}

/// The reporting line of the person whom the permit is about.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn reporting_line(
    tx: &mut Read<'_>,
    permit: &Permit<ReadPerson>,
) -> Result<ReportingLine, StoreError> {
    let person = &permit.resource().person;
    let links = list_links(tx)?;
    let manager_of: HashMap<&PersonId, &PersonId> = links
        .iter()
        .filter(|link| link.is_main)
        .map(|link| (&link.person, &link.manager))
        .collect();
    let mut above = Vec::new();
    let mut seen = HashSet::from([person]);
    let mut at = person;
    while let Some(manager) = manager_of.get(at) {
        if !seen.insert(manager) {
            break;
        }
        above.push(*manager);
        at = manager;
    }
    let mut reports: HashMap<&PersonId, Vec<&PersonId>> = HashMap::new();
    for (report, manager) in &manager_of {
        reports.entry(manager).or_default().push(report);
    }
    let mut below = HashSet::new();
    let mut waiting = vec![person];
    while let Some(next) = waiting.pop() {
        for report in reports.get(next).into_iter().flatten() {
            if below.insert(*report) {
                waiting.push(report);
            }
        }
    }
    below.remove(person);
    let below = below.len();
    let above: Vec<PersonId> = above.into_iter().cloned().collect();
    Ok(ReportingLine {
        above: load_names(tx, &above)?,
        below,
    })
}

/// The circle that would close if `person` reported to `manager`, from the person up to themselves without
/// repeating them; `None` if there is none. The link of the post `instead_of` is left out of account.
pub(super) fn find_circle(
    tx: &mut Read<'_>,
    person: &PersonId,
    manager: &PersonId,
    instead_of: Option<&PostId>,
) -> Result<Option<Vec<Named>>, StoreError> {
    let links = list_links(tx)?;
    let mut managers: HashMap<&PersonId, Vec<&PersonId>> = HashMap::new();
    for link in links.iter().filter(|link| Some(&link.post) != instead_of) {
        managers
            .entry(&link.person)
            .or_default()
            .push(&link.manager);
    }
    let Some(way) = way_up(&managers, manager, person) else {
        return Ok(None);
    };
    // The way ends with the person; the circle is told starting with them.
    let mut circle: Vec<PersonId> = way.into_iter().cloned().collect();
    circle.rotate_right(1);
    load_names(tx, &circle).map(Some)
}

/// All links of the organisation: one query whose size is the number of people, a few milliseconds for 5,000.
fn list_links(tx: &mut Read<'_>) -> Result<Vec<LineLink>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(String, String, Option<String>, bool)> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::ended_on.is_null())
        .filter(posts::manager_id.is_not_null())
        .select((
            posts::id,
            posts::person_id,
            posts::manager_id,
            posts::is_main,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(post, person, manager, is_main)| {
            Some(LineLink {
                post: PostId::from_text(post),
                person: PersonId::from_text(person),
                manager: PersonId::from_text(manager?),
                is_main,
            })
        })
        .collect())
}

/// The names of people, in the order asked for.
fn load_names(tx: &mut Read<'_>, wanted: &[PersonId]) -> Result<Vec<Named>, StoreError> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let organisation = tx.organisation().as_str();
    let ids: Vec<&str> = wanted.iter().map(Id::as_str).collect();
    let rows: Vec<(String, String, Option<chrono::NaiveDate>)> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.eq_any(ids))
        .select((people::id, people::name, people::left_on))
        .load(tx.conn())?;
    let found = rows.into_iter().map(named).collect::<Result<Vec<_>, _>>()?;
    Ok(wanted
        .iter()
        .filter_map(|id| found.iter().find(|named| named.id == *id).cloned())
        .collect())
}
