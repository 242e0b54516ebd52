//! What was found in an old text: shown paragraph by paragraph, and made into a draft.

use super::labels;
use super::old_text::OldText;
use super::places::{Goes, Misfit, Proposal, build, propose};
use super::suggester::suggest;
use super::view::{Found, FoundPage};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{StartJobs, decide};
use engine::ids::{Id, PreviewId};
use engine::jobs::{JobContent, JobSkill};
use engine::roles::Importance;
use store::jobs::{Begin, discard_text, load_text};

/// The most suggested skills that go into a draft, for a person to confirm.
const MOST_SKILLS: usize = 8;
/// How many of them are put in as essential; more than seven are too many, and a suggestion is none yet.
const ESSENTIAL: usize = 5;

/// An old text that waits, with the name of its file.
struct Waiting {
    name: String,
    old: OldText,
}

async fn load(visit: &Visit, id: PreviewId) -> Result<Waiting, Problem> {
    visit
        .read(move |tx| {
            let permit = decide::<StartJobs>(tx.actor(), ())?;
            let preview = load_text(tx, permit, &id)?;
            Ok(Waiting {
                old: OldText::from_body(&preview.body)?,
                name: preview.file_name,
            })
        })
        .await
}

/// Shows what was found.
///
/// # Errors
/// [`Problem::NotFound`] if it is somebody else's, or a day old.
pub async fn found(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = PreviewId::from_text(visit.param("preview")?);
    let waiting = load(&visit, id.clone()).await?;
    let proposals = propose(&waiting.old);
    let places: Vec<Goes> = proposals.iter().map(|one| one.goes).collect();
    let title = waiting.old.title().map_or("", |(_, title)| title);
    let shown = (proposals.as_slice(), places.as_slice(), title);
    let page = page(&visit, &id, &waiting, shown, &FieldErrors::none());
    visit.page(&page)
}

fn page(
    visit: &Visit,
    id: &PreviewId,
    waiting: &Waiting,
    (proposals, places, title): (&[Proposal], &[Goes], &str),
    errors: &FieldErrors,
) -> FoundPage {
    let jobs = visit.url("/jobs");
    let found = Found {
        name: &waiting.name,
        old: &waiting.old,
        proposals,
        places,
        title,
    };
    let action = format!("{jobs}/new/text/{id}");
    FoundPage::new(visit.words(), &jobs, &action, &found, errors)
}

/// Starts the draft, with the skills that the text seems to ask for, and goes to them.
///
/// # Errors
/// [`Problem::NotFound`] if the text is somebody else's, or a day old.
pub async fn start(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    decide::<StartJobs>(visit.actor(), ())?;
    let fields = visit.fields(body, &["title", "to-*"]).await?;
    let id = PreviewId::from_text(visit.param("preview")?);
    let waiting = load(&visit, id.clone()).await?;
    let proposals = propose(&waiting.old);
    let places = chosen(&fields, &proposals)?;
    let frameworks = visit.app().frameworks;
    let framework = frameworks.edition(visit.organisation().edition);
    let title = fields.text("title");
    let mut content = match build(framework, &waiting.old, title, &places) {
        Ok(content) => content,
        Err(misfits) => {
            let errors = told(&visit, &places, &misfits);
            let shown = (proposals.as_slice(), places.as_slice(), title);
            return visit.invalid(&page(&visit, &id, &waiting, shown, &errors));
        }
    };
    if !waiting.old.is_welsh() {
        suggest_skills(&visit, &waiting.old, &mut content).await?;
    }
    let (begin, url) = (Begin::Content(Box::new(content)), visit.url("/jobs"));
    visit
        .write(&fields, move |tx| {
            let permit = || decide::<StartJobs>(tx.actor(), ());
            let (one, two) = (permit()?, permit()?);
            discard_text(tx, one, &id)?;
            match store::jobs::start(tx, two, frameworks, &begin)? {
                Ok(job) => Ok(Done::to(format!("{url}/{job}/skills"))),
                Err(_) => Err(Problem::Internal("a draft that was checked".to_owned())),
            }
        })
        .await
}

/// The place of each paragraph: as chosen, or as proposed where the form said nothing of it.
fn chosen(fields: &Fields, proposals: &[Proposal]) -> Result<Vec<Goes>, Problem> {
    let mut places: Vec<Goes> = proposals.iter().map(|one| one.goes).collect();
    for (number, word) in fields.starting("to-") {
        let strange = || Problem::Unexpected("a place that there is not");
        let number: usize = number.parse().map_err(|_| strange())?;
        let place = number.checked_sub(1).and_then(|at| places.get_mut(at));
        *place.ok_or_else(strange)? = Goes::from_word(word).ok_or_else(strange)?;
    }
    Ok(places)
}

/// What does not fit, beside the paragraph that is too long or one too many.
fn told(visit: &Visit, places: &[Goes], misfits: &[Misfit]) -> FieldErrors {
    let words = visit.words();
    let mut errors = FieldErrors::none();
    for (paragraph, problem) in misfits {
        match paragraph.and_then(|index| Some((index + 1, *places.get(index)?))) {
            Some((number, goes)) => errors.add(
                format!("to-{number}"),
                labels::misfit(words, goes, *problem),
            ),
            None => errors.add("title", labels::title_problem(words, *problem)),
        }
    }
    errors
}

/// The best of the suggested skills, none of them confirmed.
async fn suggest_skills(
    visit: &Visit,
    old: &OldText,
    content: &mut JobContent,
) -> Result<(), Problem> {
    let suggestions = suggest(visit, content.edition, &old.text()).await?;
    let skills = suggestions.iter().take(MOST_SKILLS).enumerate();
    content.skills = skills
        .map(|(index, suggestion)| JobSkill {
            code: suggestion.code,
            level: suggestion.level,
            importance: match index < ESSENTIAL {
                true => Importance::Essential,
                false => Importance::Desirable,
            },
            confirmed: false,
        })
        .collect();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_chooses_places_by_the_number_of_the_paragraph() {
        let proposal = Proposal {
            goes: Goes::Duty,
            too_much_for: None,
        };
        let proposals = [proposal, proposal];
        let chosen = |pairs: &[(&str, &str)]| chosen(&Fields::of(pairs), &proposals);
        let places = chosen(&[("to-2", "leave")]).unwrap();
        assert_eq!(places, [Goes::Duty, Goes::Leave]);
        let wrong: [(&str, &str); 4] = [
            ("to-0", "leave"),
            ("to-3", "leave"),
            ("to-x", "leave"),
            ("to-1", "nowhere"),
        ];
        for pair in wrong {
            assert!(chosen(&[pair]).is_err(), "{pair:?}");
        }
    }
}
