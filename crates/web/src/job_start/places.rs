//! Where the paragraphs of an old text go: what is proposed, what somebody chose, and the draft that comes of it.

use super::old_text::OldText;
use crate::security::RandomIds;
use engine::ids::IdSource;
use engine::jobs::recognise::{Offer, Proposed};
use engine::jobs::{ItemId, JobContent, JobDraft, JobField, JobProblem, Language, LineField};
use engine::roles::Importance;
use sfia::{Edition, Framework};
use std::collections::HashMap;

/// A place for a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// Nowhere.
    Leave,
    /// The post numbers.
    PostNumbers,
    /// The purpose.
    Purpose,
    /// The dimensions.
    Dimension,
    /// The main duties.
    Duty,
    /// The person specification.
    Criterion(Importance),
    /// The adjustments statement.
    Adjustments,
    /// A line of the header, the working conditions or the apprenticeship.
    Line(LineField),
}

impl Goes {
    /// The places that any paragraph can go to, in the order in which pages list them.
    pub const ANY: [Self; 7] = [
        Self::Leave,
        Self::Purpose,
        Self::Dimension,
        Self::Duty,
        Self::Criterion(Importance::Essential),
        Self::Criterion(Importance::Desirable),
        Self::Adjustments,
    ];

    /// The word in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::PostNumbers => "post-numbers",
            Self::Purpose => "purpose",
            Self::Dimension => "dimension",
            Self::Duty => "duty",
            Self::Criterion(importance) => importance.as_str(),
            Self::Adjustments => "adjustments",
            Self::Line(field) => field.as_str(),
        }
    }

    /// The place that a form sent under `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        let any = Self::ANY.into_iter().chain([Self::PostNumbers]);
        any.chain(LineField::ALL.iter().copied().map(Self::Line))
            .find(|place| place.as_str() == word)
    }

    fn of(proposed: &Proposed) -> Self {
        match proposed {
            Proposed::Line { field } => Self::Line(*field),
            Proposed::PostNumbers => Self::PostNumbers,
            Proposed::Purpose => Self::Purpose,
            Proposed::Dimension => Self::Dimension,
            Proposed::Duty => Self::Duty,
            Proposed::Criterion { importance, .. } => Self::Criterion(*importance),
            Proposed::Adjustments => Self::Adjustments,
            Proposed::Heading { .. }
            | Proposed::VersionDate
            | Proposed::Asked { .. }
            | Proposed::Corporate
            | Proposed::Other => Self::Leave,
        }
    }

    /// The most characters that fit there.
    pub fn most(self) -> Option<usize> {
        match self {
            Self::Leave | Self::PostNumbers => None,
            Self::Purpose | Self::Adjustments => Some(JobDraft::LONGEST_PASSAGE),
            Self::Duty | Self::Criterion(_) => Some(JobDraft::LONGEST_ITEM),
            Self::Line(LineField::Title) => Some(JobDraft::LONGEST_TITLE),
            Self::Dimension | Self::Line(_) => Some(JobDraft::LONGEST_LINE),
        }
    }

    /// The most items, where it is a list.
    pub fn most_items(self) -> Option<usize> {
        match self {
            Self::Dimension => Some(JobDraft::MOST_DIMENSIONS),
            Self::Duty => Some(JobDraft::MOST_DUTIES),
            Self::Criterion(_) => Some(JobDraft::MOST_CRITERIA),
            _ => None,
        }
    }

    /// The same place as the engine names it. What the old text says of a criterion stays with it.
    fn proposed(self, offer: &Offer) -> Proposed {
        match self {
            Self::Leave => Proposed::Other,
            Self::PostNumbers => Proposed::PostNumbers,
            Self::Purpose => Proposed::Purpose,
            Self::Dimension => Proposed::Dimension,
            Self::Duty => Proposed::Duty,
            Self::Adjustments => Proposed::Adjustments,
            Self::Line(field) => Proposed::Line { field },
            Self::Criterion(importance) => match &offer.proposed {
                Proposed::Criterion {
                    assessed,
                    is_qualification,
                    ..
                } => Proposed::Criterion {
                    importance,
                    assessed: assessed.clone(),
                    is_qualification: *is_qualification,
                },
                _ => Proposed::Criterion {
                    importance,
                    assessed: Vec::new(),
                    is_qualification: false,
                },
            },
        }
    }
}

/// Where a paragraph is proposed to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The place.
    pub goes: Goes,
    /// Where it would have gone, had it fitted there.
    pub too_much_for: Option<Goes>,
}

/// What is proposed for each paragraph: the place that it seems to belong to, as long as it fits there together with
/// those before it. So a draft can always be started from what is proposed. The paragraph that gives the title has a
/// field of its own and is left out here.
pub fn propose(old: &OldText) -> Vec<Proposal> {
    let title = old.title();
    let mut building = Building::new(Edition::NEWEST);
    let offers = old.recognised.offers.iter().enumerate();
    offers
        .map(|(index, offer)| {
            let wanted = match Goes::of(&offer.proposed) {
                // The title has a field of its own, and there is one title.
                Goes::Line(LineField::Title) if title.is_some() => Goes::Leave,
                wanted => wanted,
            };
            let fits = building.put(index, offer, wanted).is_none();
            Proposal {
                goes: if fits { wanted } else { Goes::Leave },
                too_much_for: (!fits).then_some(wanted),
            }
        })
        .collect()
}

/// What does not fit: at which paragraph, or at the title where there is none, and why.
pub type Misfit = (Option<usize>, JobProblem);

/// The draft that comes of an old text, with a title and a place for each paragraph.
///
/// # Errors
/// Everything that does not fit, in the order of the text.
pub fn build(
    framework: &Framework,
    old: &OldText,
    title: &str,
    places: &[Goes],
) -> Result<JobContent, Vec<Misfit>> {
    let mut building = Building::new(framework.edition());
    let mut misfits: Vec<Misfit> = Vec::new();
    for (index, offer) in old.recognised.offers.iter().enumerate() {
        let goes = places.get(index).copied().unwrap_or(Goes::Leave);
        if let Some(problem) = building.put(index, offer, goes) {
            misfits.push((Some(index), problem));
        }
    }
    let Building { mut content, items } = building;
    if !title.trim().is_empty() {
        title.clone_into(&mut content.header.title);
    }
    if old.is_welsh() {
        content.language = Language::Welsh;
    }
    match JobDraft::parse(content, framework) {
        Ok(draft) if misfits.is_empty() => Ok(draft.into_content()),
        Ok(_) => Err(misfits),
        Err(errors) => {
            misfits.extend(errors.iter().map(|(field, problem)| {
                let item = match field {
                    JobField::Dimension(id) | JobField::Duty(id) | JobField::Criterion(id) => {
                        items.get(id).copied()
                    }
                    _ => None,
                };
                (item, *problem)
            }));
            Err(misfits)
        }
    }
}

/// A draft on its way.
struct Building {
    content: JobContent,
    items: HashMap<ItemId, usize>,
}

impl Building {
    fn new(edition: Edition) -> Self {
        Self {
            content: JobContent::empty(edition),
            items: HashMap::new(),
        }
    }

    /// Puts a paragraph somewhere, or says why it does not fit there together with what is there already. Two lines for
    /// one field of the header are joined.
    fn put(&mut self, index: usize, offer: &Offer, goes: Goes) -> Option<JobProblem> {
        if goes == Goes::Leave {
            return None;
        }
        let offer = match goes {
            Goes::Line(field) => &joined(self.content.line(field).unwrap_or_default(), offer),
            _ => offer,
        };
        let length = self.length_with(goes, offer);
        if let Some(most) = goes.most().filter(|most| length > *most) {
            return Some(JobProblem::TooLong { most });
        }
        if goes == Goes::PostNumbers && !numbers_fit(&self.content, offer) {
            let most = JobDraft::LONGEST_POST_NUMBER;
            return Some(JobProblem::TooLong { most });
        }
        let id = ItemId::from_text(RandomIds.next());
        self.items.insert(id.clone(), index);
        let place = goes.proposed(offer);
        let went_in = offer.put(&place, &mut self.content, || id.clone());
        let most = goes.most_items().unwrap_or(0);
        (!went_in).then_some(JobProblem::TooMany { most })
    }

    /// How long the text of a place becomes.
    fn length_with(&self, goes: Goes, offer: &Offer) -> usize {
        let there = match goes {
            Goes::Purpose => self.content.purpose.text.as_str(),
            Goes::Adjustments => self.content.adjustments.as_str(),
            _ => "",
        };
        let count = |text: &str| text.chars().count();
        let between = usize::from(!there.is_empty());
        count(there) + between + count(&offer.text)
    }
}

fn joined(there: &str, offer: &Offer) -> Offer {
    let mut offer = offer.clone();
    if !there.is_empty() && there != offer.text {
        offer.text = format!("{there}; {}", offer.text);
    }
    offer
}

fn numbers_fit(content: &JobContent, offer: &Offer) -> bool {
    let mut numbers = offer.text.split([',', ';', '&']).map(str::trim);
    let short = numbers.all(|one| one.chars().count() <= JobDraft::LONGEST_POST_NUMBER);
    let count = offer.text.split([',', ';', '&']).count();
    short && content.header.post_numbers.len() + count <= JobDraft::MOST_POST_NUMBERS
}
