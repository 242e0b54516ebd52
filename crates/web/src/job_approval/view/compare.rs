//! What changed from one version to another.

use crate::args;
use crate::job_approval::compare::Compared;
use crate::job_approval::{labels, words};
use crate::kit::components::{EmptyState, Filter, Heading, Select};
use crate::kit::{Crumb, Page, Section, Words};
use documents::english;
use engine::jobs::compare::{Difference, Piece, Spot, differences, moved};
use engine::jobs::{ItemId, JobContent};
use serde::Serialize;
use sfia::Framework;

/// The page.
#[derive(Serialize)]
pub(crate) struct ComparePage {
    title: String,
    heading: Heading,
    filter: Filter,
    changes: Vec<Change>,
    empty: EmptyState,
    #[serde(skip)]
    crumbs: Vec<Crumb>,
}

/// One difference.
#[derive(Serialize)]
struct Change {
    label: String,
    /// Of prose, word by word.
    pieces: Vec<Part>,
    /// Of everything else: what stood there, and what stands there.
    before: Option<String>,
    after: Option<String>,
    /// Of an order: what was moved.
    moved: Vec<String>,
}

/// A run of words.
#[derive(Serialize)]
struct Part {
    gone: Option<String>,
    new: Option<String>,
    same: Option<String>,
}

impl ComparePage {
    /// The page; the addresses are those of the list and of the job description.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        (jobs, home): (&str, &str),
        compared: &Compared,
    ) -> Self {
        let (older, newer) = (&compared.from.1, &compared.to.1);
        let found = differences(older, newer);
        let title = words::title(words, &compared.title);
        let named = args![
            "title" => title.as_str(),
            "from" => compared.from.0.to_string(),
            "to" => compared.to.0.to_string(),
        ];
        let heading = words.say_with("job-approval-compare-heading", &named);
        let lede = words.say_with("job-approval-compare-lede", &args!["count" => found.len()]);
        let sides = Sides {
            words,
            framework,
            older,
            newer,
        };
        let id = home.rsplit('/').next().unwrap_or_default();
        let crumbs = super::crumbs(words, jobs, (id, &title));
        Self {
            heading: Heading::new(heading.as_str()).lede(lede),
            title: heading,
            filter: filter(words, compared, home),
            changes: found.iter().map(|one| sides.change(one)).collect(),
            empty: EmptyState::new(
                words.say("job-approval-compare-none"),
                words.say("job-approval-compare-none-text"),
            ),
            crumbs,
        }
    }
}

fn filter(words: &Words, compared: &Compared, home: &str) -> Filter {
    let options = || {
        compared.versions.iter().map(|version| {
            let number = version.number.to_string();
            let values = args!["number" => number.as_str()];
            let label = words.say_with("job-approval-version", &values);
            (number, label)
        })
    };
    let select = |name: &str, key: &str, chosen: u32| {
        Select::new(name, words.say(key), options(), &chosen.to_string())
    };
    Filter::new(
        format!("{home}/compare"),
        words.say("job-approval-compare-button"),
    )
    .select(select("from", "job-approval-compare-from", compared.from.0))
    .select(select("to", "job-approval-compare-to", compared.to.0))
}

/// Both versions, for the words of what differs.
struct Sides<'a> {
    words: &'a Words,
    framework: &'a Framework,
    older: &'a JobContent,
    newer: &'a JobContent,
}

impl Sides<'_> {
    fn change(&self, found: &Difference) -> Change {
        let moves = moved(&found.spot, self.older, self.newer);
        let is_order = !moves.is_empty();
        let value = |content| {
            let shown = found.pieces.is_empty() && !is_order;
            shown.then(|| labels::value(self.words, self.framework, content, &found.spot))
        };
        Change {
            label: self.label(&found.spot),
            pieces: found.pieces.iter().map(part).collect(),
            before: value(self.older).flatten(),
            after: value(self.newer).flatten(),
            moved: moves
                .iter()
                .map(|one| {
                    let values = args![
                        "what" => self.named(&found.spot, &one.id),
                        "from" => one.from.to_string(),
                        "to" => one.to.to_string(),
                    ];
                    self.words.say_with("job-approval-moved", &values)
                })
                .collect(),
        }
    }

    /// The beginning of a moved item, by which readers know it.
    fn named(&self, spot: &Spot, id: &str) -> String {
        /// Enough to tell two sentences apart.
        const LONGEST: usize = 60;
        let item = || ItemId::from_text(id);
        let text = match spot {
            Spot::DutyOrder => self.newer.text_at(&Spot::Duty(item())),
            Spot::CriterionOrder => self.newer.text_at(&Spot::Criterion(item())),
            Spot::DimensionOrder => self.newer.text_at(&Spot::Dimension(item())),
            _ => None,
        };
        let text = text.unwrap_or_else(|| id.to_owned());
        if text.chars().count() <= LONGEST {
            return text;
        }
        let cut: String = text.chars().take(LONGEST).collect();
        [cut.trim_end(), "…"].concat()
    }

    /// What a spot is called: "Hours", "Duty 3", "Essential criterion 2: how it is assessed".
    fn label(&self, spot: &Spot) -> String {
        let words = self.words;
        match spot {
            Spot::Language => words.say("job-approval-spot-language"),
            Spot::Edition => words.say("job-approval-spot-edition"),
            Spot::Line(field) => english(field.as_str()),
            Spot::PostNumbers => english("post-numbers"),
            Spot::VersionDate => english("version-date"),
            Spot::Asked(question) => english(question.as_str()),
            Spot::Purpose => english("purpose"),
            Spot::Dimension(_) => english("dimensions"),
            Spot::DimensionOrder => words.say("job-approval-spot-dimension-order"),
            Spot::Duty(id) => self.numbered(id, "job-approval-spot-duty"),
            Spot::DutyOrder => words.say("job-approval-spot-duty-order"),
            Spot::Corporate => words.say("job-approval-spot-corporate"),
            Spot::Criterion(id) => self.numbered(id, "job-approval-spot-criterion"),
            Spot::CriterionImportance(id) => {
                self.numbered(id, "job-approval-spot-criterion-importance")
            }
            Spot::CriterionAssessed(id) => {
                self.numbered(id, "job-approval-spot-criterion-assessed")
            }
            Spot::CriterionDuties(id) => self.numbered(id, "job-approval-spot-criterion-duties"),
            Spot::CriterionQualification(id) => {
                self.numbered(id, "job-approval-spot-criterion-qualification")
            }
            Spot::CriterionOrder => words.say("job-approval-spot-criterion-order"),
            Spot::IsApprenticeship => english("apprenticeship"),
            Spot::ApprenticeshipLevel => english("apprenticeship-level"),
            Spot::Adjustments => english("adjustments"),
            Spot::Skill(code) => crate::assessments::skill_title(self.framework, *code),
            Spot::SkillOrder => words.say("job-approval-spot-skill-order"),
            Spot::GeneralLevel => english("general-level"),
            Spot::Attribute(code) => {
                let known = self.framework.find_attribute(*code);
                known.map_or_else(|| code.to_string(), |one| one.name.clone())
            }
        }
    }

    /// With the item's number in the newer version, or in the older one where it is gone.
    fn numbered(&self, id: &ItemId, key: &str) -> String {
        let number = labels::number(self.newer, id).or_else(|| labels::number(self.older, id));
        let number = number.unwrap_or_default().to_string();
        self.words.say_with(key, &args!["number" => number])
    }
}

fn part(piece: &Piece) -> Part {
    let nothing = Part {
        gone: None,
        new: None,
        same: None,
    };
    match piece {
        Piece::Same(text) => Part {
            same: Some(text.clone()),
            ..nothing
        },
        Piece::Gone(text) => Part {
            gone: Some(text.clone()),
            ..nothing
        },
        Piece::New(text) => Part {
            new: Some(text.clone()),
            ..nothing
        },
    }
}

impl Page for ComparePage {
    const TEMPLATE: &'static str = "pages/job_approval/compare";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        self.crumbs.clone()
    }
}
