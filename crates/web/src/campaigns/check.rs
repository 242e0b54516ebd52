//! Checks a campaign as typed against the organisation, and looks up whom it means.

use super::form::{Typed, explain};
use super::running;
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use chrono::NaiveDate;
use engine::access::VisiblePeople;
use engine::campaigns::{CampaignDraft, Selection, london_day};
use engine::ids::{Id, RoleProfileId};
use store::Read;
use store::campaigns::{Preview, find_name, find_named, preview};
use store::people::{RoleChoice, list_departments, list_roles};
use store::rules::find_rules;

/// What can be chosen from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stock {
    pub(crate) departments: Vec<String>,
    pub(crate) roles: Vec<RoleChoice>,
}

/// A campaign that was checked.
pub(crate) struct Checked {
    pub(super) stock: Stock,
    pub(super) errors: FieldErrors,
    pub(super) draft: Option<CampaignDraft>,
    pub(super) selection: Selection,
    pub(super) preview: Preview,
}

/// Reads what can be chosen from.
pub(super) fn stock(tx: &mut Read<'_>) -> Result<Stock, Problem> {
    let visible = VisiblePeople::directory(tx.actor())?;
    Ok(Stock {
        departments: list_departments(tx, &visible)?,
        roles: list_roles(tx)?,
    })
}

/// Checks everything about what was typed, and looks up whom it means.
pub(super) fn check(tx: &mut Read<'_>, words: &Words, typed: &Typed) -> Result<Checked, Problem> {
    let permit = running(tx)?;
    let stock = stock(tx)?;
    let mut errors = FieldErrors::none();
    let input = typed.input(words, &mut errors);
    let may_plan = find_rules(tx)?.rules.planning;
    let today: NaiveDate = london_day(tx.now());
    let draft = match CampaignDraft::parse(&input, today, may_plan) {
        Ok(draft) => Some(draft),
        Err(problems) => {
            for (field, message) in problems.into_iter().map(|problem| explain(words, problem)) {
                errors.add(field, message);
            }
            None
        }
    };
    if let Some(taken) = find_name(tx, &permit, &typed.name)? {
        let name = args!["name" => taken.as_str()];
        errors.add("name", words.say_with("campaigns-name-taken", &name));
    }
    let selection = select(tx, words, typed, &stock, &mut errors)?;
    let preview = preview(tx, &permit, &selection)?;
    // Where an address was not understood, that is what is wrong; nobody need be told twice.
    if preview.people.is_empty() && errors.find("people").is_none() {
        errors.add(first_choice(&stock), words.say("campaigns-nobody"));
    }
    Ok(Checked {
        stock,
        errors,
        draft,
        selection,
        preview,
    })
}

/// The first field of the selection that the page has.
fn first_choice(stock: &Stock) -> &'static str {
    if !stock.departments.is_empty() {
        "departments"
    } else if !stock.roles.is_empty() {
        "roles"
    } else {
        "people"
    }
}

fn select(
    tx: &mut Read<'_>,
    words: &Words,
    typed: &Typed,
    stock: &Stock,
    errors: &mut FieldErrors,
) -> Result<Selection, Problem> {
    let permit = running(tx)?;
    let roles: Vec<RoleProfileId> = typed
        .roles
        .iter()
        .map(|role| RoleProfileId::from_text(role.clone()))
        .collect();
    if roles
        .iter()
        .any(|role| stock.roles.iter().all(|known| known.id != *role))
    {
        errors.add("roles", words.say("campaigns-role-gone"));
    }
    // Only while there are few enough: a longer list is refused unread.
    let keys = if errors.find("people").is_none() {
        typed.email_keys()
    } else {
        Vec::new()
    };
    let found = find_named(tx, &permit, &keys)?;
    let unknown: Vec<&str> = keys
        .iter()
        .filter(|key| {
            let here = |known: &&store::campaigns::Named| known.email_key == **key;
            found
                .iter()
                .find(here)
                .is_none_or(|known| known.left_on.is_some())
        })
        .map(String::as_str)
        .collect();
    if !unknown.is_empty() {
        let shown: Vec<&str> = unknown.iter().take(5).copied().collect();
        let listed = args!["listed" => shown.join(", "), "count" => unknown.len()];
        errors.add(
            "people",
            words.say_with("campaigns-people-unknown", &listed),
        );
    }
    let mut departments = typed.departments.clone();
    departments.sort();
    departments.dedup();
    let mut roles = roles;
    roles.sort();
    roles.dedup();
    Ok(Selection {
        departments,
        roles,
        people: found.into_iter().map(|known| known.person).collect(),
    })
}
