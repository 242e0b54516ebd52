//! One's own profile: skills beside one's role, attributes, evidence, wishes, history.

use super::attributes::Attributes;
use super::beside::{beside, interest_key};
use super::load::{Held, SHOWN_VERSIONS, load};
use super::onward::{Onward, Shown, sent_on};
use super::summary::{Formula, overall, sentence};
use super::view::{Keep, Parts, Versions, Wished, YourSkills};
use super::{LadderTable, Whose};
use crate::args;
use crate::assessments::skill_title;
use crate::kit::components::{EmptyState, ListItem};
use crate::kit::{Link, Words, dates};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::assessments::Assessment;
use engine::gaps::Gap;
use engine::roles::RoleProfile;
use engine::wishes::Interest;
use sfia::{Framework, Frameworks};
use store::assessments::Own;

/// Shows what was sent last, or else the draft, with everything that stands beside it.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let today = dates::london_day(visit.now().utc());
    let held = visit.read(move |tx| load(tx, frameworks, today)).await?;
    let url = |path: &str| visit.url(path);
    let parts = parts(visit.words(), frameworks, &held, &url);
    visit.page(&YourSkills::new(visit.words(), parts))
}

/// What the page says of these records.
pub(super) fn parts(
    words: &Words,
    frameworks: &Frameworks,
    held: &Held,
    url: &dyn Fn(&str) -> String,
) -> Parts {
    let own = &held.own;
    let over = over(own);
    let draft = own.draft.as_ref();
    let begun = draft.filter(|draft| draft.skills.iter().any(|skill| skill.is_touched()));
    let Some(shown) = held.sent.as_ref().or(begun) else {
        return Parts {
            empty: Some(empty(words, draft.is_some(), url)),
            evidence: Some(evidence(words, held, url)),
            ..Parts::bare(over)
        };
    };
    let framework = frameworks.edition(shown.edition);
    let gap = own
        .role
        .as_ref()
        .map(|role| Gap::between(&role.skills, shown, framework))
        .filter(|gap| !gap.skills.is_empty());
    let (beside, known) = beside(words, framework, shown, held, url);
    let endorsed = held.standing();
    let whose = Whose {
        person: None,
        url,
        may_answer: shown.is_draft(),
        endorsed: &endorsed,
        beside: Some(&beside),
    };
    let onward = Shown {
        assessment: shown,
        framework,
        gap: gap.as_ref(),
        known: &known,
    };
    let table = LadderTable::new(words, framework, shown, gap.as_ref(), &whose);
    Parts {
        lede: Some(lede(words, own.role.as_ref(), gap.as_ref(), shown)),
        overall: gap.as_ref().and_then(|gap| overall(words, gap)),
        state: Some(state(words, shown)),
        again: (shown.submitted.is_some() && draft.is_none())
            .then(|| Link::new(words.say("skills-start-again"), url("/assessment"))),
        notice: notice(words, own.role.as_ref(), gap.as_ref()),
        onward: Some(Onward::new(words, held, &onward, url)),
        table: Some(table),
        formula: gap.as_ref().map(|gap| Formula::new(words, gap)),
        attributes: Attributes::new(words, framework, shown, own.role_level()),
        wished: wished(words, framework, held),
        wishes_url: url("/skills/wishes"),
        evidence: Some(evidence(words, held, url)),
        reviews: shown.submitted.map(|_| {
            [
                Link::new(words.say("skills-reviews"), url("/reviews")),
                Link::new(words.say("calibration-own-heading"), url("/skills/judging")),
            ]
        }),
        versions: versions(words, held, url),
        keep: Some(keep(words, url)),
        ..Parts::bare(over)
    }
}

/// "Sam Example, Developer".
fn over(own: &Own) -> String {
    match &own.job.job_title {
        Some(title) if !title.trim().is_empty() => format!("{}, {title}", own.job.name),
        _ => own.job.name.clone(),
    }
}

fn empty(words: &Words, started: bool, url: &dyn Fn(&str) -> String) -> EmptyState {
    let label = if started {
        words.say("skills-empty-carry-on")
    } else {
        words.say("skills-empty-action")
    };
    EmptyState::new(
        words.say("skills-empty-heading"),
        words.say("skills-empty-text"),
    )
    .action(Link::new(label, url("/assessment")))
}

fn lede(
    words: &Words,
    role: Option<&RoleProfile>,
    gap: Option<&Gap>,
    shown: &Assessment,
) -> String {
    match (role, gap) {
        (Some(role), Some(gap)) => sentence(words, &role.title, &gap.summary()),
        _ => {
            let said = shown.skills.iter().filter(|skill| skill.is_touched());
            words.say_with("skills-no-role-lede", &args!["count" => said.count()])
        }
    }
}

/// Whether this was sent, and who reads it.
fn state(words: &Words, shown: &Assessment) -> String {
    match shown.submitted {
        None => words.say("skills-private"),
        Some(sent) => words.say_with("skills-sent", &args!["date" => sent_on(words, sent)]),
    }
}

/// Why there is nothing to compare with.
fn notice(words: &Words, role: Option<&RoleProfile>, gap: Option<&Gap>) -> Option<String> {
    match (role, gap) {
        (None, _) => Some(words.say("skills-no-role")),
        (Some(role), None) => {
            let title = role.title.as_str();
            Some(words.say_with("skills-empty-role", &args!["role" => title]))
        }
        (Some(_), Some(_)) => None,
    }
}

/// How much there is to show, and where.
fn evidence(words: &Words, held: &Held, url: &dyn Fn(&str) -> String) -> (String, Link) {
    let count = held.evidence.len();
    let text = match count {
        0 => words.say("skills-evidence-text"),
        _ => words.say_with("skills-evidence-count", &args!["count" => count]),
    };
    let link = Link::new(words.say("skills-evidence-link"), url("/evidence"));
    (text, link)
}

/// What one would like to do, wish by wish.
fn wished(words: &Words, framework: &Framework, held: &Held) -> Vec<Wished> {
    let of = |interest: Interest| {
        let skills = held.wishes.iter();
        let skills = skills.filter(|wish| wish.interest == Some(interest));
        Wished {
            label: words.say(interest_key(interest)),
            skills: skills
                .map(|wish| skill_title(framework, wish.code))
                .collect(),
        }
    };
    let all = Interest::ALL.into_iter().map(of);
    all.filter(|wished| !wished.skills.is_empty()).collect()
}

/// The versions sent last, and where they are compared.
fn versions(words: &Words, held: &Held, url: &dyn Fn(&str) -> String) -> Option<Versions> {
    let newest = held.versions.first()?;
    let item = |version: &store::assessments::SentVersion| {
        let label = sent_on(words, version.sent);
        let item = ListItem::link(label, url(&format!("/skills/history/{}", version.id)));
        let item = item.detail(version.edition.to_string());
        if version.id == newest.id {
            item.meta(words.say("skills-version-shown"))
        } else {
            item
        }
    };
    let shown = held.versions.iter().take(SHOWN_VERSIONS);
    Some(Versions {
        items: shown.map(item).collect(),
        compare: (held.versions.len() > 1)
            .then(|| Link::new(words.say("skills-compare-link"), url("/skills/compare"))),
        all: (held.versions.len() > SHOWN_VERSIONS)
            .then(|| Link::new(words.say("skills-history-all"), url("/skills/history"))),
    })
}

fn keep(words: &Words, url: &dyn Fn(&str) -> String) -> Keep {
    Keep {
        json: Link::new(words.say("skills-download"), url("/skills/record.json")),
        csv: Link::new(words.say("skills-download-csv"), url("/skills/record.csv")),
        document: Link::new(
            words.say("profile-pdf-download"),
            url("/skills/profile.pdf"),
        ),
        looks: Link::new(words.say("looks-heading"), url("/skills/looks")),
    }
}
