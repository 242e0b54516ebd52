//! What a new job description says at first.

use super::{DbsLevel, JobContent, JobSkill, PoliticalRestriction, Source, Vetting};
use crate::roles::RoleProfile;
use sfia::Framework;

impl JobContent {
    /// One for a role: its title, general level, and those of its skills that the edition defines at that level. Its
    /// summary is the purpose. A person chose the skills for the role, so they are confirmed.
    #[must_use]
    pub fn of_role(profile: &RoleProfile, framework: &Framework) -> Self {
        let mut content = Self::empty(framework.edition());
        content.header.title.clone_from(&profile.title);
        content.purpose.text.clone_from(&profile.summary);
        content.purpose.source = Source::Copied;
        content.skills = profile
            .list_defined(framework)
            .map(|(skill, _)| JobSkill {
                code: skill.code,
                level: skill.level,
                importance: skill.importance,
                confirmed: true,
            })
            .collect();
        content.general_level = Some(profile.general_level);
        content
    }

    /// One like another, for another post: everything but post numbers, the date, and the answers that have to be asked
    /// for anew.
    #[must_use]
    pub fn copied(&self) -> Self {
        let mut content = self.clone();
        content.header.post_numbers.clear();
        content.header.version_date = None;
        content.header.politically_restricted = PoliticalRestriction::NotAsked;
        content.header.dbs = DbsLevel::NotAsked;
        content.header.vetting = Vetting::NotAsked;
        (content.purpose.source, content.purpose.edited) = (Source::Copied, false);
        for duty in &mut content.duties {
            (duty.source, duty.edited) = (Source::Copied, false);
        }
        for criterion in &mut content.criteria {
            (criterion.source, criterion.edited) = (Source::Copied, false);
        }
        content
    }
}
