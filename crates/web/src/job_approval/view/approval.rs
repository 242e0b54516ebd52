//! Where a job description stands, what comes next, and what the member who looks can do.

use super::{Sent, Timeline, crumbs, ways};
use crate::args;
use crate::job_approval::load::Loaded;
use crate::job_approval::words;
use crate::kit::components::{
    Button, DateText, ErrorSummary, FieldErrors, Heading, ListItem, State, SummaryList, SummaryRow,
    Textarea,
};
use crate::kit::{Crumb, Link, Page, Section, Words};
use crate::problem::Problem;
use engine::jobs::approval::{Act, Capacity, Refused, State as Stands};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct ApprovalPage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    state: State,
    evaluation: State,
    next: String,
    /// The one thing to do now, where the member can do it.
    main: Option<Form>,
    /// Why they cannot, where the rules say more than that it is somebody else's turn.
    why_not: Option<String>,
    lacks: Vec<ListItem>,
    lacks_note: String,
    others: Vec<Form>,
    facts: SummaryList,
    ways: Vec<ListItem>,
    timeline: Timeline,
    /// To the measures over all job descriptions, for those who see them.
    measures: Option<Link>,
    action: String,
    changes: i64,
    #[serde(skip)]
    crumbs: Vec<Crumb>,
}

/// One act: what it asks for, and its button.
#[derive(Serialize)]
struct Form {
    act: &'static str,
    summary: String,
    is_open: bool,
    date: Option<DateText>,
    words: Option<Textarea>,
    button: Button,
}

impl ApprovalPage {
    /// The page.
    ///
    /// # Errors
    /// [`Problem::NotFound`] where there is no version, which no write of ours leaves.
    pub(crate) fn new(
        words: &Words,
        jobs: &str,
        loaded: &Loaded,
        sent: &Sent<'_>,
    ) -> Result<Self, Problem> {
        let newest = loaded.newest()?;
        let (id, state) = (loaded.facts.job.to_string(), newest.state);
        let home = format!("{jobs}/{id}");
        let errors = sent.errors_with(words, loaded, "next");
        let title = words::title(words, &loaded.content().header.title);
        let version = args!["number" => newest.number.to_string()];
        let heading = words.say_with("job-approval-heading", &args!["title" => title.as_str()]);
        let (main, why_not) = main(words, loaded, state);
        Ok(Self {
            title: heading.clone(),
            heading: Heading::new(heading).over(words.say_with("job-approval-version", &version)),
            state: words::state(words, state),
            evaluation: words::evaluation(words, &newest.evaluation),
            next: words::next(words, state, &loaded.authors()),
            main,
            why_not,
            lacks: lacks(words, loaded, state, &home),
            lacks_note: words.say(match state {
                Stands::Draft => "job-approval-lacks-draft",
                _ => "job-approval-lacks-review",
            }),
            others: others(words, loaded, sent, &errors),
            facts: facts(words, loaded, &home)?,
            ways: ways(words, &home, newest.number, "/approval"),
            timeline: Timeline::new(words, &loaded.found.description, &loaded.events, &home),
            measures: loaded.may_measure.then(|| {
                let label = words.say("job-approval-measures-heading");
                Link::new(label, format!("{jobs}/measures"))
            }),
            action: format!("{home}/approval"),
            changes: loaded.found.description.changes,
            errors: errors.summary(),
            crumbs: crumbs(words, jobs, (&id, &title)),
        })
    }
}

/// The act that takes it on: a button, or why the member is refused it.
fn main(words: &Words, loaded: &Loaded, state: Stands) -> (Option<Form>, Option<String>) {
    let Some(act) = state.onward() else {
        return (None, None);
    };
    let offer = loaded.offer(&act);
    match &offer.answer {
        Ok(()) => {
            let form = Form {
                act: act.as_str(),
                summary: String::new(),
                is_open: false,
                date: None,
                words: None,
                button: Button::primary(words::button(words, &act)),
            };
            (Some(form), None)
        }
        // Somebody who may write, but not in this version.
        Err(Refused::NotYours) => {
            let party = &loaded.party;
            let writes = offer.capacity == Capacity::Author
                && Capacity::Author.is_open_to(&party.roles, party.manages);
            let said = words::refused(words, &Refused::NotYours, &loaded.authors());
            (None, writes.then_some(said))
        }
        Err(refused) => {
            let said = words::refused(words, refused, &loaded.authors());
            (None, Some(said))
        }
    }
}

/// What has to be mended before HR takes it, each a link to where that is done.
fn lacks(words: &Words, loaded: &Loaded, state: Stands, home: &str) -> Vec<ListItem> {
    if !matches!(state, Stands::Draft | Stands::InReview | Stands::HrCheck) {
        return Vec::new();
    }
    let blocks = loaded.content().blocks();
    let said = blocks.iter().filter_map(|lack| words::lack(words, lack));
    said.map(|(label, section)| ListItem::link(label, format!("{home}?section={section}")))
        .collect()
}

/// What else the rules take from the member now.
fn others(words: &Words, loaded: &Loaded, sent: &Sent<'_>, errors: &FieldErrors) -> Vec<Form> {
    let today = loaded.now.date();
    let acts = [
        Act::Consulted(today),
        Act::NoPostholders,
        Act::SendBack,
        Act::TakeBack,
    ];
    let open = acts.into_iter().filter(|act| loaded.offer(act).is_open());
    open.map(|act| {
        let date = matches!(act, Act::Consulted(_)).then(|| {
            DateText::new(
                words,
                "consulted-on",
                words.say("job-approval-consulted-on"),
            )
            .value(sent.typed("consulted-on"))
            .errors(errors)
        });
        let reason = match act {
            Act::SendBack => Some(("send-back-words", "job-approval-send-back-words")),
            Act::TakeBack => Some(("take-back-words", "job-approval-take-back-words")),
            _ => None,
        };
        let fields = [
            date.is_some().then_some("consulted-on"),
            reason.map(|(name, _)| name),
        ];
        let is_open = fields
            .into_iter()
            .flatten()
            .any(|name| errors.find(name).is_some() || !sent.typed(name).is_empty());
        Form {
            act: act.as_str(),
            summary: words::button(words, &act),
            is_open,
            date,
            words: reason.map(|(name, label)| {
                Textarea::new(name, words.say(label), 4)
                    .value(sent.typed(name))
                    .errors(errors)
            }),
            button: Button::secondary(words::button(words, &act)),
        }
    })
    .collect()
}

fn facts(words: &Words, loaded: &Loaded, home: &str) -> Result<SummaryList, Problem> {
    let newest = loaded.newest()?;
    let name = |person: &Option<engine::ids::PersonId>| {
        let known = person.as_ref().map(|person| loaded.name(person).to_owned());
        known.unwrap_or_else(|| words.say("job-approval-nobody-yet"))
    };
    let row = |key: &str, value: String| SummaryRow::new(words.say(key), value);
    let mut evaluation = row(
        "job-approval-evaluation",
        match newest.evaluation.last() {
            Some(last) => words.say_with(
                "job-approval-evaluation-last",
                &args![
                    "scheme" => last.outcome.scheme(),
                    "outcome" => last.outcome.outcome(),
                    "date" => words::day(words, last.outcome.on()),
                ],
            ),
            None => words.say("job-approval-not-evaluated"),
        },
    );
    if let engine::jobs::approval::Evaluation::ToBeChecked { .. } = newest.evaluation {
        evaluation = evaluation.detail(words.say("job-approval-to-be-checked"));
    }
    Ok(SummaryList::new(vec![
        row("job-approval-wrote", loaded.authors()),
        row(
            "job-approval-consultation",
            words::consultation(words, newest.consultation),
        ),
        row("job-approval-checked-by", name(&newest.checked_by)),
        row("job-approval-approved-by", name(&newest.approved_by)),
        evaluation.change(format!("{home}/evaluation")),
    ]))
}

impl Page for ApprovalPage {
    const TEMPLATE: &'static str = "pages/job_approval/approval";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        self.crumbs.clone()
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
