//! Why an act in a round is not taken.

use super::{Answer, Typed};
use crate::ids::RespondentId;
use crate::readiness::QuestionId;

/// Why an act was refused. Nothing was changed, and nothing that was typed is kept: it is handed back to be shown again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoundRefused {
    /// Who acts cannot do this, or not in this capacity.
    #[error("somebody else has to do this")]
    NotYours,
    /// The round is not at a point where this can be done.
    #[error("this cannot be done now")]
    NotNow,
    /// Answering is not open, or not any more. What was typed is handed back.
    #[error("answering is closed; what you typed was not saved")]
    AnsweringClosed(Box<Typed>),
    /// The sheet is locked. What was typed is handed back.
    #[error("this sheet is locked; what you typed was not saved")]
    SheetLocked(Box<Typed>),
    /// The sheet was locked before.
    #[error("this sheet is locked already")]
    LockedAlready,
    /// The answer was changed elsewhere since the form was opened. Both are handed back.
    #[error("this answer was changed elsewhere meanwhile")]
    Conflict {
        /// What is there now.
        theirs: Option<Box<Answer>>,
        /// What was typed.
        mine: Box<Typed>,
    },
    /// The respondent's role is not asked this question, or nobody is. What was typed is handed back.
    #[error("this question is not asked here")]
    NotAsked(Box<Typed>),
    /// The question does not allow "not applicable". What was typed is handed back.
    #[error("this question applies to every council")]
    AlwaysApplies(Box<Typed>),
    /// No such question is in the questionnaire.
    #[error("there is no question {0}")]
    NoSuchQuestion(QuestionId),
    /// Questions have no answer yet.
    #[error("some questions have no answer yet")]
    Unanswered(Vec<QuestionId>),
    /// This respondent is named already.
    #[error("this respondent is named already")]
    NamedAlready,
    /// The role that somebody was named in is asked nothing.
    #[error("nothing is asked of this role")]
    RoleNotAsked,
    /// The guest to be taken off the list has answered something.
    #[error("this guest has answered already")]
    AnsweredAlready,
    /// No such respondent.
    #[error("there is no such respondent")]
    NoSuchRespondent,
    /// Nobody is named to answer.
    #[error("name at least one respondent first")]
    NobodyNamed,
    /// Nobody locked a sheet, so there is no claim at all.
    #[error("nobody has locked their answers yet")]
    NobodyLocked,
    /// Those without whom answering was to be closed are not those who are missing now.
    #[error("others are missing now than when you looked")]
    OthersMissing(Vec<RespondentId>),
    /// So many readings are open.
    #[error("{0} readings are open")]
    ReadingsOpen(usize),
}
