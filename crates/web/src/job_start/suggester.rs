//! The skill suggester for pages: made once for each edition, and once more for an organisation that has imported the
//! framework's own wording, since that wording is read too. It is used for the organisation's own texts alone.

use crate::problem::Problem;
use crate::request::Visit;
use engine::ids::OrganisationId;
use engine::suggest::{Suggester, Suggestion};
use engine::time::Instant;
use sfia::lexicon::Lexicon;
use sfia::{DataError, Edition, Framework, FrameworkText, SkillCode, Words};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// The most suggesters that are kept: some megabytes each. The one that was used least lately goes first.
const MOST_KEPT: usize = 12;
/// Texts that are read at once: each takes a core for part of a second.
const AT_ONCE: usize = 2;

/// Which suggester: of an edition, and of the wording that an organisation imported at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    edition: Edition,
    own: Option<(OrganisationId, Instant)>,
}

type Kept = Arc<Suggester<'static>>;

/// The suggesters that were made since the service started.
pub struct Suggesters {
    kept: Mutex<Vec<(Key, Kept)>>,
    turns: Arc<Semaphore>,
}

impl Default for Suggesters {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Suggesters {
    fn find(&self, key: &Key) -> Option<Kept> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(one, _)| one == key)?;
        let found = kept.remove(at);
        let suggester = Arc::clone(&found.1);
        kept.push(found);
        Some(suggester)
    }

    fn keep(&self, key: Key, suggester: &Kept) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        // Wording that was imported anew takes the place of what the organisation had before.
        let organisation = |one: &Key| one.own.as_ref().map(|(id, _)| id.clone());
        let same = (key.edition, organisation(&key));
        kept.retain(|(one, _)| (one.edition, organisation(one)) != same);
        if kept.len() >= MOST_KEPT {
            kept.remove(0);
        }
        kept.push((key, Arc::clone(suggester)));
    }
}

/// The skills of an edition that a text seems to ask for, best first; none where the text has no word or more than are
/// read. At most two texts are read at once, in threads that may block. One query, and one more when the
/// organisation's imported wording is read for the first time.
///
/// # Errors
/// [`Problem::Unavailable`] while the service is stopping or the database is away.
pub(crate) async fn suggest(
    visit: &Visit,
    edition: Edition,
    text: &str,
) -> Result<Vec<Suggestion>, Problem> {
    let app = visit.app_data();
    let turns = Arc::clone(&app.suggesters.turns);
    let stopping = |_| Problem::Unavailable("the service is stopping".to_owned());
    let turn = turns.acquire_owned().await.map_err(stopping)?;
    let framework = app.frameworks.edition(edition);
    let (key, official) = wording(visit, framework).await?;
    let text = text.to_owned();
    let read = tokio::task::spawn_blocking(move || {
        let suggester = match app.suggesters.find(&key) {
            Some(suggester) => suggester,
            None => {
                let made = make(framework, official.as_ref());
                let made = Arc::new(made.map_err(|error| Problem::Internal(error.to_string()))?);
                app.suggesters.keep(key, &made);
                made
            }
        };
        let suggestions = suggester.suggest(&text).unwrap_or_default();
        // Kept by the thread: a reader who goes away does not let another one in before the work is done.
        drop(turn);
        Ok(suggestions)
    });
    let panicked = |_| Problem::Internal("suggesting skills panicked".to_owned());
    read.await.map_err(panicked)?
}

/// Which suggester fits the organisation, and its imported wording where that was not read before.
async fn wording(
    visit: &Visit,
    framework: &'static Framework,
) -> Result<(Key, Option<FrameworkText>), Problem> {
    let edition = framework.edition();
    let organisation = visit.organisation().id.clone();
    let app = visit.app_data();
    visit
        .read(move |tx| {
            let licence = store::framework::find_licence(tx, edition)?;
            let own = licence.map(|licence| (organisation, licence.accepted_at));
            let key = Key { edition, own };
            if key.own.is_none() || app.suggesters.find(&key).is_some() {
                return Ok((key, None));
            }
            let codes: Vec<SkillCode> = framework.skills().iter().map(|one| one.code).collect();
            let text = store::framework::load_skill_texts(tx, edition, &codes)?;
            Ok((key, Some(text)))
        })
        .await
}

fn make(
    framework: &'static Framework,
    official: Option<&FrameworkText>,
) -> Result<Suggester<'static>, DataError> {
    let (lexicon, words) = (Lexicon::shipped()?, Words::shipped()?);
    Ok(Suggester::new(lexicon, framework, words, official))
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::ids::Id;
    use sfia::Frameworks;

    fn key(organisation: Option<&str>, seconds: i64) -> Key {
        let own = organisation.map(|id| {
            let epoch = chrono::DateTime::UNIX_EPOCH.naive_utc();
            let moment = Instant::from_utc(epoch).plus_seconds(seconds);
            (OrganisationId::from_text(id.to_owned()), moment)
        });
        Key {
            edition: Edition::Nine,
            own,
        }
    }

    #[test]
    fn wording_that_was_imported_anew_replaces_the_old_and_no_other_organisation_s() {
        let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let made = Arc::new(make(framework, None).unwrap());
        let kept = Suggesters::default();
        for key in [key(None, 0), key(Some("a"), 1), key(Some("b"), 1)] {
            kept.keep(key, &made);
        }
        kept.keep(key(Some("a"), 2), &made);
        assert!(kept.find(&key(Some("a"), 1)).is_none());
        for there in [key(None, 0), key(Some("a"), 2), key(Some("b"), 1)] {
            assert!(kept.find(&there).is_some(), "{there:?}");
        }
    }

    #[test]
    fn the_suggester_used_least_lately_goes_first() {
        let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let made = Arc::new(make(framework, None).unwrap());
        let kept = Suggesters::default();
        for number in 0..MOST_KEPT {
            kept.keep(key(Some(&number.to_string()), 1), &made);
        }
        assert!(kept.find(&key(Some("0"), 1)).is_some());
        kept.keep(key(Some("one more"), 1), &made);
        assert!(kept.find(&key(Some("0"), 1)).is_some());
        assert!(kept.find(&key(Some("1"), 1)).is_none());
        assert_eq!(kept.kept.lock().unwrap().len(), MOST_KEPT);
    }
}
