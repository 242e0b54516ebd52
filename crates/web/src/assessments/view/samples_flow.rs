//! The steps of the guided flow that are no questions about a skill, with invented answers.

use super::samples::{errors, half_done, own, responsible, url, whole};
use super::*;
use crate::args;
use crate::assessments::level_text::{Imported, LevelText};
use crate::assessments::paths::From;
use crate::assessments::sample::{code, draft, framework};
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::request::Fields;
use crate::skills::samples::developer;
use engine::assessments::{Assessment, Candidate, LastUsed, Responsibility, Rules, Verdict};
use sfia::{Edition, FrameworkText, Level};
use store::roles::RoleKey;

/// Draws them all.
pub(super) fn samples(samples: &mut Samples) {
    job(samples);
    attributes(samples);
    choosing(samples);
    sentences(samples);
    grid(samples);
    examples(samples);
}

fn job(samples: &mut Samples) {
    let words = samples.kit.words();
    let draft = draft(vec![]);
    let role = developer();
    let keys = [RoleKey {
        id: role.id.clone(),
        reference: role.reference.clone(),
        title: role.title.clone(),
        retired: false,
    }];
    let none = FieldErrors::none();
    let page = |role, fields: Option<&Fields>, errors: &FieldErrors| {
        ConfirmJob::new(words, &own(role), &draft, &keys, fields, errors, url)
    };
    let wrong = errors("role", words.say("assessment-job-role-missing"));
    let typed = Fields::of(&[("job", "other"), ("role", "")]);
    let pages = [
        ("assessments/job", page(Some(role), None, &none)),
        ("assessments/job-no-role", page(None, None, &none)),
        ("assessments/job-wrong", page(None, Some(&typed), &wrong)),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn attributes(samples: &mut Samples) {
    let words = samples.kit.words();
    let draft = Assessment {
        responsibility: responsible([2, 3, 4, 5]),
        ..half_done()
    };
    let code = Responsibility::asked(framework()).nth(1).unwrap();
    let level = Level::new(4).unwrap();
    let (text, nothing) = (FrameworkText::default(), FieldErrors::none());
    let official = Imported {
        edition: Edition::Nine,
        text: &text,
        holder: None,
    };
    let own_words = sfia::Words::shipped().unwrap();
    let asked = AttributeAsked {
        framework: framework(),
        draft: &draft,
        attribute: code,
        level,
        from: From::Flow,
        action: url("/assessment"),
        back: url("/assessment/job"),
    };
    let text = LevelText::of_attribute(words, own_words, &official, code, level);
    let page = AskAttribute::new(words, asked, text, None, &nothing);
    samples.add("assessments/attribute", &page);
    let words = samples.kit.words();
    let result = |draft: &Assessment| {
        let role = Level::new(3).ok();
        ResponsibilityPage::new(
            words,
            framework(),
            draft,
            role,
            "/o/council-a/assessment",
            url,
        )
    };
    let (all, some) = (result(&draft), result(&half_done()));
    samples.add("assessments/responsibility", &all);
    samples.add("assessments/responsibility-open", &some);
}

fn choosing(samples: &mut Samples) {
    let words = samples.kit.words();
    let skills = framework().skills().iter().take(24);
    let mut draft = half_done();
    draft.candidates = skills.map(|skill| Candidate::new(skill.code)).collect();
    for candidate in draft.candidates.iter_mut().step_by(3) {
        candidate.used = Some(LastUsed::InPeriod);
    }
    let none = FieldErrors::none();
    let own_words = sfia::Words::shipped().unwrap();
    let group = AskGroup::new(
        words,
        own_words,
        framework(),
        (&draft, &draft.candidates[..8], 1, 3),
        &none,
        url,
    );
    let asked = [code("PROG"), code("DBDS")];
    let many = errors(
        "chosen",
        words.say_with(
            "assessment-choose-too-many",
            &args!["count" => 12, "most" => 10],
        ),
    );
    let choose = |draft: &Assessment, errors: &FieldErrors| {
        ChooseSkills::new(words, framework(), draft, &asked, None, errors, url)
    };
    let nothing = crate::assessments::sample::draft(vec![]);
    let pages = [
        ("assessments/choose", choose(&draft, &none)),
        ("assessments/choose-too-many", choose(&draft, &many)),
        ("assessments/choose-nothing", choose(&nothing, &none)),
    ];
    samples.add("assessments/group", &group);
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn sentences(samples: &mut Samples) {
    let words = samples.kit.words();
    let draft = half_done();
    let text = "Plans an invented piece of work. Checks an invented result. Tells others about it.";
    let sentences = engine::assessments::sentences(text);
    let page = |typed: Option<&Fields>, errors: &FieldErrors| {
        let judged = Judged {
            framework: framework(),
            draft: &draft,
            about: (code("TEST"), Level::new(3).unwrap()),
            rules: Rules::default(),
            sentences: &sentences,
            stored: &[Verdict::Met, Verdict::Partly],
            typed,
            seen: None,
            from: "",
            attribution: Some("An invented licence.".to_owned()),
            action: url("/assessment/skills/TEST/levels/3/sentences"),
            back: url("/assessment/skills/TEST/levels/3"),
        };
        JudgeSentences::new(words, judged, errors)
    };
    let typed = Fields::of(&[("verdict-0", "met"), ("verdict-1", "no-chance")]);
    let missing = errors("verdict-2", words.say("assessment-sentence-missing"));
    let (plain, wrong) = (
        page(None, &FieldErrors::none()),
        page(Some(&typed), &missing),
    );
    samples.add("assessments/sentences", &plain);
    samples.add("assessments/sentences-missing", &wrong);
}

fn grid(samples: &mut Samples) {
    let words = samples.kit.words();
    let draft = half_done();
    let page = |draft: &Assessment, category, typed: Option<&Fields>, errors: &FieldErrors| {
        let asked = GridAsked {
            framework: framework(),
            draft,
            category,
            typed,
        };
        LevelGrid::new(words, &asked, errors, url)
    };
    let none = FieldErrors::none();
    let category = framework().categories()[2].name.as_str();
    let typed = Fields::of(&[("level-PROG", "1")]);
    let wrong = errors(
        "level-PROG",
        words.say_with(
            "assessment-grid-no-level",
            &args!["skill" => "PROG", "level" => "1"],
        ),
    );
    let empty = crate::assessments::sample::draft(vec![]);
    let pages = [
        ("assessments/grid", page(&draft, "", None, &none)),
        (
            "assessments/grid-category",
            page(&draft, category, None, &none),
        ),
        (
            "assessments/grid-wrong",
            page(&draft, "", Some(&typed), &wrong),
        ),
        ("assessments/grid-empty", page(&empty, "", None, &none)),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn examples(samples: &mut Samples) {
    let words = samples.kit.words();
    let page =
        |draft: &Assessment, role| Examples::new(words, framework(), draft, (&own(role), &[]), url);
    let (some, none) = (page(&whole(), Some(developer())), page(&whole(), None));
    samples.add("assessments/examples", &some);
    samples.add("assessments/examples-none", &none);
}
