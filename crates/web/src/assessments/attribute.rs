//! One level of one attribute of responsibility: shows the question.

use super::form::AnswerForm;
use super::level_text::{Imported, LevelText};
use super::paths::{self, From};
use super::view::{AskAttribute, AttributeAsked};
use super::{own, path_parts};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use engine::assessments::{Answer, Assessment, Responsibility, Start};
use engine::licences::Licence;
use sfia::{AttributeCode, Framework, FrameworkText, Level};
use store::assessments::Own;
use store::framework;

/// Shows the question about one level.
///
/// # Errors
/// [`Problem::NotFound`] for an attribute that is not asked about.
pub async fn attribute(visit: Visit) -> Result<HttpResponse, Problem> {
    let (code, level) = (path_parts::attribute(&visit)?, path_parts::level(&visit)?);
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
    code: AttributeCode,
    text: FrameworkText,
    licence: Option<Licence>,
}

/// The member's draft with the imported wording of the attribute; `None` without a draft.
pub(super) async fn load(visit: &Visit, code: AttributeCode) -> Result<Option<Asked>, Problem> {
    let frameworks = visit.app().frameworks;
    visit
        .read(move |tx| {
            let mut own = own::load(tx, frameworks)?;
            let Some(draft) = own.draft.take() else {
                return Ok(None);
            };
            let framework = frameworks.edition(draft.edition);
            if !Responsibility::asked(framework).any(|asked| asked == code) {
                return Err(Problem::NotFound);
            }
            let text = framework::load_attribute_texts(tx, draft.edition, &[code])?;
            let licence = match text.is_empty() {
                true => None,
                false => framework::find_licence(tx, draft.edition)?,
            };
            Ok(Some(Asked {
                own,
                draft,
                code,
                text,
                licence,
            }))
        })
        .await
}

impl Asked {
    /// What is stored for the level now.
    pub(super) fn stored(&self, level: Level) -> Option<Answer> {
        self.draft.responsibility.get(self.code, level)
    }

    /// The page again with what was chosen and what is wrong.
    pub(super) fn again(
        &self,
        visit: &Visit,
        level: Level,
        form: &AnswerForm,
        errors: &FieldErrors,
    ) -> Result<AskAttribute, Problem> {
        self.page(visit, level, form.from, form.answer, errors)
    }

    fn page(
        &self,
        visit: &Visit,
        level: Level,
        from: From,
        chosen: Option<Answer>,
        errors: &FieldErrors,
    ) -> Result<AskAttribute, Problem> {
        let framework = visit.app().frameworks.edition(self.draft.edition);
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
        let words = visit.words();
        let asked = AttributeAsked {
            framework,
            draft: &self.draft,
            attribute: self.code,
            level,
            from,
            action: visit.url(&paths::attribute(self.code, level, From::Flow)),
            back: visit.url(&self.back(framework, level, from)),
        };
        let text = LevelText::of_attribute(words, own_words, &official, self.code, level);
        Ok(AskAttribute::new(words, asked, text, chosen, errors))
    }

    /// The question from which the staircase came to this one; before the first, the attribute before, or the job.
    fn back(&self, framework: &Framework, level: Level, from: From) -> String {
        if from == From::Check {
            return paths::RESPONSIBILITY.to_owned();
        }
        let start = Start::of(None, self.own.role_level()).level();
        let came_from = if level > start {
            level.previous()
        } else if level < start {
            level.next()
        } else {
            None
        };
        if let Some(other) = came_from.filter(|other| self.stored(*other).is_some()) {
            return paths::attribute(self.code, other, From::Flow);
        }
        let asked: Vec<AttributeCode> = Responsibility::asked(framework).collect();
        let place = asked.iter().position(|code| *code == self.code);
        let before = place.and_then(|place| asked.get(place.checked_sub(1)?));
        match before {
            Some(_) => paths::RESPONSIBILITY.to_owned(),
            None => paths::JOB.to_owned(),
        }
    }
}
