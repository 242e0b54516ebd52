//! Reads the file. All that is wrong is told at once, each with its place and what would be accepted.

use super::cells::unguarded;
use super::headings::{Columns, columns};
use super::model::{MOST_DAYS, MOST_QUESTIONS};
use super::{Column, Questionnaire, RowProblem, Section};
use crate::readiness::{Gate, GateKind, Kind, Question, ReadinessLevel, Role, Stage, Step};
use crate::text::{paragraphs, single_line};
use tables::{Book, Limits, Row};

/// What would be accepted for a whole file.
const FILE: &str =
    "a CSV file, or an Excel workbook, with the headings of a questionnaire in its first row";

/// Reads a questionnaire from CSV, or from the first sheet of a workbook, under the headings of [`Column`] in any order.
/// Rows stand in the order of the questions, numbered 1, 2, 3 in the column `order`.
///
/// # Errors
/// Everything that is wrong, by row.
pub fn read_csv(title: &str, bytes: &[u8]) -> Result<Questionnaire, Vec<RowProblem>> {
    let book = tables::read(bytes, "questionnaire.csv", &Limits::default())
        .map_err(|error| vec![RowProblem::whole(1, error.to_string(), FILE)])?;
    read_book(title, &book)
}

/// Reads a questionnaire from the first sheet of a file that was taken apart, as [`read_csv`] does.
///
/// # Errors
/// Everything that is wrong, by row.
pub fn read_book(title: &str, book: &Book) -> Result<Questionnaire, Vec<RowProblem>> {
    let whole = |found: String| vec![RowProblem::whole(1, found, FILE)];
    let sheet = book.sheets.first();
    let sheet = sheet.ok_or_else(|| whole("the file is empty".to_owned()))?;
    let columns = columns(sheet)?;
    let rows: Vec<&Row> = columns.headers.rows(sheet).collect();
    if rows.len() > MOST_QUESTIONS {
        let found = format!("{} questions", rows.len());
        let accepted = format!("at most {MOST_QUESTIONS}");
        return Err(vec![RowProblem::whole(1, found, accepted)]);
    }
    let mut problems = Vec::new();
    let mut sections: Vec<Section> = Vec::new();
    let mut questions = Vec::new();
    for (order, row) in (1_usize..).zip(&rows) {
        let mut cells = Cells {
            row,
            columns: &columns,
            problems: &mut problems,
        };
        cells.refuse_strays();
        cells.check_order(order);
        let section = cells.section();
        let question = cells.question();
        if let Some(section) = section {
            cells.same_title(&sections, &section);
            if sections.last().is_none_or(|last| last.id != section.id) {
                sections.push(section);
            }
        }
        questions.extend(question);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Questionnaire::new(title.to_owned(), sections, questions)
        .map_err(|problems| renumbered(problems, &rows))
}

/// Problems by the row of the file, where blank rows may stand between.
fn renumbered(mut problems: Vec<RowProblem>, rows: &[&Row]) -> Vec<RowProblem> {
    for problem in &mut problems {
        let index = usize::try_from(problem.row)
            .ok()
            .and_then(|row| row.checked_sub(2));
        if let Some(row) = index.and_then(|index| rows.get(index)) {
            problem.row = row.number;
        }
    }
    problems
}

/// One row, and where its problems go.
struct Cells<'a> {
    row: &'a Row,
    columns: &'a Columns,
    problems: &'a mut Vec<RowProblem>,
}

impl Cells<'_> {
    fn raw(&self, column: Column) -> String {
        let place = self.columns.places.get(&column);
        let text = place.map_or_else(Default::default, |place| self.row.text(*place));
        unguarded(&text).to_owned()
    }

    fn say(&mut self, column: Column, found: &str, accepted: impl Into<String>) {
        let problem = RowProblem::at(self.row.number, column, found, accepted);
        self.problems.push(problem);
    }

    /// What `read` makes of the cell, or the complaint that it is not `accepted`.
    fn take<T>(
        &mut self,
        column: Column,
        accepted: impl Into<String>,
        read: impl FnOnce(String) -> Option<T>,
    ) -> Option<T> {
        let raw = self.raw(column);
        let value = read(raw.clone());
        if value.is_none() {
            self.say(column, &raw, accepted);
        }
        value
    }

    /// A cell beyond the headings is the rest of a text that was not quoted.
    fn refuse_strays(&mut self) {
        let known: Vec<u32> = self.columns.places.values().copied().collect();
        let stray = self
            .row
            .cells
            .iter()
            .find(|cell| !known.contains(&cell.column));
        if let Some(cell) = stray {
            let found = format!("a value in column {}, which has no heading", cell.column);
            let accepted =
                "as many columns as headings, with texts that hold a comma in quotation marks";
            let problem = RowProblem::whole(self.row.number, found, accepted);
            self.problems.push(problem);
        }
    }

    fn check_order(&mut self, order: usize) {
        let expected = order.to_string();
        self.take(Column::Order, expected.clone(), |raw| {
            (raw == expected).then_some(())
        });
    }

    fn section(&mut self) -> Option<Section> {
        let id = self.take(Column::SectionId, NAME, |raw| raw.try_into().ok());
        let title = self.line(Column::Section);
        Some(Section {
            id: id?,
            title: title?,
        })
    }

    fn same_title(&mut self, sections: &[Section], section: &Section) {
        let first = sections.iter().find(|other| other.id == section.id);
        if let Some(first) = first.filter(|first| first.title != section.title) {
            let accepted = format!("{:?}, as in the rows above", first.title);
            self.say(Column::Section, &section.title, accepted);
        }
    }

    fn line(&mut self, column: Column) -> Option<String> {
        self.take(column, "a text of one line", |raw| {
            let line = single_line(&raw);
            (!line.is_empty()).then_some(line)
        })
    }

    /// Lengths are checked with everything else that must hold.
    fn text(&mut self, column: Column) -> Option<String> {
        self.take(column, "a text", |raw| {
            let text = paragraphs(&raw);
            (!text.is_empty()).then_some(text)
        })
    }

    fn number(&mut self, column: Column, most: u32) -> Option<u32> {
        self.take(column, format!("a whole number from 1 to {most}"), |raw| {
            raw.parse()
                .ok()
                .filter(|number| (1..=most).contains(number))
        })
    }

    fn question(&mut self) -> Option<Question> {
        // Everything is read before anything is missed, so that all problems are told.
        let id = self.take(Column::Id, NAME, |raw| raw.try_into().ok());
        let text = self.text(Column::Question);
        let anchors = [
            self.text(Column::Anchor0),
            self.text(Column::Anchor1),
            self.text(Column::Anchor2),
            self.text(Column::Anchor3),
        ];
        let evidence = self.text(Column::Evidence);
        let kinds = self.list(Column::EvidenceKind, Kind::ALL, Kind::as_str);
        let max_age_days = self.number(Column::EvidenceMaxAge, MOST_DAYS);
        let roles = self.list(Column::Roles, Role::ALL, Role::as_str);
        let weight = self.number(Column::Weight, 3);
        let gate = self.gate();
        let auto_check = paragraphs(&self.raw(Column::AutoCheck));
        let na_allowed = self.take(Column::NaAllowed, "0 or 1", |raw| match raw.as_str() {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        });
        let step = self.word(Column::ChangeStage, Step::ALL, Step::as_str);
        let remediation = self.text(Column::Remediation);
        let remediation_days = self.number(Column::RemediationDays, MOST_DAYS);
        let remediation_owner = self.word(Column::RemediationOwner, Role::ALL, Role::as_str);
        let section = self.raw(Column::SectionId).try_into().ok();
        let [none, begun, placed, proved] = anchors;
        Some(Question {
            id: id?,
            section: section?,
            text: text?,
            anchors: [none?, begun?, placed?, proved?],
            evidence: evidence?,
            kinds: kinds?,
            max_age_days: max_age_days?,
            roles: roles?,
            weight: u8::try_from(weight?).ok()?,
            gate: gate?,
            auto_check: (!auto_check.is_empty()).then_some(auto_check),
            na_allowed: na_allowed?,
            step: step?,
            remediation: remediation?,
            remediation_days: remediation_days?,
            remediation_owner: remediation_owner?,
        })
    }

    fn word<T: Copy>(
        &mut self,
        column: Column,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        let accepted = format!("one of {}", listed(all, word));
        self.take(column, accepted, |raw| {
            all.iter().copied().find(|one| word(*one) == raw)
        })
    }

    fn list<T: Copy>(
        &mut self,
        column: Column,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<Vec<T>> {
        let accepted = format!("one or more of {}, with | between", listed(all, word));
        self.take(column, accepted, |raw| {
            let one = |name: &str| all.iter().copied().find(|one| word(*one) == name.trim());
            raw.split('|').map(one).collect()
        })
    }

    /// The outer `None` is a problem, the inner one a question without a gate.
    fn gate(&mut self) -> Option<Option<Gate>> {
        let kind = self.take(Column::Gate, "none, soft or hard", |raw| {
            if raw == "none" {
                Some(None)
            } else {
                GateKind::from_word(&raw).map(Some)
            }
        })?;
        let Some(kind) = kind else {
            let empty = |raw: String| raw.is_empty().then_some(());
            let level = |raw: String| (raw.is_empty() || raw == "0").then_some(());
            let fits = [
                self.take(Column::GateStage, "empty, where gate is none", empty),
                self.take(Column::GateMin, "0, where gate is none", level),
                self.take(Column::GateWaivable, "empty, where gate is none", empty),
            ];
            return fits.iter().all(Option::is_some).then_some(None);
        };
        let stage = self.word(Column::GateStage, Stage::ALL, Stage::as_str);
        let min = self.number(Column::GateMin, 3);
        let waivable = self.take(Column::GateWaivable, "yes or no", |raw| {
            match raw.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            }
        });
        Some(Some(Gate {
            kind,
            stage: stage?,
            min: ReadinessLevel::try_from(u8::try_from(min?).ok()?).ok()?,
            waivable: waivable?,
        }))
    }
}

const NAME: &str = "a name of 1 to 12 capital letters, digits or hyphens that begins with a letter";

fn listed<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> String {
    let words: Vec<&str> = all.iter().map(|one| word(*one)).collect();
    words.join(", ")
}
