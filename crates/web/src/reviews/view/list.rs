//! All skills of one review: one's own, or as the first reader sees them.

use super::blind::paused;
use crate::args;
use crate::assessments::skill_title;
use crate::kit::components::{Button, Choice, ErrorSummary, FieldErrors, Heading, Radios, State};
use crate::kit::{Link, Page, Section, Words};
use crate::reviews::words::{level_words, next, objection, state};
use chrono::NaiveDate;
use engine::endorsement::{Case, Objection, ObjectionKind, Review};
use serde::Serialize;
use sfia::Framework;
use store::assessments::Job;

/// The page.
#[derive(Serialize)]
pub(crate) struct ReviewList {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    paused: Option<String>,
    warning: Option<String>,
    person: String,
    rows: Vec<Row>,
    review: String,
    object: Option<Object>,
    is_own: bool,
    back_url: String,
}

/// One skill.
#[derive(Serialize)]
struct Row {
    name: String,
    url: String,
    says: String,
    rated: String,
    endorsed: String,
    state: State,
    next: String,
}

/// Saying that something is wrong, or taking it back.
#[derive(Serialize)]
struct Object {
    action: String,
    kinds: Option<Radios>,
    button: Button,
}

impl ReviewList {
    /// The member's own skills.
    pub(crate) fn own(
        words: &Words,
        name: &str,
        review: &Review,
        framework: &Framework,
        today: NaiveDate,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let title = words.say("reviews-own-title");
        let heading = Heading::new(title.as_str())
            .over(name)
            .lede(words.say("reviews-own-lede"));
        let path = |case: &Case| url(&format!("/reviews/{}", case.code));
        let mut page = Self::of(
            words,
            (title, heading),
            name,
            review,
            framework,
            today,
            &path,
        );
        page.is_own = true;
        page.back_url = url("");
        page.object = Some(Object {
            action: url("/reviews"),
            kinds: None,
            button: Button::secondary(words.say("reviews-object")),
        });
        page
    }

    /// A person's skills, for who reads them first.
    pub(crate) fn of_reader(
        words: &Words,
        job: &Job,
        review: &Review,
        framework: &Framework,
        today: NaiveDate,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let named = args!["person" => job.name.as_str()];
        let title = words.say_with("reviews-reader-title", &named);
        let mut heading =
            Heading::new(title.as_str()).lede(words.say_with("reviews-reader-lede", &named));
        if let Some(job_title) = &job.job_title {
            heading = heading.over(job_title.as_str());
        }
        let path = |case: &Case| url(&format!("/people/{}/review/{}", job.person, case.code));
        let name = job.name.as_str();
        let mut page = Self::of(
            words,
            (title, heading),
            name,
            review,
            framework,
            today,
            &path,
        );
        page.back_url = url("");
        page
    }

    fn of(
        words: &Words,
        (title, heading): (String, Heading),
        person: &str,
        review: &Review,
        framework: &Framework,
        today: NaiveDate,
        path: &dyn Fn(&Case) -> String,
    ) -> Self {
        let none = || words.say("reviews-no-level-yet");
        let row = |case: &Case| Row {
            name: skill_title(framework, case.code),
            url: path(case),
            says: case
                .claimed
                .map_or_else(none, |one| level_words(words, one)),
            rated: match &case.rated {
                Some((rated, _)) => level_words(words, *rated),
                None => none(),
            },
            endorsed: case
                .level()
                .map_or_else(none, |one| level_words(words, one)),
            state: state(words, case, today),
            next: next(words, case, person, today),
        };
        Self {
            title,
            heading,
            errors: ErrorSummary::default(),
            paused: None,
            warning: None,
            person: person.to_owned(),
            rows: review.cases.iter().map(row).collect(),
            review: review.id.to_string(),
            object: None,
            is_own: false,
            back_url: String::new(),
        }
    }

    /// Says that an objection holds the review up.
    pub(crate) fn paused_by(&mut self, words: &Words, objection: Option<&Objection>) {
        self.paused = objection.map(|objection| paused(words, objection.kind));
    }

    /// Tells a first reader, before anybody else, that their ratings look like rubber-stamping.
    pub(crate) fn warn(&mut self, words: &Words, rubber_stamp: bool) {
        self.warning = rubber_stamp.then(|| words.say("reviews-rubber-stamp"));
    }

    /// Offers to object, or to take an objection back.
    pub(crate) fn offer_objection(
        &mut self,
        words: &Words,
        present: Option<&Objection>,
        errors: &FieldErrors,
    ) {
        self.errors = errors.summary();
        let Some(object) = &mut self.object else {
            return;
        };
        if present.is_some() {
            let label = words.say("reviews-withdraw");
            object.button = Button::secondary(label).sends("act", "withdraw");
            return;
        }
        let kinds = ObjectionKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.as_str(), objection(words, *kind)));
        let legend = words.say("reviews-object-legend");
        object.kinds = Some(Radios::new("kind", legend, kinds, None).errors(errors));
        object.button = Button::secondary(words.say("reviews-object")).sends("act", "object");
    }
}

impl Page for ReviewList {
    const TEMPLATE: &'static str = "pages/reviews/list";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        if self.is_own {
            Section::Skills
        } else {
            Section::Team
        }
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.back_url.clone()))
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
