//! What was found in an old text, paragraph by paragraph.

use super::parts::{PARTS, Part};
use crate::args;
use crate::job_start::labels;
use crate::job_start::old_text::OldText;
use crate::job_start::places::{Goes, Proposal};
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, TextInput};
use crate::kit::{Crumb, Page, Section, Words};
use engine::jobs::recognise::{Offer, Written};
use engine::jobs::{JobDraft, LineField};
use serde::Serialize;

/// Characters up to which a paragraph can be a line of the header.
const LINE: usize = 160;

/// An old text, and where its paragraphs go.
pub struct Found<'a> {
    /// The file's name; empty for a pasted text.
    pub name: &'a str,
    /// The text.
    pub old: &'a OldText,
    /// What was proposed for each paragraph.
    pub proposals: &'a [Proposal],
    /// What is chosen for each.
    pub places: &'a [Goes],
    /// The title, as found or typed.
    pub title: &'a str,
}

/// The page.
#[derive(Serialize)]
pub struct FoundPage {
    heading: Heading,
    jobs_url: String,
    new_url: String,
    action: String,
    errors: ErrorSummary,
    notes: Vec<String>,
    title: TextInput,
    start: Button,
    groups: Vec<Group>,
    led: Option<Group>,
}

/// Paragraphs that seem to belong together.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    heading: String,
    text: Option<String>,
    rows: Vec<Row>,
}

/// A paragraph.
#[derive(Serialize)]
struct Row {
    number: usize,
    label: String,
    text: String,
    note: Option<String>,
    places: Vec<Place>,
    error: Option<String>,
}

/// A place that a paragraph can go to.
#[derive(Serialize)]
struct Place {
    value: &'static str,
    label: String,
    selected: bool,
}

impl FoundPage {
    /// The page at `action`, below the list at `jobs`.
    pub fn new(
        words: &Words,
        jobs: &str,
        action: &str,
        found: &Found<'_>,
        errors: &FieldErrors,
    ) -> Self {
        let mut groups = groups(words, found, errors);
        let led = groups.iter().position(|group| group.id == "led");
        let led = led.map(|at| groups.remove(at));
        let has_title = found.old.title().is_some();
        let hint = match has_title {
            true => "job-start-title-found",
            false => "job-start-title-unknown",
        };
        Self {
            heading: heading(words, found),
            jobs_url: jobs.to_owned(),
            new_url: format!("{jobs}/new"),
            action: action.to_owned(),
            errors: errors.summary(),
            notes: notes(words, found),
            title: TextInput::new("title", words.say("job-start-line-title"))
                .hint(words.say(hint))
                .value(found.title)
                .errors(errors),
            start: Button::primary(words.say("job-start-start")),
            groups,
            led,
        }
    }
}

fn heading(words: &Words, found: &Found<'_>) -> Heading {
    let all = found.old.recognised.offers.len();
    let parts = found.proposals.iter().zip(&found.old.recognised.offers);
    let title = found.old.title().map(|(index, _)| index);
    let undecided = parts
        .enumerate()
        .filter(|(index, (proposal, offer))| {
            Some(*index) != title && Part::of(proposal, offer) == Part::Undecided
        })
        .count();
    let lede = words.say_with(
        "job-start-found-lede",
        &args!["all" => all, "undecided" => undecided],
    );
    let heading = Heading::new(words.say("job-start-found")).lede(lede);
    match found.name.is_empty() {
        true => heading,
        false => heading.over(found.name),
    }
}

fn notes(words: &Words, found: &Found<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    match found.old.recognised.written {
        Written::Welsh => notes.push(words.say("job-start-welsh")),
        Written::Both => notes.push(words.say("job-start-both-languages")),
        Written::English | Written::Unknown => {}
    }
    if found.old.beyond > 0 {
        let shown = found.old.recognised.offers.len();
        notes.push(words.say_with(
            "job-start-beyond",
            &args!["shown" => shown, "beyond" => found.old.beyond],
        ));
    }
    let duties = found.places.iter().filter(|goes| **goes == Goes::Duty);
    let duties = duties.count();
    if duties > *engine::jobs::USUAL_DUTIES.end() {
        notes.push(words.say_with("job-start-many-duties", &args!["count" => duties]));
    }
    notes
}

fn groups(words: &Words, found: &Found<'_>, errors: &FieldErrors) -> Vec<Group> {
    let labels = Labels::new(words);
    let title = found.old.title().map(|(index, _)| index);
    let mut groups: Vec<Group> = PARTS
        .iter()
        .map(|(_, id, heading, text)| Group {
            id,
            heading: words.say(heading),
            text: (!text.is_empty()).then(|| words.say(text)),
            rows: Vec::new(),
        })
        .collect();
    let offers = found.old.recognised.offers.iter().enumerate();
    for (index, offer) in offers.filter(|(index, _)| Some(*index) != title) {
        let (Some(proposal), Some(goes)) = (found.proposals.get(index), found.places.get(index))
        else {
            continue;
        };
        let part = Part::of(proposal, offer);
        let at = PARTS.iter().position(|(one, ..)| *one == part);
        let row = row(words, &labels, (index, offer), proposal, *goes, errors);
        if let Some(group) = at.and_then(|at| groups.get_mut(at)) {
            group.rows.push(row);
        }
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn row(
    words: &Words,
    labels: &Labels,
    (index, offer): (usize, &Offer),
    proposal: &Proposal,
    goes: Goes,
    errors: &FieldErrors,
) -> Row {
    let number = index + 1;
    let most = |goes: Goes| goes.most().unwrap_or(JobDraft::LONGEST_LINE);
    let note = proposal.too_much_for.map(|place| {
        let args = args!["place" => labels::place(words, place), "most" => most(place)];
        match offer.text.chars().count() > most(place) {
            true => words.say_with("job-start-note-long", &args),
            false => words.say_with("job-start-note-full", &args),
        }
    });
    Row {
        number,
        label: offer.label.clone(),
        text: offer.text.clone(),
        note,
        places: labels.places(offer, goes, proposal.goes),
        error: errors.find(&format!("to-{number}")).map(str::to_owned),
    }
}

/// The names of all places, said once for all paragraphs.
struct Labels {
    any: Vec<(Goes, String)>,
    lines: Vec<(Goes, String)>,
}

impl Labels {
    fn new(words: &Words) -> Self {
        let named = |goes: Goes| (goes, labels::place(words, goes));
        let lines = LineField::ALL.iter().copied().map(Goes::Line);
        Self {
            any: Goes::ANY.into_iter().map(named).collect(),
            lines: lines.chain([Goes::PostNumbers]).map(named).collect(),
        }
    }

    /// The places that a paragraph can go to. Lines of the header are offered for what is short, and where one is
    /// proposed or chosen.
    fn places(&self, offer: &Offer, goes: Goes, proposed: Goes) -> Vec<Place> {
        let is_short = offer.text.chars().count() <= LINE && !offer.text.contains('\n');
        let lines = self.lines.iter();
        let usual = |line: Goes| is_short && !is_of_apprenticeship(line);
        let lines = lines.filter(|(line, _)| usual(*line) || *line == goes || *line == proposed);
        let all = self.any.iter().chain(lines);
        all.map(|(place, label)| Place {
            value: place.as_str(),
            label: label.clone(),
            selected: *place == goes,
        })
        .collect()
    }
}

/// Few jobs are apprenticeships: these lines are offered where the text led to them.
fn is_of_apprenticeship(goes: Goes) -> bool {
    use LineField::{Length, Standard, StandardReference, Training};
    let lines = [Standard, StandardReference, Length, Training];
    lines.map(Goes::Line).contains(&goes)
}

impl Page for FoundPage {
    const TEMPLATE: &'static str = "pages/job_start/found";

    fn title(&self, words: &Words) -> String {
        words.say("job-start-found")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let mut crumbs = super::crumbs(words, &self.jobs_url);
        crumbs.push(Crumb::new(words.say("job-start-title"), &self.new_url));
        crumbs
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
