//! What stands beside a level in one's own table: evidence, the endorsement, what one would like, since when it is known.

use super::load::Held;
use crate::args;
use crate::evidence::CoverageMark;
use crate::kit::{Link, Words, dates};
use engine::assessments::Assessment;
use engine::endorsement::{Lapse, Standing};
use engine::evidence::{Coverage, is_old};
use engine::history::Known;
use engine::time::Instant;
use engine::wishes::{Interest, Wish};
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;
use store::endorsement::Given;

/// Beside one skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Beside {
    mark: Option<CoverageMark>,
    items: Option<Link>,
    endorsement: String,
    interest: String,
    known: String,
    is_old: bool,
    #[serde(skip)]
    is_shown: bool,
}

impl Beside {
    /// Whether work that still counts stands behind the level held.
    pub(super) fn is_shown(&self) -> bool {
        self.is_shown
    }
}

/// What stands beside each skill of the version shown, and what the next move needs to know of those that are held.
pub(super) fn beside(
    words: &Words,
    framework: &Framework,
    shown: &Assessment,
    held: &Held,
    url: &dyn Fn(&str) -> String,
) -> (BTreeMap<SkillCode, Beside>, Vec<Known>) {
    let mut all = BTreeMap::new();
    let mut known = Vec::new();
    for skill in &shown.skills {
        let code = skill.code;
        let level = skill.held(framework);
        let wish = held.wishes.iter().find(|wish| wish.code == code).copied();
        let wish = wish.unwrap_or(Wish::none(code));
        let coverage = level.map(|level| cover(held, code, level));
        let said = level.and(shown.submitted);
        let since = said.map(|sent| (sent, wish.known_since(sent)));
        let is_old = since.is_some_and(|(_, since)| is_too_long_ago(held, since));
        if let (Some(level), Some(coverage), Some(_)) = (level, coverage, since) {
            known.push(Known {
                code,
                held: level,
                coverage,
                old: is_old,
            });
        }
        let one = Beside {
            mark: coverage.map(|coverage| CoverageMark::new(words, coverage)),
            items: items(words, held, code, url),
            endorsement: held
                .given
                .iter()
                .find(|given| given.endorsement.code == code)
                .map_or_else(String::new, |given| endorsement(words, given)),
            interest: wish
                .interest
                .map_or_else(String::new, |one| words.say(interest_key(one))),
            known: since.map_or_else(String::new, |since| known_words(words, held, since, is_old)),
            is_old,
            is_shown: coverage == Some(Coverage::Shown),
        };
        all.insert(code, one);
    }
    (all, known)
}

fn cover(held: &Held, code: SkillCode, level: Level) -> Coverage {
    Coverage::of(&held.evidence, code, level, held.ageing())
}

fn is_too_long_ago(held: &Held, since: Instant) -> bool {
    let day = dates::london_day(since.utc());
    is_old(day, held.today, held.rules.endorsement_months.into())
}

/// Said only where there is something to say: that a level was confirmed since, or that it has grown old.
fn known_words(
    words: &Words,
    held: &Held,
    (sent, since): (Instant, Instant),
    is_old: bool,
) -> String {
    let date = dates::day(words, dates::london_day(since.utc()));
    if is_old {
        let months = held.rules.endorsement_months;
        words.say_with("skills-known-old", &args!["months" => months])
    } else if since > sent {
        words.say_with("skills-known-still", &args!["date" => date])
    } else {
        String::new()
    }
}

fn items(
    words: &Words,
    held: &Held,
    code: SkillCode,
    url: &dyn Fn(&str) -> String,
) -> Option<Link> {
    let speaks = |head: &&engine::evidence::EvidenceHead| {
        head.supports.iter().any(|support| support.skill == code)
    };
    let found: Vec<_> = held.evidence.iter().filter(speaks).collect();
    let label = words.say_with("skills-items", &args!["count" => found.len()]);
    match found.as_slice() {
        [] => None,
        [only] => Some(Link::new(label, url(&format!("/evidence/{}", only.id)))),
        _ => Some(Link::new(label, url(&format!("/evidence?skill={code}")))),
    }
}

/// When it was endorsed, or why it does not stand.
fn endorsement(words: &Words, given: &Given) -> String {
    let day = |instant: Instant| dates::day(words, dates::london_day(instant.utc()));
    match given.standing {
        Standing::Stands { .. } => day(given.endorsement.at),
        Standing::Lapsed(lapse) => words.say(match lapse {
            Lapse::Superseded | Lapse::ClaimChanged => "skills-lapsed-claim",
            Lapse::EditionChanged => "skills-lapsed-edition",
            Lapse::EvidenceChanged => "skills-lapsed-evidence",
            Lapse::Due => "skills-lapsed-due",
        }),
    }
}

/// The message that says a wish beside its skill.
pub(super) fn interest_key(interest: Interest) -> &'static str {
    match interest {
        Interest::UseMore => "skills-wish-use-more",
        Interest::Learn => "skills-wish-learn",
        Interest::RatherNot => "skills-wish-rather-not",
    }
}
