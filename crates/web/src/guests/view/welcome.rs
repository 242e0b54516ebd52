//! What a guest is asked for.

use crate::args;
use crate::kit::components::{Heading, SummaryList, SummaryRow};
use crate::kit::{Link, Page, Words, dates};
use crate::readiness::{role_words, stage_words};
use crate::readiness_sheet::{questions, seen_words};
use engine::readiness::round::{RoundState, SheetState};
use serde::Serialize;
use store::readiness::SheetRead;

/// Questions that are answered in a minute: 30 seconds each.
const QUESTIONS_A_MINUTE: usize = 2;

/// The page.
#[derive(Serialize)]
pub(crate) struct WelcomePage {
    heading: Heading,
    text: String,
    facts: SummaryList,
    seen_by: String,
    on: Link,
    #[serde(skip)]
    title: String,
}

/// About how many minutes so many questions take, in steps of five.
fn minutes(questions: usize) -> usize {
    questions.div_ceil(QUESTIONS_A_MINUTE).div_ceil(5).max(1) * 5
}

impl WelcomePage {
    /// The sheet of a guest, before it is opened.
    pub(crate) fn new(
        words: &Words,
        organisation: &str,
        name: &str,
        sheet_url: &str,
        read: &SheetRead,
    ) -> Self {
        let all = questions(read);
        let title = words.say_with("guest-heading", &args!["organisation" => organisation]);
        let (text, on) = match (read.round.state, read.sheet.state) {
            (_, SheetState::Locked(_)) => ("guest-text-locked", "guest-look"),
            (RoundState::Answering, _) if read.sheet.answers.is_empty() => {
                ("guest-text", "guest-begin")
            }
            (RoundState::Answering, _) => ("guest-text", "guest-go-on"),
            _ => ("guest-text-closed", "guest-look"),
        };
        let told = args![
            "organisation" => organisation,
            "stage" => stage_words(words, read.round.stage),
        ];
        let takes = args!["questions" => all.len(), "minutes" => minutes(all.len())];
        Self {
            heading: Heading::new(title.as_str()).over(name),
            title,
            text: words.say_with(text, &told),
            facts: SummaryList::new(vec![
                SummaryRow::new(
                    words.say("guest-about-what"),
                    stage_words(words, read.round.stage),
                ),
                SummaryRow::new(words.say("guest-as"), role_words(words, read.sheet.role)),
                SummaryRow::new(
                    words.say("guest-takes"),
                    words.say_with("guest-takes-minutes", &takes),
                ),
                SummaryRow::new(
                    words.say("sheet-until"),
                    dates::day(words, read.line.closes),
                ),
            ]),
            seen_by: seen_words(words, read.sheet.role),
            on: Link::new(words.say(on), sheet_url),
        }
    }
}

impl Page for WelcomePage {
    const TEMPLATE: &'static str = "pages/guests/welcome";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn the_time_it_takes_is_half_a_minute_a_question_in_steps_of_five() {
        assert_eq!([1, 10, 11, 20, 31].map(minutes), [5, 5, 10, 10, 20]);
    }
}
