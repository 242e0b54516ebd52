//! What one person sent, as their line manager reads it.

use crate::args;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::skills::{Formula, LadderTable, Whose, overall, rest_of_summary};
use engine::assessments::Assessment;
use engine::gaps::Gap;
use engine::roles::RoleProfile;
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;
use store::assessments::Job;

/// The page.
#[derive(Serialize)]
pub(crate) struct PersonPage {
    title: String,
    name: String,
    heading: Heading,
    overall: Option<String>,
    sent: Option<String>,
    notice: Option<String>,
    table: Option<LadderTable>,
    formula: Option<Formula>,
    evidence_url: Option<String>,
    empty: EmptyState,
    review_url: Option<String>,
    team_url: String,
}

/// An assessment that was sent, with what it is compared with.
pub(crate) struct Submitted<'a> {
    /// What was sent.
    pub(crate) assessment: &'a Assessment,
    /// Its edition.
    pub(crate) framework: &'a Framework,
    /// The person's present role profile.
    pub(crate) role: Option<&'a RoleProfile>,
    /// Endorsed levels that stand.
    pub(crate) endorsed: &'a BTreeMap<SkillCode, Level>,
}

impl PersonPage {
    /// The person's page; `submitted` is what they sent last.
    pub(crate) fn new(
        words: &Words,
        job: &Job,
        submitted: Option<Submitted<'_>>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let name = job.name.as_str();
        let named = args!["person" => name];
        let team_url = url("/team");
        let title = words.say_with("team-person-title", &named);
        let mut heading = Heading::new(title.as_str());
        if let Some(job_title) = &job.job_title {
            heading = heading.over(job_title.as_str());
        }
        let empty_text = words.say_with("team-person-empty-text", &named);
        let back = Link::new(words.say("team-person-back"), team_url.clone());
        let mut page = Self {
            title,
            name: name.to_owned(),
            heading,
            overall: None,
            sent: None,
            notice: None,
            table: None,
            formula: None,
            evidence_url: None,
            empty: EmptyState::new(words.say("team-person-empty-heading"), empty_text).action(back),
            review_url: None,
            team_url,
        };
        if let Some(submitted) = submitted {
            page.review_url = Some(url(&format!("/people/{}/review", job.person)));
            page.fill(words, &submitted, url);
            page.evidence_url = Some(url(&format!("/people/{}/evidence", job.person)));
        }
        page
    }

    /// The page before the blind ratings: that something was sent, and nothing of what it says.
    pub(crate) fn before_blind(words: &Words, job: &Job, url: &dyn Fn(&str) -> String) -> Self {
        let named = args!["person" => job.name.as_str()];
        let mut page = Self::new(words, job, None, url);
        let label = words.say_with("team-person-blind-action", &named);
        let action = Link::new(label, url(&format!("/people/{}/review", job.person)));
        let heading = words.say("team-person-blind-heading");
        let text = words.say_with("team-person-blind-text", &named);
        page.empty = EmptyState::new(heading, text).action(action);
        page
    }

    fn fill(&mut self, words: &Words, submitted: &Submitted<'_>, url: &dyn Fn(&str) -> String) {
        let Submitted {
            assessment,
            framework,
            role,
            endorsed,
        } = *submitted;
        let name = self.name.as_str();
        let gap = role
            .map(|role| Gap::between(&role.skills, assessment, framework))
            .filter(|gap| !gap.skills.is_empty());
        self.sent = assessment.submitted.map(|moment| {
            let date = dates::day(words, dates::london_day(moment.utc()));
            words.say_with("team-person-sent", &args!["date" => date, "person" => name])
        });
        self.notice = match (role, &gap) {
            (Some(role), Some(gap)) => {
                let summary = gap.summary();
                let counts = args![
                    "person" => name,
                    "met" => summary.met,
                    "total" => summary.total,
                    "role" => role.title.as_str(),
                ];
                let mut lede = vec![words.say_with("team-person-met", &counts)];
                lede.extend(rest_of_summary(words, &summary));
                self.heading = self.heading.clone().lede(lede.join(" "));
                self.overall = overall(words, gap);
                self.formula = Some(Formula::new(words, gap));
                None
            }
            _ => Some(words.say_with("team-person-not-in-role", &args!["person" => name])),
        };
        let whose = Whose {
            person: Some(name),
            url,
            may_answer: false,
            endorsed,
            beside: None,
        };
        let table = LadderTable::new(words, framework, assessment, gap.as_ref(), &whose);
        self.table = Some(table);
    }
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "pages/team/person";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Team
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Link::new(words.say("team-title"), self.team_url.clone())]
    }

    fn wide(&self) -> bool {
        true
    }
}
