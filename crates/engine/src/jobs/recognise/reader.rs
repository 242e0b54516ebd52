//! Goes through the lines and proposes a place for each paragraph.

use super::columns::{Columns, bare_row, criterion};
use super::language::written;
use super::line::Line;
use super::marks::without_marks;
use super::phrases::{Label, Phrases};
use super::pieces::{ends_sentence, goes_on, is_bare_marker, parts};
use super::{Offer, Proposed, Recognised, Section};
use crate::jobs::LineField;
use crate::roles::Importance;
use crate::text::single_line;
use std::collections::HashMap;

/// A line at least this long that does not end a sentence goes on in the next one.
const WRAPPED: usize = 60;
/// What the first column of a table of dimensions is called.
const DIMENSION_HEADS: [&str; 4] = ["what is counted", "dimension", "item", "measure"];
/// Words of a value under its label, beyond which it is a text of its own.
const MOST_VALUE_WORDS: usize = 25;

/// Headings of sections that just as often head a group of duties.
const AMONG_DUTIES: [&str; 10] = [
    "training",
    "communication",
    "communication skills",
    "customer care",
    "performance management",
    "resources",
    "sustainability",
    "environment",
    "travel",
    "supervision",
];

/// Reads all lines. Where a text `wraps`, a line may be the rest of the paragraph before.
pub(super) fn read(text: &str, wraps: bool) -> Recognised {
    let mut reader = Reader {
        phrases: Phrases::shipped(),
        offers: Vec::new(),
        section: None,
        importance: Importance::Essential,
        columns: None,
        waiting: None,
        lines: HashMap::new(),
        open: false,
        wraps,
    };
    for (index, line) in text.lines().enumerate() {
        reader.line(line, index + 1);
    }
    reader.finish();
    Recognised {
        written: written(text),
        offers: reader.offers,
    }
}

struct Reader {
    phrases: &'static Phrases,
    offers: Vec<Offer>,
    /// The section that the lines belong to; none before the first heading.
    section: Option<Section>,
    /// What criteria are unless they say otherwise.
    importance: Importance,
    columns: Option<Columns>,
    /// A label whose value stands on the next line.
    waiting: Option<(Label, String, usize)>,
    /// Lines of the header that were read, with their value.
    lines: HashMap<LineField, String>,
    /// Whether the last offer may go on in the next line.
    open: bool,
    /// Whether paragraphs go on over several lines.
    wraps: bool,
}

impl Reader {
    fn line(&mut self, raw: &str, number: usize) {
        if raw.trim().is_empty() {
            self.open = false;
            return;
        }
        // An empty first cell is a cell.
        let row = raw.trim_matches(|c: char| c != '\t' && c.is_whitespace());
        let cells: Vec<&str> = row.split('\t').map(str::trim).collect();
        if cells.iter().filter(|cell| !cell.is_empty()).count() > 1 {
            self.row(&cells, number);
        } else {
            self.plain(raw, number);
        }
    }

    /// A row of a table.
    fn row(&mut self, cells: &[&str], number: usize) {
        let is_bullet = cells.first().is_some_and(|cell| is_bare_marker(cell));
        if is_bullet {
            let rest = cells.get(1..).unwrap_or_default().join(" ");
            return self.item(&rest, number, true);
        }
        self.flush_label();
        self.open = false;
        if self.pairs(cells, number) {
            return;
        }
        let of_person = self.of_person();
        if let Some(columns) = Columns::read(cells) {
            self.columns = Some(columns);
            if !of_person {
                self.section = Some(Section::Person);
            }
            let text = cells.join(" ");
            return self.push(
                &text,
                "",
                number,
                Proposed::Heading {
                    section: Section::Person,
                },
            );
        }
        if of_person {
            return self.criteria_row(cells, number);
        }
        self.other_row(cells, number);
    }

    /// A row of labels and values: "Grade | 7 | Hours | 37".
    fn pairs(&mut self, cells: &[&str], number: usize) -> bool {
        let filled: Vec<&str> = cells
            .iter()
            .copied()
            .filter(|cell| !cell.is_empty())
            .collect();
        let Some(label) = filled.first().and_then(|cell| self.phrases.label(cell)) else {
            return false;
        };
        if self.section.is_some_and(Section::is_of_person) && self.columns.is_some() {
            return false;
        }
        let mut rest = filled.as_slice();
        let mut label = Some(label);
        while let (Some(known), [name, value, more @ ..]) = (label, rest) {
            self.labelled(known, name, value, number);
            rest = more;
            label = rest.first().and_then(|cell| self.phrases.label(cell));
        }
        for cell in rest {
            self.push(cell, "", number, Proposed::Other);
        }
        true
    }

    fn criteria_row(&mut self, cells: &[&str], number: usize) {
        let row = match &self.columns {
            Some(columns) => columns.row(cells, self.phrases),
            None => bare_row(cells),
        };
        if let Some((section, text)) = row.section {
            self.section = Some(section);
            self.push(text, "", number, Proposed::Heading { section });
        }
        for (text, importance, assessed) in row.criteria {
            let section = self.section.unwrap_or(Section::Person);
            for part in parts(text) {
                let text = Line::read(part).text;
                let place = criterion(text, section, importance, assessed.clone(), self.importance);
                self.push(text, "", number, place);
            }
        }
    }

    /// A row of a table that is none of the above: a name with a text, or several texts.
    fn other_row(&mut self, cells: &[&str], number: usize) {
        let mut rest = cells;
        if self.section == Some(Section::Dimensions) {
            return self.dimension(cells, number);
        }
        if let [first, more @ ..] = cells {
            let known = self.phrases.heading(Line::read(first).text);
            if let Some(section) = known {
                self.enter(section, first, number);
                rest = more;
            } else if is_bare_marker(first) {
                rest = more;
            }
        }
        for cell in rest.iter().filter(|cell| !cell.is_empty()) {
            self.item(cell, number, false);
        }
    }

    /// A name with its figure, or the head of such a table.
    fn dimension(&mut self, cells: &[&str], number: usize) {
        let section = Section::Dimensions;
        let first = cells.first().map(|cell| super::line::key(cell));
        let is_head = first.is_some_and(|key| DIMENSION_HEADS.contains(&key.as_str()));
        let filled: Vec<&str> = cells
            .iter()
            .copied()
            .filter(|cell| !cell.is_empty())
            .collect();
        if is_head {
            let text = filled.join(" ");
            self.push(&text, "", number, Proposed::Heading { section });
        } else {
            self.push(&filled.join(": "), "", number, Proposed::Dimension);
        }
    }

    /// A line that is no row.
    fn plain(&mut self, raw: &str, number: usize) {
        let line = Line::read(raw);
        if line.text.is_empty() {
            return;
        }
        if !line.is_bullet && self.heading_or_label(line, number) {
            return;
        }
        if let Some((label, name, at)) = self.waiting.take() {
            let is_value =
                !line.is_bullet && line.text.split_whitespace().count() <= MOST_VALUE_WORDS;
            if is_value {
                return self.labelled(label, &name, line.text, at);
            }
            self.push(&name, "", at, Proposed::Other);
        }
        self.item(raw, number, line.is_item());
    }

    /// Takes a heading, a heading with its text behind a colon, a label with its value, or a label alone.
    fn heading_or_label(&mut self, line: Line<'_>, number: usize) -> bool {
        let in_header = matches!(self.section, None | Some(Section::Document));
        let split = line.text.split_once(':');
        let behind = split.filter(|(name, rest)| !rest.trim().is_empty() && name.len() <= 80);
        if let Some((name, rest)) = behind {
            // In the body a label stands before a few words; "Service: ..." can head a duty as well.
            let fits = in_header || (!line.is_item() && rest.split_whitespace().count() <= 8);
            if let Some(label) = self.phrases.label(name).filter(|_| fits) {
                self.flush_label();
                self.labelled(label, name, rest.trim(), number);
                return true;
            }
            let key = super::line::key(name);
            if let Some(section) = self.phrases.listed_heading(&key) {
                self.enter(section, name, number);
                self.item(rest.trim(), number, false);
                return true;
            }
        }
        let spaced = line.text.split_once("  ").filter(|_| in_header);
        if let Some((name, rest)) = spaced
            && let Some(label) = self.phrases.label(name)
        {
            self.flush_label();
            self.labelled(label, name, rest.trim(), number);
            return true;
        }
        let ends_with_colon = line.text.ends_with(':');
        let label = self
            .phrases
            .label(line.text)
            .filter(|_| in_header || ends_with_colon);
        let heading = self.phrases.heading(line.text);
        if let Some(label) = label.filter(|_| heading.is_none() || in_header) {
            self.flush_label();
            self.waiting = Some((label, line.text.to_owned(), number));
            self.open = false;
            return true;
        }
        let goes_on = self.open && goes_on(line.text);
        if let Some(section) = heading.filter(|_| !goes_on && !self.is_weak(line.text)) {
            self.enter(section, line.text, number);
            return true;
        }
        false
    }

    /// Whether the words head a group of duties rather than a new section.
    fn is_weak(&self, text: &str) -> bool {
        self.section == Some(Section::Duties)
            && AMONG_DUTIES.contains(&super::line::key(text).as_str())
    }

    /// Begins a section.
    fn enter(&mut self, section: Section, text: &str, number: usize) {
        self.flush_label();
        self.open = false;
        let was_of_person = self.of_person();
        // A heading between the rows of a table belongs to it.
        if !was_of_person || !section.is_of_person() || section == Section::Person {
            self.columns = None;
        }
        let entered = match section {
            Section::Essential => {
                self.importance = Importance::Essential;
                self.kept_part(section)
            }
            Section::Desirable => {
                self.importance = Importance::Desirable;
                self.kept_part(section)
            }
            Section::Person => {
                self.importance = Importance::Essential;
                section
            }
            // "General" or "other" under a person specification heads more criteria.
            Section::Corporate if was_of_person && super::line::key(text) == "general" => {
                Section::Person
            }
            _ => section,
        };
        self.section = Some(entered);
        self.push(text, "", number, Proposed::Heading { section: entered });
        self.open = false;
    }

    /// "Essential" under "Qualifications" is still about qualifications.
    fn kept_part(&self, section: Section) -> Section {
        match self.section {
            Some(Section::Qualifications) => Section::Qualifications,
            _ => section,
        }
    }

    /// A label with its value.
    fn labelled(&mut self, label: Label, name: &str, value: &str, number: usize) {
        self.open = false;
        let place = match label {
            Label::Line(field) => match self.lines.get(&field) {
                // Said again in other words: the first one is the line, this one is for a person to look at.
                Some(said) if *said != single_line(value) => Proposed::Other,
                _ => {
                    self.lines.insert(field, single_line(value));
                    Proposed::Line { field }
                }
            },
            Label::PostNumbers => Proposed::PostNumbers,
            Label::VersionDate => Proposed::VersionDate,
            Label::Asked(question) => Proposed::Asked { question },
        };
        let name = name.trim().trim_end_matches(':').trim_end();
        self.push(value, name, number, place);
        self.open = false;
    }

    /// A label that got no value is text like any other.
    fn flush_label(&mut self) {
        if let Some((_, name, at)) = self.waiting.take() {
            self.push(&name, "", at, Proposed::Other);
        }
    }

    /// A paragraph or an item of a list, or the rest of the one before.
    fn item(&mut self, raw: &str, number: usize, is_item: bool) {
        let text = Line::read(raw).text;
        if self.open && !is_item && self.continues(text) {
            return;
        }
        let pieces = if matches!(self.section, Some(Section::Duties)) || self.of_person() {
            parts(text)
        } else {
            vec![text]
        };
        for piece in pieces {
            let (text, place) = self.place(Line::read(piece).text);
            self.push(&text, "", number, place);
        }
        self.open = self.wraps;
    }

    fn of_person(&self) -> bool {
        self.section.is_some_and(Section::is_of_person)
    }

    /// Adds a wrapped line to the paragraph that it belongs to.
    fn continues(&mut self, text: &str) -> bool {
        let Some(last) = self.offers.last_mut() else {
            return false;
        };
        let is_text = !matches!(last.proposed, Proposed::Heading { .. });
        let unfinished = last.text.chars().count() >= WRAPPED && !ends_sentence(&last.text);
        if !is_text || !(goes_on(text) || unfinished) {
            return false;
        }
        last.text.push(' ');
        last.text.push_str(&single_line(text));
        true
    }

    fn place(&self, text: &str) -> (String, Proposed) {
        let Some(section) = self.section else {
            return (text.to_owned(), Proposed::Other);
        };
        let place = match section {
            Section::Purpose => Proposed::Purpose,
            Section::Dimensions => Proposed::Dimension,
            Section::Duties if self.phrases.is_corporate(text) => Proposed::Corporate,
            Section::Duties if text.ends_with(':') => Proposed::Other,
            Section::Duties => Proposed::Duty,
            Section::Corporate => Proposed::Corporate,
            Section::Adjustments => Proposed::Adjustments,
            Section::Document | Section::Working | Section::Apprenticeship | Section::Other => {
                Proposed::Other
            }
            _ => {
                let (bare, importance, ways) = without_marks(text);
                let place = criterion(bare, section, importance, ways, self.importance);
                return (bare.to_owned(), place);
            }
        };
        (text.to_owned(), place)
    }

    fn push(&mut self, text: &str, label: &str, line: usize, proposed: Proposed) {
        let text = single_line(text);
        if !text.is_empty() {
            self.offers.push(Offer {
                text,
                label: label.to_owned(),
                line,
                proposed,
            });
        }
    }

    /// A text without a labelled title often begins with it.
    fn finish(&mut self) {
        self.flush_label();
        if self.lines.contains_key(&LineField::Title) {
            return;
        }
        let first = self
            .offers
            .iter_mut()
            .take(5)
            .take_while(|offer| !matches!(offer.proposed, Proposed::Heading { section } if section != Section::Document))
            .find(|offer| offer.proposed == Proposed::Other);
        if let Some(first) = first
            && first.text.split_whitespace().count() <= 8
            && !first.text.ends_with('.')
        {
            let field = LineField::Title;
            first.proposed = Proposed::Line { field };
        }
    }
}
