//! What the document says, in words.

use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::{Words, dates};
use crate::skills::rest_of_summary;
use documents::{Attribute, EvidenceLine, ProfileDocument, ProfileWords, Skill, SkillGroup};
use engine::assessments::{Assessment, Responsibility, Start};
use engine::evidence::{EvidenceHead, EvidenceKind};
use engine::gaps::{Gap, SkillGap};
use engine::roles::Importance;
use engine::time::Instant;
use sfia::{Framework, Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::assessments::Own;

/// What was found of the person's record.
pub(super) struct Known {
    pub(super) own: Own,
    /// What they sent last.
    pub(super) sent: Option<Assessment>,
    /// Endorsed levels that stand.
    pub(super) endorsed: BTreeMap<SkillCode, Level>,
    /// Evidence that others may read.
    pub(super) evidence: Vec<EvidenceHead>,
}

/// The document for this record.
pub(super) fn document(
    words: &Words,
    frameworks: &Frameworks,
    known: &Known,
    council: &str,
    now: Instant,
) -> ProfileDocument {
    let job = &known.own.job;
    let mut document = ProfileDocument {
        language: "en".to_owned(),
        words: fixed(words, council, now),
        name: job.name.clone(),
        about: vec![
            job.job_title.clone().unwrap_or_default(),
            council.to_owned(),
        ],
        sent: String::new(),
        summary: Vec::new(),
        groups: Vec::new(),
        attributes: Vec::new(),
        evidence: Vec::new(),
        purposes: Vec::new(),
    };
    if let Some(sent) = &known.sent {
        let framework = frameworks.edition(sent.edition);
        fill(words, &mut document, known, (sent, framework));
        let line = |item: &EvidenceHead| evidence(words, frameworks, item);
        document.evidence = known.evidence.iter().map(line).collect();
    }
    document
}

fn fill(
    words: &Words,
    document: &mut ProfileDocument,
    known: &Known,
    (sent, framework): (&Assessment, &Framework),
) {
    let role = known.own.role.as_ref();
    let gap = role.map(|role| Gap::between(&role.skills, sent, framework));
    let gap = gap.filter(|gap| !gap.skills.is_empty());
    if let Some(moment) = sent.submitted {
        let date = dates::day(words, dates::london_day(moment.utc()));
        let edition = sent.edition.to_string();
        let named = args!["date" => date, "edition" => edition];
        document.sent = words.say_with("profile-pdf-sent", &named);
    }
    if let (Some(role), Some(gap)) = (role, &gap) {
        let summary = gap.summary();
        let title = role.title.as_str();
        let counts = args!["met" => summary.met, "total" => summary.total, "role" => title];
        let met = words.say_with("profile-pdf-met", &counts);
        document.summary = vec![
            [vec![met], rest_of_summary(words, &summary)]
                .concat()
                .join(" "),
        ];
    }
    document.groups = groups(words, framework, sent, gap.as_ref(), &known.endorsed);
    document.attributes = attributes(words, framework, sent);
    document.purposes = purposes(words, sent);
}

/// Skills below what the role asks, not answered, at or above it, and beyond the role.
fn groups(
    words: &Words,
    framework: &Framework,
    sent: &Assessment,
    gap: Option<&Gap>,
    endorsed: &BTreeMap<SkillCode, Level>,
) -> Vec<SkillGroup> {
    let asked: &[SkillGap] = gap.map_or(&[], |gap| &gap.skills);
    let made = |code: SkillCode, asked: Option<&SkillGap>| {
        let held = sent
            .find_skill(code)
            .and_then(|skill| skill.held(framework));
        skill(
            words,
            framework,
            code,
            asked,
            (held, endorsed.get(&code).copied()),
        )
    };
    let pick = |wanted: &dyn Fn(&SkillGap) -> bool| -> Vec<Skill> {
        let skills = asked.iter().filter(|one| wanted(one));
        skills.map(|one| made(one.code, Some(one))).collect()
    };
    let beyond = sent
        .skills
        .iter()
        .filter(|skill| skill.is_touched() && asked.iter().all(|other| other.code != skill.code));
    let rest = if asked.is_empty() {
        "skills-group-all"
    } else {
        "skills-group-added"
    };
    let groups = [
        (
            "skills-group-below",
            pick(&|one| one.answered && !one.distance.is_met()),
        ),
        ("skills-group-unanswered", pick(&|one| !one.answered)),
        (
            "skills-group-met",
            pick(&|one| one.answered && one.distance.is_met()),
        ),
        (rest, beyond.map(|skill| made(skill.code, None)).collect()),
    ];
    let filled = groups.into_iter().filter(|(_, skills)| !skills.is_empty());
    filled
        .map(|(key, skills)| SkillGroup {
            heading: words.say_with(key, &args!["count" => skills.len()]),
            skills,
        })
        .collect()
}

fn skill(
    words: &Words,
    framework: &Framework,
    code: SkillCode,
    asked: Option<&SkillGap>,
    (said, endorsed): (Option<Level>, Option<Level>),
) -> Skill {
    let level = asked.map(|one| one.asked);
    let short =
        |level: Level| words.say_with("profile-pdf-short", &args!["level" => level.number()]);
    let said_words = match (said, asked.is_some_and(|one| !one.answered)) {
        (Some(level), _) => short(level),
        (None, true) => words.say("skills-distance-unanswered"),
        (None, false) => words.say("skills-distance-not-yet"),
    };
    let named = |level: Option<Level>| level.map_or_else(String::new, short);
    let desirable = asked.is_some_and(|one| one.importance == Importance::Desirable);
    let found = framework.find_skill(code);
    Skill {
        name: skill_title(framework, code),
        remark: if desirable {
            words.say("skills-desirable")
        } else {
            String::new()
        },
        levels: found
            .iter()
            .flat_map(|skill| skill.levels.iter().map(Level::number))
            .collect(),
        asked: level.map(Level::number),
        said: said.map(Level::number),
        endorsed: endorsed.map(Level::number),
        asked_words: named(level),
        said_words,
        endorsed_words: named(endorsed),
    }
}

/// The attributes that were answered.
fn attributes(words: &Words, framework: &Framework, sent: &Assessment) -> Vec<Attribute> {
    let line = |code| {
        let level = sent.responsibility.standing(code, Start::Unknown).held?;
        Some(Attribute {
            name: framework.find_attribute(code)?.name.clone(),
            level: level_name(words, level),
        })
    };
    Responsibility::asked(framework).filter_map(line).collect()
}

fn evidence(words: &Words, frameworks: &Frameworks, item: &EvidenceHead) -> EvidenceLine {
    let framework = frameworks.edition(item.edition);
    let kind = words.say(match item.kind {
        EvidenceKind::Work => "evidence-kind-work",
        EvidenceKind::Certificate => "evidence-kind-certificate",
    });
    let supports: Vec<String> = item
        .supports
        .iter()
        .map(|one| {
            format!(
                "{} {}",
                skill_title(framework, one.skill),
                one.level.number()
            )
        })
        .collect();
    let named = args![
        "kind" => kind,
        "date" => dates::day(words, item.happened_on),
        "skills" => supports.join(", "),
    ];
    EvidenceLine {
        title: item.title.clone(),
        about: words.say_with("profile-pdf-evidence-about", &named),
    }
}

/// The statement of use under which it was sent.
fn purposes(words: &Words, sent: &Assessment) -> Vec<String> {
    let planning = if sent.statement.planning {
        "assessment-use-planning"
    } else {
        "assessment-use-no-planning"
    };
    [
        "assessment-use-development",
        planning,
        "assessment-use-never",
    ]
    .map(|key| words.say(key))
    .to_vec()
}

fn fixed(words: &Words, council: &str, now: Instant) -> ProfileWords {
    let say = |key: &str| words.say(key);
    let date = dates::moment(words, now.utc());
    ProfileWords {
        title: say("profile-pdf-title"),
        skills: say("profile-pdf-skills"),
        no_skills: say("profile-pdf-no-skills"),
        skill: say("skills-column-skill"),
        levels: say("profile-pdf-levels"),
        asked: say("skills-column-asks"),
        said: say("profile-pdf-says"),
        endorsed: say("profile-pdf-endorsed"),
        legend_said: say("profile-pdf-legend-said"),
        legend_endorsed: say("profile-pdf-legend-endorsed"),
        legend_asked: say("profile-pdf-legend-asked"),
        attributes: say("profile-pdf-attributes"),
        attribute: say("profile-pdf-attribute"),
        level: say("profile-pdf-level"),
        evidence: say("profile-pdf-evidence"),
        purposes: say("profile-pdf-purposes"),
        foot: words.say_with(
            "profile-pdf-foot",
            &args!["date" => date, "council" => council],
        ),
        page: say("profile-pdf-page"),
        of: say("profile-pdf-of"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;
    use crate::skills::samples::{developer, endorsed, sent};
    use engine::ids::{Id, PersonId};
    use store::assessments::Job;

    fn known(sent: Option<Assessment>) -> Known {
        let role = developer();
        Known {
            own: Own {
                job: Job {
                    person: PersonId::from_text("p1".to_owned()),
                    name: "Sam Example".to_owned(),
                    job_title: Some("Developer".to_owned()),
                    role: Some(role.id.clone()),
                    manager: None,
                },
                role: Some(role),
                draft: None,
            },
            sent,
            endorsed: endorsed(),
            evidence: Vec::new(),
        }
    }

    fn drawn(sent: Option<Assessment>) -> ProfileDocument {
        let words = Words::load(Language::English).unwrap();
        let frameworks = Frameworks::shipped().unwrap();
        let now = chrono::DateTime::from_timestamp(1_795_255_200, 0).unwrap();
        let now = Instant::from_utc(now.naive_utc());
        document(&words, frameworks, &known(sent), "Council A", now)
    }

    #[test]
    fn what_was_sent_stands_beside_what_is_endorsed_and_asked() {
        let drawn = drawn(Some(sent()));
        let skills: Vec<&Skill> = drawn
            .groups
            .iter()
            .flat_map(|group| &group.skills)
            .collect();
        let found = skills
            .iter()
            .find(|skill| skill.name.contains("(PROG)"))
            .unwrap();
        assert_eq!(
            (found.asked, found.said, found.endorsed),
            (Some(4), Some(3), Some(3))
        );
        assert_eq!(found.endorsed_words, "3 Apply");
        assert_eq!(drawn.purposes.len(), 3);
        assert!(drawn.summary[0].starts_with("Meets"), "{:?}", drawn.summary);
    }

    #[test]
    fn before_anything_was_sent_there_is_nothing_of_the_draft() {
        let drawn = drawn(None);
        assert!(drawn.groups.is_empty() && drawn.purposes.is_empty());
        assert_eq!(drawn.sent, "");
    }
}
