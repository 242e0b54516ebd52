//! One skill under review: both levels, what happens next, what was said, and what one can do.

use super::forms::{ActForm, forms};
use super::seen_item::SeenItem;
use crate::args;
use crate::assessments::skill_title;
use crate::kit::components::{
    ErrorSummary, FieldErrors, Heading, ListItem, State, SummaryList, SummaryRow,
};
use crate::kit::{Link, Page, Section, Words, dates};
use crate::request::Fields;
use crate::reviews::load::Loaded;
use crate::reviews::seat::Seat;
use crate::reviews::words::{self, level_words};
use engine::endorsement::Rating;
use engine::ids::PersonId;
use serde::Serialize;
use sfia::Framework;
use store::endorsement::Event;

/// What was sent and did not fit, if anything was.
pub(crate) struct Filled<'a> {
    fields: Option<&'a Fields>,
    errors: std::borrow::Cow<'a, FieldErrors>,
}

impl<'a> Filled<'a> {
    /// A page that is looked at.
    pub(crate) fn empty() -> Self {
        Self {
            fields: None,
            errors: std::borrow::Cow::Owned(FieldErrors::none()),
        }
    }

    /// A page that comes back.
    pub(crate) fn of(fields: &'a Fields, errors: &'a FieldErrors) -> Self {
        Self {
            fields: Some(fields),
            errors: std::borrow::Cow::Borrowed(errors),
        }
    }

    /// What was sent in a field.
    pub(super) fn text(&self, name: &str) -> &str {
        self.fields.map_or("", |fields| fields.text(name))
    }

    /// What is wrong.
    pub(super) fn errors(&self) -> &FieldErrors {
        &self.errors
    }
}

/// The page.
#[derive(Serialize)]
pub(crate) struct CasePage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    state: State,
    next: String,
    levels: Option<SummaryList>,
    forms: Vec<ActForm>,
    evidence: Vec<SeenItem>,
    events: Vec<ListItem>,
    action: String,
    review: String,
    section: &'static str,
    back_url: String,
}

impl CasePage {
    /// The page as it is seen from a seat.
    pub(crate) fn new(
        words: &Words,
        seat: &Seat,
        loaded: &Loaded,
        (framework, own): (&Framework, &sfia::Words),
        filled: &Filled<'_>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let case = &loaded.case;
        let person = loaded.name(&loaded.review.person);
        let skill = skill_title(framework, case.code);
        let named = args!["person" => person, "skill" => skill.as_str()];
        let (title, section) = match seat {
            Seat::Owner => ("reviews-case-title-own", "skills"),
            Seat::First(_) => ("reviews-case-title-first", "team"),
            Seat::Second(_) => ("reviews-case-title-second", ""),
            Seat::Head(_) => ("reviews-case-title-head", ""),
            Seat::Moderator(_) => ("reviews-case-title-moderator", ""),
        };
        let page_url = url(&seat.path(case.code));
        Self {
            title: words.say_with(title, &named),
            heading: Heading::new(skill.as_str()).over(person),
            errors: filled.errors().summary(),
            state: words::state(words, case, loaded.today),
            next: words::next(words, case, person, loaded.today),
            levels: (!matches!(seat, Seat::Second(_))).then(|| levels(words, loaded, person)),
            forms: forms(words, seat, loaded, (framework, own), filled),
            evidence: loaded
                .evidence
                .iter()
                .map(|item| SeenItem::new(words, item, (seat, person), &page_url))
                .collect(),
            events: loaded.events.iter().map(|one| event(words, one)).collect(),
            action: page_url,
            review: loaded.review.id.to_string(),
            section,
            back_url: url(&seat.list()),
        }
    }
}

impl Loaded {
    /// The name of somebody with a part in it.
    pub(super) fn name(&self, person: &PersonId) -> &str {
        self.names.get(person).map_or("", String::as_str)
    }
}

fn levels(words: &Words, loaded: &Loaded, person: &str) -> SummaryList {
    let case = &loaded.case;
    let mut rows = Vec::new();
    if let Some(claimed) = case.claimed {
        let key = words.say_with("reviews-level-person", &args!["person" => person]);
        rows.push(SummaryRow::new(key, level_words(words, claimed)));
    }
    let mut given = |key: &str, given: &Option<(Rating, PersonId)>| {
        if let Some((rating, by)) = given {
            let row = SummaryRow::new(words.say(key), level_words(words, *rating));
            rows.push(row.detail(loaded.name(by)));
        }
    };
    given("reviews-level-first", &case.rated);
    given("reviews-level-moderator", &case.moderated);
    given("reviews-level-second", &case.second);
    if let Some(level) = case.level() {
        let key = words.say("reviews-level-endorsed");
        rows.push(SummaryRow::new(key, level_words(words, level)));
    }
    SummaryList::new(rows)
}

fn event(words: &Words, event: &Event) -> ListItem {
    let done = words::done(words, event.act);
    let done = match event.level {
        Some(level) => format!("{done}: {}", level_words(words, level)),
        None => done,
    };
    let who = words::capacity(words, event.capacity);
    let label = words.say_with(
        "reviews-event",
        &args!["person" => event.person.as_str(), "who" => who, "what" => done],
    );
    let item = ListItem::text(label).meta(dates::moment(words, event.at.utc()));
    if event.words.is_empty() {
        item
    } else {
        item.detail(event.words.as_str())
    }
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "pages/reviews/case";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        match self.section {
            "skills" => Section::Skills,
            "team" => Section::Team,
            _ => Section::None,
        }
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.back_url.clone()))
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
