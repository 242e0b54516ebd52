//! Your skills and your role.

use super::earlier::Earlier;
use super::summary::{Formula, overall, sentence};
use super::view::{Keep, Parts, YourSkills};
use super::{LadderTable, Whose};
use crate::args;
use crate::assessments::{load_own, own_permit};
use crate::kit::components::EmptyState;
use crate::kit::{Link, Words, dates};
use crate::problem::Problem;
use crate::request::Visit;
use crate::reviews::standing_levels;
use actix_web::HttpResponse;
use engine::access::ReadRecord;
use engine::assessments::Assessment;
use engine::gaps::Gap;
use engine::roles::RoleProfile;
use sfia::{Framework, Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::assessments::{Own, list_submitted};

/// Shows what was sent last, or else the draft, beside what the role asks for.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, submitted, endorsed) = visit
        .read(move |tx| {
            let own = load_own(tx, frameworks)?;
            let permit = own_permit::<ReadRecord>(tx.actor())?;
            let submitted = list_submitted(tx, &permit)?;
            let endorsed = standing_levels(tx, &permit, frameworks, submitted.first())?;
            Ok((own, submitted, endorsed))
        })
        .await?;
    let url = |path: &str| visit.url(path);
    let shown = (submitted.as_slice(), &endorsed);
    let parts = parts(visit.words(), frameworks, &own, shown, &url);
    visit.page(&YourSkills::new(visit.words(), parts))
}

/// What the page says of these records; `submitted` newest first.
pub(super) fn parts(
    words: &Words,
    frameworks: &Frameworks,
    own: &Own,
    (submitted, endorsed): (&[Assessment], &BTreeMap<SkillCode, Level>),
    url: &dyn Fn(&str) -> String,
) -> Parts {
    let evidence = Link::new(words.say("skills-evidence-link"), url("/evidence"));
    let over = match &own.job.job_title {
        Some(title) if !title.trim().is_empty() => format!("{}, {title}", own.job.name),
        _ => own.job.name.clone(),
    };
    let draft = own.draft.as_ref();
    let begun = draft.filter(|draft| draft.skills.iter().any(|skill| skill.is_touched()));
    let Some(shown) = submitted.first().or(begun) else {
        return Parts {
            empty: Some(empty(words, draft.is_some(), url)),
            evidence: Some(evidence),
            ..Parts::bare(over)
        };
    };
    let framework = frameworks.edition(shown.edition);
    let gap = own
        .role
        .as_ref()
        .map(|role| Gap::between(&role.skills, shown, framework))
        .filter(|gap| !gap.skills.is_empty());
    let whose = Whose {
        person: None,
        url,
        may_answer: shown.is_draft(),
        endorsed,
    };
    let (state, next) = state(words, shown, draft, framework, url);
    let download = Link::new(words.say("skills-download"), url("/skills/record.json"));
    Parts {
        lede: Some(lede(words, own.role.as_ref(), gap.as_ref(), shown)),
        overall: gap.as_ref().and_then(|gap| overall(words, gap)),
        state: Some(state),
        notice: notice(words, own.role.as_ref(), gap.as_ref()),
        next: Some(next),
        table: Some(LadderTable::new(
            words,
            framework,
            shown,
            gap.as_ref(),
            &whose,
        )),
        formula: gap.as_ref().map(|gap| Formula::new(words, gap)),
        evidence: Some(evidence),
        reviews_url: shown.submitted.map(|_| url("/reviews")),
        earlier: Earlier::list(words, frameworks, submitted),
        keep: Some(Keep {
            download,
            wishes: Link::new(words.say("wishes-heading"), url("/skills/wishes")),
            judging: Link::new(words.say("calibration-own-heading"), url("/skills/judging")),
            looks: Link::new(words.say("looks-heading"), url("/skills/looks")),
            document: Link::new(
                words.say("profile-pdf-download"),
                url("/skills/profile.pdf"),
            ),
        }),
        ..Parts::bare(over)
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

/// Whether this was sent, and what one can do about it.
fn state(
    words: &Words,
    shown: &Assessment,
    draft: Option<&Assessment>,
    framework: &Framework,
    url: &dyn Fn(&str) -> String,
) -> (String, Link) {
    let Some(submitted) = shown.submitted else {
        let (label, path) = match shown.find_unfinished(framework) {
            Some(_) => ("skills-private-continue", "/assessment"),
            None => ("skills-private-check", "/assessment/check"),
        };
        return (
            words.say("skills-private"),
            Link::new(words.say(label), url(path)),
        );
    };
    let date = dates::day(words, dates::london_day(submitted.utc()));
    let sent = words.say_with("skills-sent", &args!["date" => date]);
    let Some(draft) = draft else {
        return (
            sent,
            Link::new(words.say("skills-start-again"), url("/assessment")),
        );
    };
    let progress = draft.progress(framework);
    let counts = args!["done" => progress.done, "total" => progress.total];
    let begun = words.say_with("skills-draft", &counts);
    let carry_on = Link::new(words.say("skills-draft-continue"), url("/assessment"));
    (format!("{sent} {begun}"), carry_on)
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
