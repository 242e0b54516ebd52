//! What the list is narrowed to, from the query of its address and back again.

use crate::request::{Fields, Visit};
use engine::ids::{Id, PersonId, RoleProfileId};
use store::people::{Order, Wanted, WantedState};
use url::form_urlencoded::Serializer;

/// The words for states in addresses.
const STATES: [(&str, WantedState); 6] = [
    ("", WantedState::AtWork),
    ("joined", WantedState::Joined),
    ("invited", WantedState::Invited),
    ("not-invited", WantedState::NotInvited),
    ("stopped", WantedState::Suspended),
    ("left", WantedState::Left),
];

/// The list that an address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// Which people.
    pub(super) wanted: Wanted,
    /// In which order.
    pub(super) order: Order,
    /// Which page, from 1.
    pub(super) page: u64,
}

/// The fields of the form that narrows a list.
pub(super) const FIELDS: [&str; 7] = ["q", "department", "manager", "role", "state", "sort", "to"];

impl Asked {
    /// Reads the query. What it does not know is left out of account: such an address is nobody's mistake.
    pub(super) fn of(visit: &Visit) -> Self {
        let words = visit
            .query("words")
            .and_then(|_| visit.searched())
            .unwrap_or_default();
        let page = visit.query("page").and_then(|page| page.parse().ok());
        Self {
            page: page.unwrap_or(1).clamp(1, 100_000),
            ..Self::new(words, |name| visit.query(name))
        }
    }

    /// Reads a form that narrows a list, for its first page.
    pub(super) fn from_fields(fields: &Fields) -> Self {
        let filled =
            |name: &str| Some(fields.text(name).to_owned()).filter(|text| !text.is_empty());
        Self::new(filled("q").unwrap_or_default(), filled)
    }

    fn new(words: String, of: impl Fn(&str) -> Option<String>) -> Self {
        let word = of("state").unwrap_or_default();
        let state = STATES
            .iter()
            .find(|(known, _)| *known == word)
            .map_or(WantedState::AtWork, |(_, state)| *state);
        let order = match of("sort").as_deref() {
            Some("name-down") => Order::NameBackwards,
            _ => Order::Name,
        };
        Self {
            wanted: Wanted {
                words: words.trim().to_owned(),
                department: of("department"),
                manager: of("manager").map(PersonId::from_text),
                role: of("role").map(RoleProfileId::from_text),
                state,
            },
            order,
            page: 1,
        }
    }

    /// Whether anything is left out of the list.
    pub(super) fn is_narrowed(&self) -> bool {
        self.wanted != Wanted::default()
    }

    /// The word for the state.
    pub(super) fn state_word(&self) -> &'static str {
        state_word(self.wanted.state)
    }

    /// The query without the page, as names and values; empty ones left out. Of the words it says only that
    /// there are some: what they are must not stand in an address.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let wanted = &self.wanted;
        let has_words = if wanted.words.is_empty() { "" } else { "yes" };
        let mut pairs = vec![
            ("words", has_words.to_owned()),
            ("department", wanted.department.clone().unwrap_or_default()),
            ("manager", text(wanted.manager.as_ref())),
            ("role", text(wanted.role.as_ref())),
            ("state", self.state_word().to_owned()),
        ];
        if self.order == Order::NameBackwards {
            pairs.push(("sort", "name-down".to_owned()));
        }
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// The same list at `path`, in the other order.
    pub(super) fn turned(&self, path: &str) -> String {
        let order = match self.order {
            Order::Name => Order::NameBackwards,
            Order::NameBackwards => Order::Name,
        };
        let turned = Self {
            order,
            ..self.clone()
        };
        turned.url(path)
    }

    /// The first page of the list at `path`.
    pub(super) fn url(&self, path: &str) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(self.pairs());
        let query = query.finish();
        if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        }
    }
}

/// The word for a state in addresses; empty for everybody at work.
pub(super) fn state_word(state: WantedState) -> &'static str {
    STATES
        .iter()
        .find(|(_, known)| *known == state)
        .map_or("", |(word, _)| word)
}

fn text(id: Option<&impl Id>) -> String {
    id.map(|id| id.as_str().to_owned()).unwrap_or_default()
}
