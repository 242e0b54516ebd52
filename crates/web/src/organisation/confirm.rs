//! Asking once more before the edition changes: what role profiles lose, and what happens to open assessments.

use crate::args;
use crate::kit::components::{Button, Heading, ListItem};
use crate::kit::{Crumb, Page, Section, Words};
use crate::problem::Problem;
use crate::request::{Fields, Visit};
use engine::access::{ChangeOrganisation, decide};
use engine::disclosure::Total;
use engine::roles::RoleProfile;
use serde::Serialize;
use sfia::{Edition, Framework, Skill};
use store::organisations::{Change, count_open_assessments};

/// The field that says for which edition the question was answered.
pub(super) const FIELD: &str = "confirmed";

/// Whether a change is to another edition and nobody has been asked about that one yet.
pub(super) fn is_needed(fields: &Fields, change: &Change, now: Edition) -> bool {
    change.edition != now && fields.text(FIELD) != change.edition.number().to_string()
}

/// The question about a change.
///
/// # Errors
/// [`Problem`] from the database.
pub(super) async fn page(
    visit: &Visit,
    fields: &Fields,
    change: &Change,
) -> Result<ConfirmPage, Problem> {
    let (roles, open) = visit
        .read(|tx| {
            let permit = decide::<ChangeOrganisation>(tx.actor(), ())?;
            let open = count_open_assessments(tx, &permit)?;
            Ok((store::roles::list_in_use(tx)?, open))
        })
        .await?;
    let frameworks = visit.app().frameworks;
    let now = frameworks.edition(visit.organisation().edition);
    let then = frameworks.edition(change.edition);
    let effect = Effect {
        now,
        then,
        roles: &roles,
        open,
    };
    Ok(ConfirmPage::new(
        visit.words(),
        &visit.url(""),
        fields,
        &effect,
    ))
}

/// What a change of edition does.
pub(super) struct Effect<'a> {
    pub(super) now: &'a Framework,
    pub(super) then: &'a Framework,
    /// All profiles in use.
    pub(super) roles: &'a [RoleProfile],
    /// Assessments that are begun and not sent.
    pub(super) open: Total,
}

/// The page. It carries what was typed, so that nothing is stored before the answer.
#[derive(Serialize)]
pub(super) struct ConfirmPage {
    heading: Heading,
    title: String,
    settings_url: String,
    kept: Vec<Kept>,
    affected: usize,
    roles: usize,
    edition: String,
    before: String,
    losing: Vec<ListItem>,
    open: String,
    button: Button,
}

/// A value of the settings form.
#[derive(Serialize)]
struct Kept {
    name: &'static str,
    value: String,
}

impl ConfirmPage {
    pub(super) fn new(words: &Words, home: &str, fields: &Fields, effect: &Effect<'_>) -> Self {
        let (before, edition) = (effect.now.edition(), effect.then.edition());
        let named = |key: &str| {
            let edition = edition.to_string();
            words.say_with(key, &args!["edition" => edition])
        };
        let losing: Vec<ListItem> = effect
            .roles
            .iter()
            .filter_map(|role| {
                let lost: Vec<String> = role
                    .list_lost(effect.now, effect.then)
                    .map(|(_, skill)| Skill::title(skill))
                    .collect();
                let item = ListItem::link(&role.title, format!("{home}/roles/{}", role.id));
                (!lost.is_empty()).then(|| item.detail(lost.join(", ")))
            })
            .collect();
        let answer = edition.number().to_string();
        let kept = super::form::FIELDS
            .into_iter()
            .filter(|name| *name != FIELD)
            .map(|name| (name, fields.text(name).to_owned()))
            .chain([(FIELD, answer)])
            .map(|(name, value)| Kept { name, value })
            .collect();
        let title = named("settings-edition-title");
        Self {
            heading: Heading::new(&title),
            title,
            settings_url: format!("{home}/settings"),
            kept,
            affected: losing.len(),
            roles: effect.roles.len(),
            edition: edition.to_string(),
            before: before.to_string(),
            losing,
            open: open(words, effect.open, before, edition),
            button: Button::primary(named("settings-edition-button")),
        }
    }
}

fn open(words: &Words, open: Total, before: Edition, edition: Edition) -> String {
    let editions = |key: &str, count: u64| {
        words.say_with(
            key,
            &args![
                "count" => i64::try_from(count).unwrap_or(i64::MAX),
                "before" => before.to_string(),
                "edition" => edition.to_string(),
            ],
        )
    };
    match open {
        Total::Exactly(count) => editions("settings-edition-open", count),
        Total::Few | Total::NearlyAll => editions("settings-edition-open-few", 0),
    }
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "pages/organisation/confirm";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Settings
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("settings-heading"),
            self.settings_url.clone(),
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::organisations::Kind;

    fn change(edition: Edition) -> Change {
        Change {
            name: "Council A".to_owned(),
            kind: Kind::County,
            staff_count: None,
            edition,
            version: 1,
        }
    }

    #[test]
    fn only_another_edition_is_asked_about_and_the_answer_is_for_that_one_alone() {
        let (eight, nine) = (change(Edition::Eight), change(Edition::Nine));
        let nothing = Fields::of(&[]);
        assert!(!is_needed(&nothing, &nine, Edition::Nine));
        assert!(is_needed(&nothing, &eight, Edition::Nine));
        let said = Fields::of(&[(FIELD, "8")]);
        assert!(!is_needed(&said, &eight, Edition::Nine));
        assert!(is_needed(&said, &nine, Edition::Eight));
    }
}
