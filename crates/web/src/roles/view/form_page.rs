//! The form of a role profile: facts, skills with their levels, and a way to find more.

use super::beside::Beside;
use crate::framework::level_name;
use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, Heading, Radios, Select, TextInput, Textarea, Width,
};
use crate::kit::{Crumb, Page, Section, Words};
use crate::roles::beside_form::weight;
use crate::roles::form::{RoleForm, importance, level};
use engine::ids::{Id, RoleProfileId};
use engine::roles::check::Finding;
use engine::roles::{Importance, RoleProfile, RoleTag, SkillInput, Weight};
use serde::Serialize;
use sfia::{Framework, Level, Skill, SkillCode};

/// Most skills shown for one search: what is not among the first is found with another word.
const MOST_FOUND: usize = 8;

/// What the form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A new profile, or a copy of the one with this title.
    New {
        /// The title of the profile that is copied.
        copied: Option<String>,
    },
    /// A change to the profile of this title.
    Edit {
        /// Which one.
        id: RoleProfileId,
        /// Its title before the edit.
        title: String,
        /// Its page.
        url: String,
        /// How many people hold it.
        holders: usize,
        /// Somebody else changed it while this form was open.
        overtaken: bool,
    },
}

impl Kind {
    /// The profile that is edited; for a new one something that is no profile's.
    pub fn role(&self) -> RoleProfileId {
        match self {
            Self::New { .. } => RoleProfileId::from_text("new".to_owned()),
            Self::Edit { id, .. } => id.clone(),
        }
    }
}

/// What the form chooses from.
pub struct Stock<'a> {
    /// The organisation's edition.
    pub framework: &'a Framework,
    /// Our own words about it.
    pub own: &'a sfia::Words,
    /// The families in use.
    pub families: &'a [String],
    /// Whether the reader keeps role profiles, and so says who looks after one.
    pub keeps: bool,
    /// Roles of another framework that were found.
    pub others: &'a [RoleTag],
    /// Whether there is another framework to look in.
    pub any_others: bool,
    /// The profiles in use.
    pub library: &'a [RoleProfile],
    /// What is worth a look in the profile as it stands in the form.
    pub findings: &'a [Finding],
}

/// The page.
#[derive(Serialize)]
pub struct FormPage {
    heading: Heading,
    title: String,
    errors: ErrorSummary,
    list_url: String,
    action: String,
    cancel_url: String,
    /// The profile's name and page, where there is one already.
    #[serde(skip)]
    edited: Option<Crumb>,
    holders: usize,
    overtaken_url: Option<String>,
    version: Option<i64>,
    reference: TextInput,
    role_title: TextInput,
    family: TextInput,
    summary: Textarea,
    general_level: Select,
    essences: Vec<Essence>,
    skills: Vec<SkillRow>,
    find: TextInput,
    found: String,
    hits: Vec<Hit>,
    asked: bool,
    more: usize,
    beside: Beside,
    save: Button,
}

#[derive(Serialize)]
struct Essence {
    level: u8,
    text: String,
}

#[derive(Serialize)]
struct SkillRow {
    code: String,
    title: String,
    sentence: String,
    error: Option<String>,
    level_error: Option<String>,
    rungs: Vec<Rung>,
    importance: Radios,
    weight: Select,
}

/// One of the seven places of a level; a radio button where the skill has the level.
#[derive(Serialize)]
pub(crate) struct Rung {
    level: u8,
    defined: bool,
    id: String,
    name: String,
    chosen: bool,
    statement: String,
}

/// A skill that was found.
#[derive(Serialize)]
struct Hit {
    code: String,
    title: String,
    sentence: String,
    lowest: u8,
    highest: u8,
    listed: bool,
}

impl FormPage {
    /// The form at `action` in the state `form`, below the list of roles at `list_url`.
    pub fn new(
        words: &Words,
        stock: &Stock<'_>,
        list_url: &str,
        kind: Kind,
        form: &RoleForm,
        errors: &FieldErrors,
    ) -> Self {
        let (framework, own) = (stock.framework, stock.own);
        let made = |title: String| (title, format!("{list_url}/new"), list_url.to_owned());
        let of = |key: &str, title: &str| words.say_with(key, &crate::args!["title" => title]);
        let mut edited = None;
        let (mut holders, mut overtaken) = (0, false);
        let (title, action, cancel_url) = match kind {
            Kind::New { copied: None } => made(words.say("roles-new-title")),
            Kind::New {
                copied: Some(title),
            } => made(of("roles-copy-title", &title)),
            Kind::Edit {
                title,
                url,
                holders: held,
                overtaken: late,
                id: _,
            } => {
                (holders, overtaken) = (held, late);
                edited = Some(Crumb::new(&title, &url));
                (of("roles-edit-title", &title), format!("{url}/edit"), url)
            }
        };
        let input = &form.input;
        let (hits, more) = hits(framework, own, form);
        Self {
            heading: Heading::new(&title),
            title,
            errors: errors.summary(),
            list_url: list_url.to_owned(),
            overtaken_url: overtaken.then(|| cancel_url.clone()),
            action,
            cancel_url,
            edited,
            holders,
            version: form.version,
            reference: TextInput::new("reference", words.say("roles-reference"))
                .hint(words.say("roles-reference-hint"))
                .value(&input.reference)
                .width(Width::Ten)
                .autocomplete("off")
                .plain()
                .errors(errors),
            role_title: TextInput::new("title", words.say("roles-form-title"))
                .value(&input.title)
                .autocomplete("off")
                .errors(errors),
            family: family(words, &input.family, stock.families, errors),
            summary: Textarea::new("summary", words.say("roles-summary"), 5)
                .hint(words.say("roles-summary-hint"))
                .value(&input.summary)
                .errors(errors),
            general_level: general_level(words, &input.general_level, errors),
            essences: Level::ALL
                .into_iter()
                .map(|level| Essence {
                    level: level.number(),
                    text: own.essence(level).to_owned(),
                })
                .collect(),
            skills: input
                .skills
                .iter()
                .map(|skill| {
                    let weights = &form.beside.input.weights;
                    let weight = weights.get(&skill.code).map_or("", String::as_str);
                    skill_row(words, framework, own, skill, weight, errors)
                })
                .collect(),
            find: TextInput::search("find", words.say("roles-find"))
                .hint(words.say("roles-find-hint"))
                .value(&form.find)
                .autocomplete("off")
                .errors(errors),
            found: form.find.clone(),
            hits,
            asked: !form.find.is_empty(),
            more,
            beside: Beside::new(words, stock, list_url, &form.beside, errors),
            save: Button::primary(words.say("roles-save")).sends("do", "save"),
        }
    }
}

fn family(words: &Words, typed: &str, families: &[String], errors: &FieldErrors) -> TextInput {
    let hint = if families.is_empty() {
        words.say("roles-family-hint")
    } else {
        let families = families.join(", ");
        words.say_with(
            "roles-family-hint-used",
            &crate::args!["families" => families],
        )
    };
    TextInput::new("family", words.say("roles-family"))
        .hint(hint)
        .value(typed)
        .autocomplete("off")
        .errors(errors)
}

fn general_level(words: &Words, chosen: &str, errors: &FieldErrors) -> Select {
    let choose = (String::new(), words.say("roles-choose-level"));
    let levels = Level::ALL
        .into_iter()
        .map(|level| (level.to_string(), level_name(words, level)));
    Select::new(
        "general-level",
        words.say("roles-general-level"),
        std::iter::once(choose).chain(levels),
        chosen,
    )
    .hint(words.say("roles-general-level-hint"))
    .errors(errors)
}

fn skill_row(
    words: &Words,
    framework: &Framework,
    own: &sfia::Words,
    input: &SkillInput,
    chosen: &str,
    errors: &FieldErrors,
) -> SkillRow {
    let code = SkillCode::new(&input.code).ok();
    let skill = code.and_then(|code| framework.find_skill(code));
    let level_field = format!("level-{}", input.code);
    let importance_field = code.map_or_else(|| format!("importance-{}", input.code), importance);
    SkillRow {
        code: input.code.clone(),
        title: skill.map_or_else(|| input.code.clone(), Skill::title),
        sentence: code.map_or_else(String::new, |code| own.sentence(code).to_owned()),
        error: errors
            .find(&format!("skill-{}", input.code))
            .map(ToOwned::to_owned),
        level_error: errors.find(&level_field).map(ToOwned::to_owned),
        rungs: skill.map_or_else(Vec::new, |skill| rungs(own, skill, &input.level)),
        importance: Radios::new(
            importance_field,
            words.say("roles-importance"),
            [
                Choice::new(Importance::Essential.as_str(), words.say("roles-essential")),
                Choice::new(Importance::Desirable.as_str(), words.say("roles-desirable")),
            ],
            Some(&input.importance),
        )
        .errors(errors),
        weight: weights(words, &input.code, chosen).errors(errors),
    }
}

/// How much of the work the skill is.
fn weights(words: &Words, code: &str, chosen: &str) -> Select {
    let label = |weight: Weight| match weight.number() {
        1 => words.say("roles-weight-1"),
        2 => words.say("roles-weight-2"),
        3 => words.say("roles-weight-3"),
        4 => words.say("roles-weight-4"),
        _ => words.say("roles-weight-5"),
    };
    let usual = Weight::USUAL.to_string();
    Select::new(
        weight(code),
        words.say("roles-weight"),
        Weight::ALL.map(|weight| (weight.to_string(), label(weight))),
        if chosen.is_empty() { &usual } else { chosen },
    )
}

/// The seven places for choosing the level of a skill. Partial: `partials/rungs`.
pub(crate) fn rungs(own: &sfia::Words, skill: &Skill, chosen: &str) -> Vec<Rung> {
    let lowest = skill.levels.lowest();
    Level::ALL
        .into_iter()
        .map(|rung| Rung {
            level: rung.number(),
            defined: skill.levels.contains(rung),
            // The error summary leads to the field's name, which is the first button's id.
            id: if lowest == Some(rung) {
                level(skill.code)
            } else {
                format!("{}-{rung}", level(skill.code))
            },
            name: level(skill.code),
            chosen: chosen.parse() == Ok(rung),
            statement: own.statement(skill.code, rung),
        })
        .collect()
}

fn hits(framework: &Framework, own: &sfia::Words, form: &RoleForm) -> (Vec<Hit>, usize) {
    let found = sfia::search::search(framework, own, None, &form.find);
    let more = found.len().saturating_sub(MOST_FOUND);
    let hits = found
        .into_iter()
        .take(MOST_FOUND)
        .map(|hit| Hit {
            code: hit.skill.code.to_string(),
            title: hit.skill.title(),
            sentence: own.sentence(hit.skill.code).to_owned(),
            lowest: hit.skill.levels.lowest().map_or(0, Level::number),
            highest: hit.skill.levels.highest().map_or(0, Level::number),
            listed: form
                .input
                .skills
                .iter()
                .any(|skill| skill.code == hit.skill.code.as_str()),
        })
        .collect();
    (hits, more)
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "pages/roles/form";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let list = Crumb::new(words.say("roles-title"), self.list_url.clone());
        std::iter::once(list).chain(self.edited.clone()).collect()
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn wide(&self) -> bool {
        !self.beside.findings.is_empty()
    }
}
