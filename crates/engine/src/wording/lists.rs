//! The lists of words that ship with Aspire, checked when they are loaded.

mod entry;
mod file;
mod plain;

use super::Rule;
use std::sync::LazyLock;

pub(super) use entry::{Entry, List};
pub(super) use plain::{Abbreviations, Product, Products, Responsible};

macro_rules! shipped {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../../../sfia-data/wording/", $name)),
        )
    };
}

/// A shipped list that could not be used. A test loads them all, so a release never gives this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sfia-data/wording/{file}: {problem}")]
pub struct BrokenList {
    /// The file.
    pub file: &'static str,
    /// What is wrong.
    pub problem: String,
}

/// All lists.
#[derive(Debug)]
pub struct Lists {
    pub(super) jargon: List,
    pub(super) gender: List,
    pub(super) age: List,
    pub(super) health: List,
    pub(super) years: List,
    pub(super) driving: List,
    pub(super) inflated: List,
    pub(super) assessable: List,
    pub(super) person: List,
    pub(super) responsible: Responsible,
    pub(super) abbreviations: Abbreviations,
    pub(super) products: Products,
}

static LOADED: LazyLock<Result<Lists, BrokenList>> = LazyLock::new(Lists::load);

impl Lists {
    /// The lists that ship with Aspire. Read on the first call; every call gives the same value.
    ///
    /// # Errors
    /// [`BrokenList`] if a shipped file is broken.
    pub fn shipped() -> Result<&'static Self, BrokenList> {
        LOADED.as_ref().map_err(Clone::clone)
    }

    fn load() -> Result<Self, BrokenList> {
        Ok(Self {
            jargon: List::read(shipped!("jargon.toml"), Rule::Jargon)?,
            gender: List::read(shipped!("gender.toml"), Rule::GenderCoded)?,
            age: List::read(shipped!("age.toml"), Rule::Age)?,
            health: List::read(shipped!("health.toml"), Rule::Health)?,
            years: List::read(shipped!("years.toml"), Rule::YearsOfExperience)?,
            driving: List::read(shipped!("driving.toml"), Rule::Driving)?,
            inflated: List::read(shipped!("inflated.toml"), Rule::InflatedVerbs)?,
            assessable: List::read(shipped!("assessable.toml"), Rule::NotAssessable)?,
            person: List::read(shipped!("person.toml"), Rule::PersonNotPost)?,
            responsible: Responsible::read(shipped!("responsible.toml"))?,
            abbreviations: Abbreviations::read(shipped!("abbreviations.toml"))?,
            products: Products::read(shipped!("products.toml"))?,
        })
    }
}

/// The complaint that a file has this problem.
fn broken(file: &'static str, problem: impl ToString) -> BrokenList {
    BrokenList {
        file,
        problem: problem.to_string(),
    }
}
