//! What is claimed, evidenced and expected, section by section, and what is decided or would be.

use super::answers::{AnswersRow, answers};
use super::part::FiguresPart;
use super::trend::{TrendRow, trend};
use super::words::{crumbs, role_words, round_name, section_name};
use super::working::Working;
use crate::args;
use crate::kit::components::Heading;
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::readiness::decision::suggest_actions;
use engine::readiness::score::Picture;
use serde::Serialize;
use store::readiness::{RoundWork, TrendLine};

/// How many actions the page puts first.
const NEXT_ACTIONS: usize = 3;

/// The page.
#[derive(Serialize)]
pub(crate) struct PicturePage {
    heading: Heading,
    title: String,
    list_url: String,
    url: String,
    ways: Vec<Link>,
    figures: FiguresPart,
    workings: Vec<Working>,
    answers: Vec<AnswersRow>,
    trend: Vec<TrendRow>,
    actions: Vec<Action>,
}

#[derive(Serialize)]
struct Action {
    what: String,
    why: String,
    who: String,
}

impl PicturePage {
    /// The picture of a round whose claims are final; `lines` are the council's rounds so far.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        work: &RoundWork,
        lines: &[TrendLine],
    ) -> Self {
        let picture = Picture::of(&work.inputs);
        let title = round_name(words, &work.read.round);
        let url = format!("{list_url}/rounds/{}", work.read.round.id);
        let rows = trend(words, lines, |id| format!("{list_url}/rounds/{id}/picture"));
        Self {
            heading: Heading::new(words.say("readiness-picture")).over(title.as_str()),
            figures: FiguresPart::new(words, work, &picture),
            workings: workings(words, work),
            answers: answers(words, work, &picture),
            // One round alone shows no trend.
            trend: if rows.len() > 1 { rows } else { Vec::new() },
            actions: actions(words, work),
            ways: vec![
                Link::new(
                    words.say("readiness-to-report"),
                    format!("{url}/report.pdf"),
                ),
                Link::new(words.say("readiness-to-plan"), format!("{url}/plan")),
                Link::new(
                    words.say("readiness-to-evidence"),
                    format!("{url}/evidence"),
                ),
                Link::new(
                    words.say("readiness-checks-link"),
                    format!("{list_url}/checks"),
                ),
            ],
            url,
            list_url: list_url.to_owned(),
            title,
        }
    }
}

fn workings(words: &Words, work: &RoundWork) -> Vec<Working> {
    let sections = work.inputs.sections.iter();
    sections
        .filter(|section| !section.questions.is_empty())
        .map(|section| {
            let name = section_name(&work.read.questionnaire, &section.id);
            Working::new(words, &name, (section, &work.inputs), &work.gathered)
        })
        .collect()
}

fn actions(words: &Words, work: &RoundWork) -> Vec<Action> {
    let questionnaire = &work.read.questionnaire;
    let suggested = suggest_actions(questionnaire.questions(), &work.inputs);
    let first = suggested.into_iter().take(NEXT_ACTIONS);
    first
        .map(|one| {
            let question = questionnaire.question(&one.question);
            Action {
                what: one.remediation,
                why: question
                    .map(|question| question.text.clone())
                    .unwrap_or_default(),
                who: words.say_with(
                    "readiness-action-who",
                    &args!["role" => role_words(words, one.owner), "days" => one.days],
                ),
            }
        })
        .collect()
}

impl Page for PicturePage {
    const TEMPLATE: &'static str = "pages/readiness/picture";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "readiness-picture-title",
            &args!["name" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url, Some((&self.title, &self.url)))
    }

    fn wide(&self) -> bool {
        true
    }
}
