//! A section as a form.

use super::items::{CriterionItem, DimensionItem, DutyItem, Offer, criteria, duties, offers};
use super::{Frame, facts, label};
use crate::framework::Source;
use crate::jobs::form::SectionForm;
use crate::jobs::form::facts::{asked_name, line_name};
use crate::jobs::load::Official;
use crate::jobs::part::{APPRENTICESHIP_LINES, HEADER_LINES, Part, WORKING_LINES};
use crate::kit::components::{
    Button, Checkboxes, Choice, DateText, FieldErrors, Radios, TextInput, Textarea, Width,
};
use crate::problem::Problem;
use engine::jobs::{LineField, Question};
use serde::Serialize;

/// The form of a section: the fields that it has, and the buttons.
#[derive(Default, Serialize)]
pub(super) struct FormView {
    action: String,
    part: &'static str,
    anchor: &'static str,
    version: u32,
    saved: i64,
    base: String,
    is_unsaved: bool,
    cancel_url: String,
    title: Option<TextInput>,
    post_numbers: Option<Textarea>,
    lines: Vec<TextInput>,
    date: Option<DateText>,
    asked: Vec<Radios>,
    passage: Option<Textarea>,
    dimensions: Vec<DimensionItem>,
    duties: Vec<DutyItem>,
    criteria: Vec<CriterionItem>,
    /// What "Add" is called, for sections that are lists.
    add: Option<String>,
    /// An error about the list as a whole.
    error: Option<String>,
    offers: Vec<Offer>,
    /// Whose words are offered, where words of the imported SFIA text are among them.
    source: Option<Source>,
    is_apprenticeship: Option<Checkboxes>,
    apprenticeship: Vec<TextInput>,
    save: Option<Button>,
}

impl FormView {
    pub(super) fn new(
        frame: &Frame<'_>,
        form: &SectionForm,
        errors: &FieldErrors,
        official: &Official,
    ) -> Result<Self, Problem> {
        let words = frame.words;
        let part = form.part;
        let mut view = Self {
            action: frame.url.clone(),
            part: part.as_str(),
            anchor: part.anchor(),
            version: form.made.version,
            saved: form.made.base.saved,
            base: form.made.base.identity.clone(),
            is_unsaved: form.is_unsaved,
            cancel_url: format!("{}#{}", frame.url, part.anchor()),
            error: errors.find(part.anchor()).map(ToOwned::to_owned),
            save: Some(Button::primary(words.say("jobs-save")).sends("do", "save")),
            ..Self::default()
        };
        let asks = Asks {
            frame,
            form,
            errors,
        };
        match part {
            Part::Header => asks.header(&mut view),
            Part::Purpose => view.passage = Some(asks.passage("purpose", 6)),
            Part::Adjustments => view.passage = Some(asks.passage("adjustments", 5)),
            Part::Working => asks.working(&mut view),
            Part::Dimensions => {
                view.dimensions = super::items::dimensions(words, form, errors);
                view.add = Some(words.say("jobs-add-dimension"));
            }
            Part::Duties => {
                view.duties = duties(frame, form, errors);
                view.offers = offers(frame, form, &official.sentences)?;
                if !official.sentences.is_empty() {
                    let licence = official.licence.as_ref();
                    view.source = Some(Source::new(form.content.edition, licence, None));
                }
                view.add = Some(words.say("jobs-add-duty"));
            }
            Part::Criteria => {
                view.criteria = criteria(frame, form, errors);
                view.offers = offers(frame, form, &official.sentences)?;
                view.add = Some(words.say("jobs-add-criterion"));
            }
            Part::Corporate | Part::Skills => {}
        }
        Ok(view)
    }
}

/// What fields are made from.
struct Asks<'a> {
    frame: &'a Frame<'a>,
    form: &'a SectionForm,
    errors: &'a FieldErrors,
}

impl Asks<'_> {
    fn line(&self, field: LineField) -> TextInput {
        let text = self.form.content.line(field).unwrap_or_default();
        TextInput::new(line_name(field), label(field.as_str()))
            .value(text)
            .autocomplete("off")
            .errors(self.errors)
    }

    fn hinted(&self, field: LineField, key: &str) -> TextInput {
        self.line(field).hint(self.frame.words.say(key))
    }

    fn passage(&self, name: &'static str, rows: u8) -> Textarea {
        let (content, words) = (&self.form.content, self.frame.words);
        let (text, hint) = match self.form.part {
            Part::Purpose => (&content.purpose.text, "jobs-purpose-hint"),
            _ => (&content.adjustments, "jobs-adjustments-hint"),
        };
        Textarea::new(name, label(name), rows)
            .hint(words.say(hint))
            .value(text)
            .errors(self.errors)
    }

    fn header(&self, view: &mut FormView) {
        let words = self.frame.words;
        let header = &self.form.content.header;
        view.title = Some(self.line(LineField::Title));
        view.post_numbers = Some(
            Textarea::new("post-numbers", label("post-numbers"), 2)
                .hint(words.say("jobs-post-numbers-hint"))
                .value(header.post_numbers.join("\n"))
                .errors(self.errors),
        );
        let lines = HEADER_LINES.into_iter().skip(1);
        view.lines = lines
            .map(|field| match field {
                LineField::Grade => self.hinted(field, "jobs-grade-hint"),
                LineField::Hours => self.hinted(field, "jobs-hours-hint"),
                LineField::WorkingPattern => self.hinted(field, "jobs-pattern-hint"),
                LineField::ResponsibleFor => self.hinted(field, "jobs-responsible-hint"),
                _ => self.line(field),
            })
            .collect();
        view.date = Some(
            DateText::new(words, "version-date", label("version-date"))
                .value(&self.form.date)
                .errors(self.errors),
        );
        view.asked = Question::ALL.iter().map(|one| self.asked(*one)).collect();
    }

    /// A question that nobody guesses: as long as nobody has answered, "not asked yet" is what is chosen.
    fn asked(&self, question: Question) -> Radios {
        let (choices, chosen) = facts::choices(&self.form.content.header, question);
        let choices = choices
            .into_iter()
            .map(|(word, label)| Choice::new(word, label));
        let key = match question {
            Question::PoliticallyRestricted => "jobs-restricted-hint",
            Question::Dbs => "jobs-dbs-hint",
            Question::Vetting => "jobs-vetting-hint",
        };
        Radios::new(
            asked_name(question),
            label(question.as_str()),
            choices,
            Some(chosen),
        )
        .hint(self.frame.words.say(key))
    }

    fn working(&self, view: &mut FormView) {
        let words = self.frame.words;
        view.lines = WORKING_LINES
            .into_iter()
            .map(|field| match field {
                LineField::Travel => self.hinted(field, "jobs-travel-hint"),
                LineField::Flexibility => self.hinted(field, "jobs-flexibility-hint"),
                _ => self.line(field),
            })
            .collect();
        let is_one = self.form.content.apprenticeship.is_some();
        let chosen: &[&str] = if is_one { &["yes"] } else { &[] };
        view.is_apprenticeship = Some(Checkboxes::new(
            "apprenticeship",
            label("apprenticeship"),
            [Choice::new("yes", words.say("jobs-is-apprenticeship"))],
            chosen,
        ));
        view.apprenticeship = APPRENTICESHIP_LINES
            .into_iter()
            .map(|field| self.line(field))
            .collect();
        view.apprenticeship.push(
            TextInput::number("apprenticeship-level", label("apprenticeship-level"))
                .hint(words.say("jobs-apprenticeship-level-hint"))
                .value(&self.form.level)
                .width(Width::Four)
                .errors(self.errors),
        );
    }
}
