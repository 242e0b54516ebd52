//! The block at the head of a job description.

use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Facts about the post. Texts are single lines and may be empty in a draft, the title apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Header {
    /// The job title.
    pub title: String,
    /// The numbers of the posts that the job description serves: none, one or many.
    pub post_numbers: Vec<String>,
    /// The directorate.
    pub directorate: String,
    /// The service.
    pub service: String,
    /// The section or team.
    pub section: String,
    /// The grade as the organisation writes it. Never derived from a SFIA level.
    pub grade: String,
    /// Hours a week, as text: "37 hours a week".
    pub hours: String,
    /// Where the work is done.
    pub place: String,
    /// How it is spread: "hybrid, at least two days a week in the office".
    pub working_pattern: String,
    /// Permanent, fixed term until a date, and the like.
    pub contract: String,
    /// The title of the post it reports to.
    pub reports_to: String,
    /// For whom or what it is responsible: posts, budgets, contracts.
    pub responsible_for: String,
    /// The date that the document carries.
    pub version_date: Option<NaiveDate>,
    /// Whether the post is politically restricted. Asked, never guessed.
    pub politically_restricted: PoliticalRestriction,
    /// Which check by the Disclosure and Barring Service it needs. Asked, never guessed.
    pub dbs: DbsLevel,
    /// Which vetting it needs. Asked, never guessed.
    pub vetting: Vetting,
}

/// Whether a post is politically restricted under the Local Government and Housing Act 1989, part 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PoliticalRestriction {
    /// Nobody has said yet.
    #[default]
    NotAsked,
    /// It is not.
    No,
    /// It is.
    Yes,
}

words!(PoliticalRestriction: NotAsked = "not-asked", No = "no", Yes = "yes");

/// The level of check by the Disclosure and Barring Service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DbsLevel {
    /// Nobody has said yet.
    #[default]
    NotAsked,
    /// No check.
    NotNeeded,
    /// Basic.
    Basic,
    /// Standard.
    Standard,
    /// Enhanced.
    Enhanced,
    /// Enhanced with a look at one or both barred lists.
    EnhancedBarred,
}

words!(DbsLevel: NotAsked = "not-asked", NotNeeded = "not-needed", Basic = "basic", Standard = "standard",
    Enhanced = "enhanced", EnhancedBarred = "enhanced-barred");

/// National security and police vetting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vetting {
    /// Nobody has said yet.
    #[default]
    NotAsked,
    /// None.
    NotNeeded,
    /// Baseline Personnel Security Standard.
    Baseline,
    /// Counter-terrorist check.
    CounterTerrorist,
    /// Security check.
    SecurityCheck,
    /// Developed vetting.
    Developed,
    /// Non-police personnel vetting.
    Police,
}

words!(Vetting: NotAsked = "not-asked", NotNeeded = "not-needed", Baseline = "baseline",
    CounterTerrorist = "counter-terrorist", SecurityCheck = "security-check", Developed = "developed",
    Police = "police");

/// What has to be asked of a person before approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Political restriction.
    PoliticallyRestricted,
    /// The level of DBS check.
    Dbs,
    /// Vetting.
    Vetting,
}

words!(Question: PoliticallyRestricted = "politically-restricted", Dbs = "dbs", Vetting = "vetting");

impl Header {
    /// The questions that nobody has answered yet.
    pub fn unanswered(&self) -> impl Iterator<Item = Question> + '_ {
        let open = |question: &Question| match question {
            Question::PoliticallyRestricted => {
                self.politically_restricted == PoliticalRestriction::NotAsked
            }
            Question::Dbs => self.dbs == DbsLevel::NotAsked,
            Question::Vetting => self.vetting == Vetting::NotAsked,
        };
        Question::ALL.iter().copied().filter(open)
    }
}
