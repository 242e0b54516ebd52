//! Showing a list of records with its form, and keeping what the form says: the same for each kind.

use super::view::{About, Input, RecordsPage, Says, Typed};
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::programme::{asked, following};
use crate::readiness::Filled;
use crate::request::{Done, ProgrammeVisit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{FollowPilot, Permit, ProgrammeRole, RunPilot, decide};
use engine::ids::{Id, ProgrammeRecordId};
use engine::readiness::Questionnaire;
use store::entry::programme_records::Kept;
use store::entry::programme_standings;
use store::entry::programmes::ProgrammeScope;
use store::{Entry, EntryWrite, StoreError};

/// A kind of record.
pub(super) trait Record: Clone + Send + 'static {
    /// Its address inside the programme, with the stroke before it.
    const PATH: &'static str;
    /// Names of the fields of its form; the first stands in the form always and takes what is wrong with the whole.
    const FIELDS: &'static [&'static str];
    /// The words of its page.
    const SAYS: Says;

    /// All that are kept.
    fn list(
        tx: &mut Entry<'_>,
        scope: &ProgrammeScope,
        permit: &Permit<FollowPilot>,
    ) -> Result<Vec<Kept<Self>>, StoreError>;

    /// Adds it; `None` when there are too many.
    fn add(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
    ) -> Result<Option<ProgrammeRecordId>, StoreError>;

    /// Puts it in the place of the record `id` in the version that was seen.
    fn change(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
        seen: (&ProgrammeRecordId, i64),
    ) -> Result<(), StoreError>;

    /// What was typed, or `None` with what is wrong said by field. `before` is what it changes; `asked` is what the
    /// programme asks.
    fn check(
        words: &Words,
        filled: &mut Filled,
        before: Option<&Self>,
        asked: &Questionnaire,
    ) -> Option<Self>;

    /// The form as it is filled in to change it.
    fn filled(&self) -> Filled;

    /// A cell for each column; the first one names the record.
    fn cells(&self, words: &Words) -> Vec<String>;

    /// The fields of the form.
    fn inputs(words: &Words, typed: &Typed<'_, Self>) -> Vec<Input>;
}

/// What a page is made of.
struct Loaded<R> {
    rows: Vec<Kept<R>>,
    /// Address and name of each council of the programme.
    councils: Vec<(String, String)>,
    /// What the programme asks from now on.
    asked: Questionnaire,
}

impl<R> Loaded<R> {
    fn find(&self, id: &str) -> Result<&Kept<R>, Problem> {
        let mut rows = self.rows.iter();
        rows.find(|row| row.id.as_str() == id)
            .ok_or(Problem::NotFound)
    }
}

async fn load<R: Record>(visit: &ProgrammeVisit) -> Result<Loaded<R>, Problem> {
    let scope = visit.scope().clone();
    visit
        .app()
        .db
        .entry_read(move |tx| {
            let permit = following(&scope.actor())?;
            let standings = programme_standings::list(tx, &scope, &permit)?.into_iter();
            Ok(Loaded {
                rows: R::list(tx, &scope, &permit)?,
                councils: standings.map(|one| (one.slug, one.name)).collect(),
                asked: asked(tx, &scope, &permit)?,
            })
        })
        .await
}

fn page<R: Record>(
    visit: &ProgrammeVisit,
    loaded: &Loaded<R>,
    form: Option<(&Filled, About<'_, R>)>,
) -> RecordsPage {
    let typed = form.map(|(filled, about)| Typed {
        filled,
        about,
        councils: &loaded.councils,
        asked: &loaded.asked,
    });
    RecordsPage::new(
        visit.words(),
        &visit.programme_url(""),
        &loaded.rows,
        typed.as_ref(),
    )
}

/// Shows the records; to the manager with the form, filled in with the record that the address names.
pub(super) async fn show<R: Record>(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let loaded = load::<R>(&visit).await?;
    if visit.scope().member().role != ProgrammeRole::Manager {
        return visit.page(&page(&visit, &loaded, None));
    }
    let (filled, about) = match visit.query("change") {
        Some(id) => {
            let kept = loaded.find(&id)?;
            (kept.value.filled(), About::Changing(kept, kept.version))
        }
        None => (Filled::default(), About::Adding),
    };
    visit.page(&page(&visit, &loaded, Some((&filled, about))))
}

/// Adds the record that was typed, or changes the one that the form was made from.
pub(super) async fn keep<R: Record>(
    visit: ProgrammeVisit,
    body: Payload,
) -> Result<HttpResponse, Problem> {
    let known = [R::FIELDS, &["id", "version"]].concat();
    let fields = visit.fields(body, &known).await?;
    let mut filled = Filled::read(&fields, &known);
    let id = fields.text("id").to_owned();
    let seen = if id.is_empty() {
        None
    } else {
        let version = fields.text("version").parse();
        let version: i64 =
            version.map_err(|_| Problem::Unexpected("a record without its version"))?;
        Some((ProgrammeRecordId::from_text(id), version))
    };
    let loaded = load::<R>(&visit).await?;
    let about = match &seen {
        None => About::Adding,
        Some((id, version)) => About::Changing(loaded.find(id.as_str())?, *version),
    };
    let Some(value) = R::check(visit.words(), &mut filled, about.before(), &loaded.asked) else {
        return visit.invalid(&page(&visit, &loaded, Some((&filled, about))));
    };
    let (to, scope) = (visit.programme_url(R::PATH), visit.scope().clone());
    let kept = seen.clone();
    let outcome = visit
        .write_outside(&fields, move |tx| {
            let permit = decide(&scope.actor(), ())?;
            let said = match &kept {
                Some((id, version)) => {
                    value.change(tx, &scope, permit, (id, *version))?;
                    "programme-record-changed"
                }
                None => {
                    let full = || Problem::Invalid(FieldErrors::none());
                    value.add(tx, &scope, permit)?.ok_or_else(full)?;
                    "programme-record-added"
                }
            };
            Ok(Done::to(&to).saying(said))
        })
        .await;
    again::<R>(&visit, filled, seen.as_ref(), outcome).await
}

/// The outcome, or the form with what was typed where the list is full or somebody changed the record meanwhile: then
/// against the record as it is now, so that the next press of the button is a choice.
async fn again<R: Record>(
    visit: &ProgrammeVisit,
    mut filled: Filled,
    seen: Option<&(ProgrammeRecordId, i64)>,
    outcome: Result<HttpResponse, Problem>,
) -> Result<HttpResponse, Problem> {
    let main = R::FIELDS.first().copied().unwrap_or_default();
    match (outcome, seen) {
        (Err(Problem::Invalid(_)), None) => {
            filled.wrong(main, visit.words().say("programme-records-full"));
            let loaded = load::<R>(visit).await?;
            visit.invalid(&page(visit, &loaded, Some((&filled, About::Adding))))
        }
        (Err(Problem::Conflict), Some((id, _))) => {
            filled.wrong(main, visit.words().say("programme-place-changed"));
            let loaded = load::<R>(visit).await?;
            let kept = loaded.find(id.as_str())?;
            let about = About::Changing(kept, kept.version);
            visit.conflict(&page(visit, &loaded, Some((&filled, about))))
        }
        (outcome, _) => outcome,
    }
}
