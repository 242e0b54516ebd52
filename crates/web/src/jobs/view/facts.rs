//! Answers about the post as documents say them.

use super::label;
use engine::jobs::{DbsLevel, Header, PoliticalRestriction, Question, Vetting};

/// What an answer is called.
pub(super) fn restriction(answer: PoliticalRestriction) -> String {
    label(match answer {
        PoliticalRestriction::NotAsked => "not-asked",
        PoliticalRestriction::No => "no",
        PoliticalRestriction::Yes => "yes",
    })
}

/// What an answer is called.
pub(super) fn dbs(answer: DbsLevel) -> String {
    label(match answer {
        DbsLevel::NotAsked => "not-asked",
        DbsLevel::NotNeeded => "not-needed",
        DbsLevel::Basic => "dbs-basic",
        DbsLevel::Standard => "dbs-standard",
        DbsLevel::Enhanced => "dbs-enhanced",
        DbsLevel::EnhancedBarred => "dbs-enhanced-barred",
    })
}

/// What an answer is called.
pub(super) fn vetting(answer: Vetting) -> String {
    label(match answer {
        Vetting::NotAsked => "not-asked",
        Vetting::NotNeeded => "not-needed",
        Vetting::Baseline => "vetting-baseline",
        Vetting::CounterTerrorist => "vetting-counter-terrorist",
        Vetting::SecurityCheck => "vetting-security-check",
        Vetting::Developed => "vetting-developed",
        Vetting::Police => "vetting-police",
    })
}

/// The answer to a question.
pub(super) fn answer(header: &Header, question: Question) -> String {
    match question {
        Question::PoliticallyRestricted => restriction(header.politically_restricted),
        Question::Dbs => dbs(header.dbs),
        Question::Vetting => vetting(header.vetting),
    }
}

/// The answer that is stored under a word.
pub(super) fn answered(question: Question, word: &str) -> String {
    match question {
        Question::PoliticallyRestricted => {
            restriction(PoliticalRestriction::from_word(word).unwrap_or_default())
        }
        Question::Dbs => dbs(DbsLevel::from_word(word).unwrap_or_default()),
        Question::Vetting => vetting(Vetting::from_word(word).unwrap_or_default()),
    }
}

/// All answers to a question, "not asked yet" first, with the word that a form sends; and the word chosen now.
pub(super) fn choices(
    header: &Header,
    question: Question,
) -> (Vec<(&'static str, String)>, &'static str) {
    match question {
        Question::PoliticallyRestricted => (
            PoliticalRestriction::ALL
                .iter()
                .map(|one| (one.as_str(), restriction(*one)))
                .collect(),
            header.politically_restricted.as_str(),
        ),
        Question::Dbs => (
            DbsLevel::ALL
                .iter()
                .map(|one| (one.as_str(), dbs(*one)))
                .collect(),
            header.dbs.as_str(),
        ),
        Question::Vetting => (
            Vetting::ALL
                .iter()
                .map(|one| (one.as_str(), vetting(*one)))
                .collect(),
            header.vetting.as_str(),
        ),
    }
}
