//! One level of one skill: shows the question.

use super::form::AnswerForm;
use super::level_text::{Imported, LevelText};
use super::paths::{self, From};
use super::view::{AskLevel, JudgeSentences, Judged, Question};
use super::{own, path_parts};
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use engine::assessments::{Answer, AssessedSkill, Assessment, Start};
use engine::licences::Licence;
use sfia::{Framework, FrameworkText, Level, SkillCode};
use store::assessments::{Own, list_verdicts};
use store::framework;
use store::rules::find_rules;

/// Shows the question about one level.
///
/// # Errors
/// [`Problem::NotFound`] for a skill that is not in the draft, or a level that it lacks.
pub async fn level(visit: Visit) -> Result<HttpResponse, Problem> {
    let (code, level) = (path_parts::skill(&visit)?, path_parts::level(&visit)?);
    let from = From::from_word(&visit.query("from").unwrap_or_default());
    match load(&visit, code).await? {
        Some(asked) => {
            let page = asked.page(&visit, level, from, None, &FieldErrors::none())?;
            visit.page(&page)
        }
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}

/// What the question is made of.
pub(super) struct Asked {
    own: Own,
    draft: Assessment,
    skill: AssessedSkill,
    text: FrameworkText,
    licence: Option<Licence>,
}

/// The skill in the member's draft, with the imported wording; `None` without a draft, or without the skill in it.
pub(super) async fn load(visit: &Visit, code: SkillCode) -> Result<Option<Asked>, Problem> {
    let frameworks = visit.app().frameworks;
    visit
        .read(move |tx| {
            let mut own = own::load(tx, frameworks)?;
            let Some(draft) = own.draft.take() else {
                return Ok(None);
            };
            let Some(skill) = draft.find_skill(code).cloned() else {
                return Ok(None);
            };
            let text = framework::load_skill_texts(tx, draft.edition, &[code])?;
            let licence = match text.is_empty() {
                true => None,
                false => framework::find_licence(tx, draft.edition)?,
            };
            Ok(Some(Asked {
                own,
                draft,
                skill,
                text,
                licence,
            }))
        })
        .await
}

impl Asked {
    /// What is stored for the level now.
    pub(super) fn stored(&self, level: Level) -> Option<Answer> {
        self.skill.answers.get(level)
    }

    /// The page again with what was chosen and what is wrong.
    pub(super) fn again(
        &self,
        visit: &Visit,
        level: Level,
        form: &AnswerForm,
        errors: &FieldErrors,
    ) -> Result<AskLevel, Problem> {
        self.page(visit, level, form.from, form.answer, errors)
    }

    fn page(
        &self,
        visit: &Visit,
        level: Level,
        from: From,
        chosen: Option<Answer>,
        errors: &FieldErrors,
    ) -> Result<AskLevel, Problem> {
        let framework = visit.app().frameworks.edition(self.draft.edition);
        let code = self.skill.code;
        if !framework.defines(code, level) {
            return Err(Problem::NotFound);
        }
        let own_words = own::words()?;
        let holder = self
            .licence
            .as_ref()
            .map(|licence| licence.acceptance.holder.as_str());
        let official = Imported {
            edition: self.draft.edition,
            text: &self.text,
            holder,
        };
        let text = LevelText::new(visit.words(), own_words, &official, code, level);
        let question = Question {
            framework,
            draft: &self.draft,
            skill: &self.skill,
            level,
            from,
            again: {
                let start = self.own.start(Some(&self.draft), framework);
                let standing = self.skill.standing(framework, start);
                standing.again && standing.next == Some(level)
            },
            action: visit.url(&paths::level(code, level, From::Flow)),
            sentences: (self.count_sentences(level) > 1)
                .then(|| visit.url(&paths::sentences(code, level, from))),
            remove: self
                .skill
                .added
                .then(|| visit.url(&paths::remove(code, from))),
            back: visit.url(&self.back(framework, level, from)),
        };
        Ok(AskLevel::new(
            visit.words(),
            own_words,
            question,
            text,
            chosen,
            errors,
        ))
    }

    /// How many sentences the imported text of a level has; 0 without one.
    pub(super) fn count_sentences(&self, level: Level) -> usize {
        self.list_sentences(level).len()
    }

    fn list_sentences(&self, level: Level) -> Vec<String> {
        let text = self.text.skill_level(self.skill.code, level);
        engine::assessments::sentences(text.unwrap_or_default())
    }

    /// The page that asks about the level sentence by sentence, with what was sent, if anything was.
    ///
    /// # Errors
    /// [`Problem::NotFound`] for a level without imported text.
    pub(super) async fn sentences(
        &self,
        visit: &Visit,
        level: Level,
        from: From,
        typed: Option<&Fields>,
        errors: &FieldErrors,
    ) -> Result<JudgeSentences, Problem> {
        let (code, sentences) = (self.skill.code, self.list_sentences(level));
        if sentences.is_empty() {
            return Err(Problem::NotFound);
        }
        let id = self.draft.id.clone();
        let (rules, stored) = visit
            .read(move |tx| {
                let permit = own::permit(tx.actor())?;
                let stored = list_verdicts(tx, &permit, &id, (code, level))?;
                Ok((find_rules(tx)?.rules, stored))
            })
            .await?;
        let judged = Judged {
            framework: visit.app().frameworks.edition(self.draft.edition),
            draft: &self.draft,
            about: (code, level),
            rules,
            sentences: &sentences,
            stored: &stored,
            typed,
            seen: self.stored(level),
            from: from.as_str(),
            attribution: self.attribution(visit.words()),
            action: visit.url(&paths::sentences(code, level, From::Flow)),
            back: visit.url(&paths::level(code, level, from)),
        };
        Ok(JudgeSentences::new(visit.words(), judged, errors))
    }

    fn attribution(&self, words: &Words) -> Option<String> {
        let licence = self.licence.as_ref()?;
        let edition = self.draft.edition.to_string();
        let holder = licence.acceptance.holder.as_str();
        let parts = args!["edition" => edition, "holder" => holder];
        Some(words.say_with("assessment-attribution", &parts))
    }

    /// The question from which the staircase came to this one; before the first one, the skill before.
    fn back(&self, framework: &Framework, level: Level, from: From) -> String {
        let code = self.skill.code;
        if let Some(page) = from.page(code) {
            return page;
        }
        let start = self.own.start(Some(&self.draft), framework).level();
        let levels = framework
            .find_skill(code)
            .map(|skill| skill.levels)
            .unwrap_or_default();
        let answered = |other: &Level| self.stored(*other).is_some();
        let came_from = if level > start {
            levels.iter().rfind(|other| *other < level)
        } else if level < start {
            levels.iter().find(|other| *other > level)
        } else {
            None
        };
        match came_from.filter(answered) {
            Some(other) => paths::level(code, other, From::Flow),
            None => self.skill_before(framework),
        }
    }

    fn skill_before(&self, framework: &Framework) -> String {
        let place = self
            .draft
            .skills
            .iter()
            .position(|skill| skill.code == self.skill.code);
        let before = place
            .and_then(|place| place.checked_sub(1))
            .and_then(|place| self.draft.skills.get(place));
        match before {
            Some(skill)
                if skill.is_done(framework, Start::Unknown) && skill.last_used.is_some() =>
            {
                paths::details(skill.code, From::Flow)
            }
            Some(skill) => paths::skill(skill.code),
            None => paths::ASSESSMENT.to_owned(),
        }
    }
}
