//! What the pages of readiness rounds print.

mod answers;
mod bars;
mod check_words;
mod checks;
mod evidence;
mod list;
mod meeting;
mod new;
mod part;
mod picture;
mod plan;
mod question;
mod report;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod samples_after;
mod show;
#[cfg(test)]
mod sketch;
mod trend;
mod words;
mod working;

pub(super) use checks::ChecksPage;
pub(crate) use checks::{look_lines, seen_words};
pub(super) use evidence::EvidencePage;
pub(super) use list::ListPage;
pub(super) use meeting::MeetingPage;
pub(super) use new::NewPage;
pub(crate) use part::{FiguresPart, reason_words};
pub(super) use picture::PicturePage;
pub(crate) use plan::ConditionRow;
pub(super) use plan::PlanPage;
pub(super) use question::QuestionPage;
pub(crate) use question::{ShownRow, reading_state, said as reading_lines};
pub(crate) use report::{heading, number_column, report_paper, text_column};
#[cfg(test)]
pub(crate) use samples::samples;
#[cfg(test)]
pub(crate) use samples_after::{sample_trend, sample_work};
pub(super) use show::{ShowPage, Trouble};
pub(crate) use trend::{TrendRow, trend};
pub(crate) use words::{
    level_words, moment_words, role_words, round_name, round_state, round_words, stage_words,
    verdict, verdict_words,
};

pub(crate) use words::crumbs;
