//! Whether those who lead see more readiness than those who do the work.

use crate::readiness::{ReadinessLevel, Role};

/// The fewest respondents who lead.
const FEWEST_ABOVE: usize = 2;
/// The fewest managers and members of staff, so that nobody's answer can be worked out.
const FEWEST_BELOW: usize = 5;

/// The tilt of a section.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tilt {
    /// Mean of sponsor, Head of Profession and lead less mean of managers and staff, in points of 100.
    pub points: f64,
    /// How many answered above.
    pub above: usize,
    /// How many answered below.
    pub below: usize,
}

/// One respondent's known answers to the questions of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleAnswers {
    /// As what they answered.
    pub role: Role,
    /// What they claimed, without "do not know".
    pub levels: Vec<ReadinessLevel>,
}

impl RoleAnswers {
    fn mean(&self) -> Option<f64> {
        mean(&self.levels.iter().map(|it| it.value()).collect::<Vec<_>>())
    }
}

fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The tilt between those above and those below, each person counting once with the mean of their answers. `None` with
/// fewer than two above or five below who know anything.
#[must_use]
pub fn tilt(respondents: &[RoleAnswers]) -> Option<Tilt> {
    let means = |roles: &[Role]| -> Vec<f64> {
        let of = respondents.iter().filter(|one| roles.contains(&one.role));
        of.filter_map(RoleAnswers::mean).collect()
    };
    let above = means(&[Role::Sponsor, Role::HeadOfProfession, Role::Lead]);
    let below = means(&[Role::Manager, Role::Staff]);
    if above.len() < FEWEST_ABOVE || below.len() < FEWEST_BELOW {
        return None;
    }
    Some(Tilt {
        points: 100.0 * (mean(&above)? - mean(&below)?) / 3.0,
        above: above.len(),
        below: below.len(),
    })
}
