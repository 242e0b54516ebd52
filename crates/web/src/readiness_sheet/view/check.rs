//! All answers before they are locked.

use super::{claim_words, show};
use crate::args;
use crate::kit::components::{Button, Heading, SummaryList, SummaryRow};
use crate::kit::{Link, Page, Section, Words};
use crate::readiness_sheet::load::questions;
use engine::readiness::Question;
use serde::Serialize;
use store::readiness::SheetRead;

/// The page.
#[derive(Serialize)]
pub(crate) struct CheckPage {
    heading: Heading,
    action: String,
    back: String,
    open: Vec<Link>,
    answers: SummaryList,
    lock: Option<Button>,
}

impl CheckPage {
    /// The sheet's answers; the button is there once every question has one.
    pub(crate) fn new(words: &Words, sheet_url: &str, read: &SheetRead) -> Self {
        let all = questions(read);
        let unanswered = read.sheet.unanswered(&all);
        let is_open = show::is_open(read);
        let url = |question: &Question| format!("{sheet_url}/questions/{}", question.id);
        let rows = all.iter().filter_map(|question| {
            let answer = read.sheet.answers.get(&question.id)?;
            let claim = answer.typed.claim.as_ref()?;
            let row = SummaryRow::new(&question.text, claim_words(words, question, claim));
            let row = match answer.typed.shown.as_str() {
                "" => row,
                shown => row.detail(words.say_with("sheet-could-show", &args!["shown" => shown])),
            };
            Some(if is_open {
                row.change(url(question))
            } else {
                row
            })
        });
        let open = all
            .iter()
            .filter(|question| is_open && unanswered.contains(&question.id));
        let heading = Heading::new(words.say("sheet-check"));
        Self {
            heading: heading.lede(words.say(if unanswered.is_empty() {
                "sheet-check-lede"
            } else {
                "sheet-check-open-lede"
            })),
            action: format!("{sheet_url}/lock"),
            back: sheet_url.to_owned(),
            open: open
                .map(|question| Link::new(&question.text, url(question)))
                .collect(),
            answers: SummaryList::new(rows.collect()),
            lock: (is_open && unanswered.is_empty())
                .then(|| Button::primary(words.say("sheet-lock"))),
        }
    }
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "pages/readiness_sheet/check";

    fn title(&self, words: &Words) -> String {
        words.say("sheet-check")
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::new(words.say("sheet-back"), self.back.clone()))
    }
}
