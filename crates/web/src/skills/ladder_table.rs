//! A person's skills as a table of ladders, grouped by how they stand to the role.

use super::beside::Beside;
use crate::args;
use crate::assessments::{detail_used, skill_name};
use crate::kit::{Ladder, LadderLegend, Words};
use engine::assessments::{AssessedSkill, Assessment, Start};
use engine::gaps::{Distance, Gap, SkillGap};
use engine::roles::Importance;
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;

/// The table with its legend.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LadderTable {
    /// Explains the marks that occur.
    pub(crate) legend: LadderLegend,
    /// Whether there is a role to compare with.
    pub(crate) compared: bool,
    /// Groups that have rows.
    pub(crate) groups: Vec<Group>,
}

/// Skills that stand alike to the role.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    heading: String,
    rows: Vec<Row>,
}

/// One skill.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    name: String,
    code: String,
    desirable: bool,
    ladder: Ladder,
    asked: Option<u8>,
    held: Option<u8>,
    endorsed: Option<u8>,
    answered: bool,
    partly: Option<u8>,
    place: &'static str,
    read: Option<Read>,
    answer_url: Option<String>,
    evidence_url: Option<String>,
    used: String,
    note: String,
    beside: Option<Beside>,
}

/// What the level to work towards next is like.
#[derive(Clone, Debug, Serialize)]
struct Read {
    level: u8,
    url: String,
}

/// Whose table it is, and where it leads.
pub(crate) struct Whose<'a> {
    /// The person's name, unless the table is one's own.
    pub(crate) person: Option<&'a str>,
    /// Puts an address into the organisation.
    pub(crate) url: &'a dyn Fn(&str) -> String,
    /// Whether open skills lead to their questions.
    pub(crate) may_answer: bool,
    /// Endorsed levels that stand.
    pub(crate) endorsed: &'a BTreeMap<SkillCode, Level>,
    /// What stands beside each skill in one's own table.
    pub(crate) beside: Option<&'a BTreeMap<SkillCode, Beside>>,
}

impl LadderTable {
    /// The skills of an assessment, compared with a role where there is a gap to it.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        assessment: &Assessment,
        gap: Option<&Gap>,
        whose: &Whose<'_>,
    ) -> Self {
        let asked: &[SkillGap] = gap.map_or(&[], |gap| &gap.skills);
        let compared = !asked.is_empty();
        let pick = |wanted: &dyn Fn(&SkillGap) -> bool| -> Vec<Row> {
            let skills = asked.iter().filter(|skill| wanted(skill));
            skills
                .map(|skill| asked_row(words, framework, assessment, skill, whose))
                .collect()
        };
        let further = assessment.skills.iter().filter(|skill| {
            asked.iter().all(|other| other.code != skill.code) && skill.is_touched()
        });
        let further: Vec<Row> = further
            .map(|skill| row(words, framework, skill.code, Some(skill), None, whose))
            .collect();
        let rest = if compared {
            "skills-group-added"
        } else {
            "skills-group-all"
        };
        let groups = [
            (
                "skills-group-below",
                pick(&|skill| skill.answered && !skill.distance.is_met()),
            ),
            ("skills-group-unanswered", pick(&|skill| !skill.answered)),
            (
                "skills-group-met",
                pick(&|skill| skill.answered && skill.distance.is_met()),
            ),
            (rest, further),
        ];
        let groups: Vec<Group> = groups
            .into_iter()
            .filter(|(_, rows)| !rows.is_empty())
            .map(|(key, rows)| Group {
                heading: words.say_with(key, &args!["count" => rows.len()]),
                rows,
            })
            .collect();
        let any = |wanted: &dyn Fn(&Row) -> bool| {
            groups.iter().any(|group| group.rows.iter().any(wanted))
        };
        let legend = LadderLegend {
            person: whose.person.map(ToOwned::to_owned),
            held: any(&|row| row.held.is_some()),
            partly: any(&|row| row.partly.is_some()),
            endorsed: any(&|row| row.endorsed.is_some()),
            required: compared,
        };
        Self {
            legend,
            compared,
            groups,
        }
    }
}

fn asked_row(
    words: &Words,
    framework: &Framework,
    assessment: &Assessment,
    asked: &SkillGap,
    whose: &Whose<'_>,
) -> Row {
    let said = assessment.find_skill(asked.code);
    row(words, framework, asked.code, said, Some(asked), whose)
}

fn row(
    words: &Words,
    framework: &Framework,
    code: SkillCode,
    said: Option<&AssessedSkill>,
    asked: Option<&SkillGap>,
    whose: &Whose<'_>,
) -> Row {
    let standing = said
        .map(|skill| skill.standing(framework, Start::Unknown))
        .filter(|standing| standing.settled);
    let held = standing
        .and_then(|standing| standing.held)
        .map(Level::number);
    let partly = standing
        .and_then(|standing| standing.developing)
        .map(Level::number);
    let endorsed = whose.endorsed.get(&code).map(|level| level.number());
    let level = asked.map(|skill| skill.asked.number());
    let found = framework.find_skill(code);
    let levels: Vec<u8> = found
        .iter()
        .flat_map(|skill| skill.levels.iter().map(Level::number))
        .collect();
    let name = skill_name(framework, code);
    let ladder = Ladder::new(
        format!("ladder-{code}"),
        name.as_str(),
        &levels,
        held,
        partly,
        endorsed,
        level,
    );
    let ladder = match whose.person {
        Some(person) => ladder.of(person),
        None => ladder,
    };
    let answered = standing.is_some();
    let beside = whose.beside.and_then(|all| all.get(&code));
    // Where the level asked for is reached and shown, one more example is not what to do.
    let is_met = asked.is_none_or(|skill| skill.distance.is_met());
    let is_shown = is_met && beside.is_some_and(Beside::is_shown);
    Row {
        name,
        code: code.to_string(),
        desirable: asked.is_some_and(|skill| skill.importance == Importance::Desirable),
        ladder,
        asked: level,
        held,
        endorsed,
        answered,
        partly,
        place: place(asked),
        read: asked.and_then(|skill| skill.next).map(|level| Read {
            level: level.number(),
            url: (whose.url)(&format!("/framework/skills/{code}#level-{level}")),
        }),
        answer_url: (whose.may_answer && !answered)
            .then(|| (whose.url)(&format!("/assessment/skills/{code}"))),
        evidence_url: (answered && whose.person.is_none() && !is_shown)
            .then(|| asked.map(|skill| skill.next.unwrap_or(skill.asked)))
            .flatten()
            .map(|level| (whose.url)(&format!("/evidence/new?skill={code}&level={level}"))),
        used: said.map_or_else(String::new, |skill| detail_used(words, skill)),
        note: said.map_or_else(String::new, |skill| skill.note.as_str().to_owned()),
        beside: beside.cloned(),
    }
}

/// The message that says where a skill stands to the role; empty without a role.
fn place(asked: Option<&SkillGap>) -> &'static str {
    match asked {
        None => "",
        Some(skill) if !skill.answered => "skills-distance-unanswered",
        Some(skill) => match skill.distance {
            Distance::Beyond => "skills-distance-beyond",
            Distance::Meets => "skills-distance-meets",
            Distance::OneLevelToGo => "skills-distance-one",
            Distance::FurtherToGo => "skills-distance-further",
            Distance::NotYet => "skills-distance-not-yet",
        },
    }
}
