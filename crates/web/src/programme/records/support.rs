//! The tasks of supporting each council.

use super::page::{Record, keep, show};
use super::view::{Column, Input, Says, Typed};
use crate::args;
use crate::kit::Words;
use crate::kit::components::{Select, TextInput, Width};
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::ProgrammeRecordId;
use engine::readiness::Questionnaire;
use engine::readiness::programme::{SupportOwner, SupportShare, SupportTask};
use store::entry::programme_records::{CouncilTask, Kept, add_task, change_task, list_tasks};
use store::entry::programmes::ProgrammeScope;
use store::{Entry, EntryWrite, StoreError};

/// The most requests of a task.
const MOST: u32 = 1_000_000;

/// Shows them.
///
/// # Errors
/// [`Problem::NotFound`] for those who do not follow the pilot, and for a record to change that there is not.
pub async fn support(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    show::<CouncilTask>(visit).await
}

/// Adds one, or changes one.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager, and if there is no such record.
pub async fn keep_support(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    keep::<CouncilTask>(visit, body).await
}

impl Record for CouncilTask {
    const PATH: &'static str = "/support";
    const FIELDS: &'static [&'static str] =
        &["task", "council", "owner", "target", "local", "requests"];
    const SAYS: Says = Says {
        heading: "programme-support-heading",
        lede: "programme-support-lede",
        empty: "programme-support-empty",
        columns: &[
            Column::Text("agenda-task"),
            Column::Text("programme-council"),
            Column::Text("agenda-now"),
            Column::Text("agenda-later"),
            Column::Number("agenda-local"),
        ],
    };

    fn list(
        tx: &mut Entry<'_>,
        scope: &ProgrammeScope,
        permit: &Permit<FollowPilot>,
    ) -> Result<Vec<Kept<Self>>, StoreError> {
        list_tasks(tx, scope, permit)
    }

    fn add(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
    ) -> Result<Option<ProgrammeRecordId>, StoreError> {
        add_task(tx, scope, permit, (&self.slug, &self.task))
    }

    fn change(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
        seen: (&ProgrammeRecordId, i64),
    ) -> Result<(), StoreError> {
        change_task(tx, scope, permit, seen, &self.task)
    }

    fn check(
        words: &Words,
        filled: &mut Filled,
        before: Option<&Self>,
        _: &Questionnaire,
    ) -> Option<Self> {
        let task = filled.text(words, "task", "programme-task-missing");
        // The council of a task stays as it is.
        let (slug, council) = match before {
            Some(before) => (before.slug.clone(), before.council.clone()),
            None => (filled.value("council").to_owned(), String::new()),
        };
        if slug.is_empty() {
            filled.wrong("council", words.say("programme-task-council-missing"));
        }
        let now = owner(words, filled, "owner");
        let target = owner(words, filled, "target");
        let local = filled.number(words, ("local", "programme-task-number-wrong"), 0..=MOST);
        let all = filled.number(words, ("requests", "programme-task-number-wrong"), 0..=MOST);
        let share = SupportShare::new(local?, all?);
        if share.is_none() {
            filled.wrong("local", words.say("programme-task-local-more"));
        }
        let task = SupportTask {
            task: task?,
            owner: now?,
            target: target?,
            share: share?,
        };
        (!slug.is_empty()).then_some(Self {
            slug,
            council,
            task,
        })
    }

    fn filled(&self) -> Filled {
        Filled::default()
            .with("task", self.task.task.as_str())
            .with("owner", self.task.owner.as_str())
            .with("target", self.task.target.as_str())
            .with("local", self.task.share.local().to_string())
            .with("requests", self.task.share.all().to_string())
    }

    fn cells(&self, words: &Words) -> Vec<String> {
        let (local, all) = (self.task.share.local(), self.task.share.all());
        vec![
            self.task.task.to_string(),
            self.council.clone(),
            owner_words(words, self.task.owner),
            owner_words(words, self.task.target),
            words.say_with("agenda-share", &args!["local" => local, "all" => all]),
        ]
    }

    fn inputs(words: &Words, typed: &Typed<'_, Self>) -> Vec<Input> {
        let (filled, errors) = (typed.filled, &typed.filled.errors);
        let choose = || std::iter::once((String::new(), words.say("programme-choose")));
        let owners = || {
            let owners = SupportOwner::ALL.iter();
            choose().chain(owners.map(|one| (one.as_str().to_owned(), owner_words(words, *one))))
        };
        let task = TextInput::new("task", words.say("agenda-task"))
            .value(filled.value("task"))
            .errors(errors);
        let (task, council) = match typed.about.before() {
            Some(before) => (task.hint(before.council.as_str()), None),
            None => {
                let councils = choose().chain(typed.councils.iter().cloned());
                let chosen = filled.value("council");
                let select =
                    Select::new("council", words.say("programme-council"), councils, chosen);
                (task, Some(Input::choice(select.errors(errors))))
            }
        };
        let rest = vec![
            Input::choice(
                Select::new(
                    "owner",
                    words.say("programme-task-owner"),
                    owners(),
                    filled.value("owner"),
                )
                .errors(errors),
            ),
            Input::choice(
                Select::new(
                    "target",
                    words.say("programme-task-target"),
                    owners(),
                    filled.value("target"),
                )
                .errors(errors),
            ),
            Input::text(
                TextInput::number("requests", words.say("programme-task-requests"))
                    .width(Width::Ten)
                    .value(filled.value("requests"))
                    .errors(errors),
            ),
            Input::text(
                TextInput::number("local", words.say("programme-task-local"))
                    .width(Width::Ten)
                    .value(filled.value("local"))
                    .errors(errors),
            ),
        ];
        council
            .into_iter()
            .chain([Input::text(task)])
            .chain(rest)
            .collect()
    }
}

/// Who was chosen in a field.
fn owner(words: &Words, filled: &mut Filled, name: &str) -> Option<SupportOwner> {
    let owner = SupportOwner::from_word(filled.value(name));
    if owner.is_none() {
        filled.wrong(name, words.say("programme-task-owner-missing"));
    }
    owner
}

/// Who does a task, in words.
fn owner_words(words: &Words, owner: SupportOwner) -> String {
    words.say(match owner {
        SupportOwner::Society => "agenda-society",
        SupportOwner::Council => "agenda-council",
    })
}
