//! Job evaluation of a job description, with HR's forms.

use super::{Sent, crumbs, ways};
use crate::args;
use crate::job_approval::evaluation::Judged;
use crate::job_approval::words;
use crate::kit::components::{
    Button, DateText, ErrorSummary, FieldErrors, Heading, ListItem, State, SummaryList, SummaryRow,
    TextInput, Textarea,
};
use crate::kit::{Crumb, Page, Section, Words};
use crate::problem::Problem;
use engine::jobs::approval::{Act, EvaluationOutcome, Refused, touched};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct EvaluationPage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    state: State,
    explained: String,
    last: Option<SummaryList>,
    /// What changed since the last evaluation, in the version whose evaluation is spoken of.
    changed: Vec<String>,
    changed_intro: String,
    /// What the draft beside it changes.
    draft: Vec<String>,
    wording: Option<Wording>,
    record: Option<Record>,
    /// Why HR cannot say anything now.
    why_not: Option<String>,
    ways: Vec<ListItem>,
    action: String,
    changes: i64,
    #[serde(skip)]
    crumbs: Vec<Crumb>,
}

/// The form to say that only the wording changed.
#[derive(Serialize)]
struct Wording {
    words: Textarea,
    button: Button,
}

/// The form to record an evaluation.
#[derive(Serialize)]
struct Record {
    scheme: TextInput,
    on: DateText,
    outcome: TextInput,
    button: Button,
}

impl EvaluationPage {
    /// The page.
    ///
    /// # Errors
    /// [`Problem::NotFound`] where there is no version, which no write of ours leaves.
    pub(crate) fn new(
        words: &Words,
        jobs: &str,
        judged: &Judged,
        sent: &Sent<'_>,
    ) -> Result<Self, Problem> {
        let loaded = &judged.loaded;
        let description = &loaded.found.description;
        let version = description.judged().ok_or(Problem::NotFound)?;
        let newest = loaded.newest()?;
        let id = loaded.facts.job.to_string();
        let home = format!("{jobs}/{id}");
        let errors = sent.errors_with(words, loaded, "state");
        let title = words::title(words, &judged.content.header.title);
        let named = args!["title" => title.as_str(), "number" => version.number.to_string()];
        let heading = words.say_with("job-approval-evaluation-heading", &named);
        let say = |found: Vec<_>| -> Vec<String> {
            let told = found.into_iter().map(|one| words::touched(words, one));
            told.collect()
        };
        let since = |content| {
            let then = loaded.evaluated.as_ref();
            then.map(|then| say(touched(then, content)))
                .unwrap_or_default()
        };
        let (wording, record, why_not) = forms(words, judged, sent, &errors);
        Ok(Self {
            heading: Heading::new(heading.as_str())
                .over(words.say_with("job-approval-version", &named)),
            title: heading,
            state: words::evaluation(words, &version.evaluation),
            explained: words.say("job-approval-evaluation-explained"),
            last: last(words, judged),
            changed: since(&judged.content),
            changed_intro: words.say("job-approval-evaluation-changed"),
            draft: if version.number == newest.number {
                Vec::new()
            } else {
                since(loaded.content())
            },
            wording,
            record,
            why_not,
            ways: ways(words, &home, newest.number, "/evaluation"),
            action: format!("{home}/evaluation"),
            changes: description.changes,
            errors: errors.summary(),
            crumbs: crumbs(words, jobs, (&id, &title)),
        })
    }
}

fn last(words: &Words, judged: &Judged) -> Option<SummaryList> {
    let version = judged.loaded.found.description.judged()?;
    let last = version.evaluation.last()?;
    let row = |key: &str, value: String| SummaryRow::new(words.say(key), value);
    let by = args![
        "name" => judged.loaded.name(&last.by),
        "version" => last.version.to_string(),
    ];
    Some(SummaryList::new(vec![
        row("job-approval-scheme", last.outcome.scheme().to_owned()),
        row("job-approval-outcome", last.outcome.outcome().to_owned()),
        row(
            "job-approval-evaluated-on",
            words::day(words, last.outcome.on()),
        ),
        row(
            "job-approval-evaluated-by",
            words.say_with("job-approval-evaluated-by-value", &by),
        ),
    ]))
}

/// The forms that the rules take from the member now, or why they take none.
fn forms(
    words: &Words,
    judged: &Judged,
    sent: &Sent<'_>,
    errors: &FieldErrors,
) -> (Option<Wording>, Option<Record>, Option<String>) {
    let loaded = &judged.loaded;
    let today = loaded.now.date();
    let input = |name: &str, key: &str, hint: &str| {
        TextInput::new(name, words.say(key))
            .hint(words.say(hint))
            .value(sent.typed(name))
            .errors(errors)
    };
    let wording = loaded.offer(&Act::WordingOnly).is_open().then(|| Wording {
        words: Textarea::new("wording-words", words.say("job-approval-wording-words"), 3)
            .value(sent.typed("wording-words"))
            .errors(errors),
        button: Button::secondary(words.say("job-approval-button-wording-only")),
    });
    // Any outcome will do to see whether the rules take one.
    let Ok(probe) = EvaluationOutcome::parse("scheme", Some(today), "outcome", today) else {
        return (wording, None, None);
    };
    let offer = loaded.offer(&Act::Evaluate(probe));
    let record = offer.is_open().then(|| Record {
        scheme: input("scheme", "job-approval-scheme", "job-approval-scheme-hint"),
        on: DateText::new(words, "on", words.say("job-approval-evaluated-on"))
            .value(sent.typed("on"))
            .errors(errors),
        outcome: input(
            "outcome",
            "job-approval-outcome",
            "job-approval-outcome-hint",
        ),
        button: Button::primary(words.say("job-approval-button-evaluate")),
    });
    let why_not = match &offer.answer {
        Err(Refused::NotYours) => Some(words.say("job-approval-evaluation-hr")),
        Err(Refused::NotNow) => Some(words.say("job-approval-evaluation-not-now")),
        Err(refused) => Some(words::refused(words, refused, "")),
        Ok(()) => None,
    };
    (wording, record, why_not)
}

impl Page for EvaluationPage {
    const TEMPLATE: &'static str = "pages/job_approval/evaluation";

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
