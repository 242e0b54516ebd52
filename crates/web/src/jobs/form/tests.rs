//! What a form holds after each button, and what of it is stored.

use super::*;
use engine::jobs::JobSkill;
use engine::jobs::official::OfficialSentences;
use engine::jobs::{Duty, ItemId, Source};
use sfia::{Edition, Frameworks, Level, SkillCode, TextKind, TextRow};

fn stored() -> JobContent {
    let mut content = JobContent::empty(Edition::Nine);
    content.header.title = "Developer".to_owned();
    let duty = |id: &str, text: &str, source| Duty {
        id: ItemId::from_text(id),
        text: text.to_owned(),
        source,
        edited: false,
    };
    content.duties = vec![
        duty("a1", "Write code that others can read", Source::Own),
        duty("b2", "Old words", Source::OldText),
    ];
    content
}

fn sent(more: &[(&str, &str)]) -> Fields {
    let always = [
        ("section", "duties"),
        ("version", "1"),
        ("saved", "3"),
        ("base", "abc"),
    ];
    let pairs: Vec<(&str, &str)> = always.into_iter().chain(more.iter().copied()).collect();
    Fields::of(&pairs)
}

fn order(form: &SectionForm) -> Vec<&str> {
    form.content
        .duties
        .iter()
        .map(|duty| duty.id.as_str())
        .collect()
}

fn read(more: &[(&str, &str)]) -> (SectionForm, Act) {
    let fields = sent(more);
    (
        SectionForm::read(&fields, &stored(), &OfficialSentences::default()).unwrap(),
        Act::read(&fields),
    )
}

const BOTH: [(&str, &str); 4] = [
    ("item", "a1"),
    ("text-a1", "Write code that others can read"),
    ("item", "b2"),
    ("text-b2", "New words"),
];

#[test]
fn buttons_move_and_remove_without_losing_what_was_typed() {
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let after = |button: &str| {
        let mut all = BOTH.to_vec();
        all.push(("do", button));
        let (mut form, act) = read(&all);
        assert!(!act.stores());
        form.apply(&act, framework, &OfficialSentences::default())
            .unwrap();
        form
    };
    assert_eq!(order(&after("up-b2")), ["b2", "a1"]);
    assert_eq!(order(&after("down-a1")), ["b2", "a1"]);
    assert_eq!(order(&after("up-a1")), ["a1", "b2"], "it is the first");
    assert_eq!(order(&after("down-b2")), ["a1", "b2"], "it is the last");
    assert_eq!(order(&after("remove-a1")), ["b2"]);
    assert_eq!(after("up-b2").content.duties[0].text, "New words");
    assert_eq!(after("add").content.duties.len(), 3);
}

#[test]
fn a_sentence_keeps_its_source_until_somebody_changes_it() {
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let (mut form, act) = read(&[("do", "sentence-PROG-4-0")]);
    form.apply(&act, framework, &OfficialSentences::default())
        .unwrap();
    let made = form.content.duties.last().unwrap().clone();
    assert_eq!(source_word(made.source), "skill PROG 4");
    let again = |text: &str| {
        let (text_name, from) = (format!("text-{}", made.id), format!("from-{}", made.id));
        let fields = [
            ("item", made.id.as_str()),
            (text_name.as_str(), text),
            (from.as_str(), "skill PROG 4"),
        ];
        read(&fields).0.content.duties[0].clone()
    };
    assert!(!again(&made.text).edited);
    assert!(again("Something else").edited);
    assert_eq!(again("Something else").source, made.source);
}

#[test]
fn what_is_stored_says_where_words_come_from_and_no_form_can_say_otherwise() {
    let mut all = BOTH.to_vec();
    all.push(("from-b2", "skill PROG 4"));
    let (form, _) = read(&all);
    let [first, second] = form.content.duties.as_slice() else {
        panic!("two duties");
    };
    assert_eq!((first.source, first.edited), (Source::Own, false));
    assert_eq!((second.source, second.edited), (Source::OldText, true));
}

#[test]
fn a_blank_line_that_was_added_is_left_out_and_a_stored_one_is_not() {
    let (form, act) = read(&[
        ("item", "a1"),
        ("text-a1", " "),
        ("item", "new1"),
        ("text-new1", ""),
    ]);
    assert_eq!(act, Act::Save);
    let wanted = form.wanted(&stored());
    let ids: Vec<&str> = wanted.duties.iter().map(|duty| duty.id.as_str()).collect();
    assert_eq!(ids, ["a1"], "an emptied duty is asked about");
}

#[test]
fn answers_that_have_to_be_asked_for_are_never_guessed() {
    let fields = Fields::of(&[
        ("section", "header"),
        ("version", "1"),
        ("saved", "1"),
        ("base", "x"),
        ("asked-dbs", "whatever"),
    ]);
    let form = SectionForm::read(&fields, &stored(), &OfficialSentences::default()).unwrap();
    assert_eq!(form.content.header.unanswered().count(), 3);
}

#[test]
fn sections_without_a_form_are_refused() {
    for section in ["corporate", "skills", "", "nothing"] {
        let fields = Fields::of(&[("section", section), ("version", "1"), ("saved", "1")]);
        assert!(
            SectionForm::read(&fields, &stored(), &OfficialSentences::default()).is_err(),
            "{section}"
        );
    }
}

/// The SFIA text of a level, in words of our own.
fn official() -> OfficialSentences {
    let text = [TextRow {
        kind: TextKind::SkillLevel,
        code: "PROG".to_owned(),
        level: Level::new(4).ok(),
        body: "Writes it down. Shows it to others.".to_owned(),
    }];
    let skill = JobSkill {
        code: SkillCode::new("PROG").unwrap(),
        level: Level::new(4).unwrap(),
        importance: engine::roles::Importance::Essential,
        confirmed: true,
    };
    OfficialSentences::of(&text.into_iter().collect(), &[skill])
}

#[test]
fn a_sentence_of_the_imported_text_becomes_a_duty_that_says_so() {
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let fields = sent(&[("do", "official-PROG-4-1")]);
    let act = Act::read(&fields);
    let mut form = SectionForm::read(&fields, &stored(), &official()).unwrap();
    form.apply(&act, framework, &official()).unwrap();
    let added = form.content.duties.last().unwrap();
    assert_eq!(added.text, "Shows it to others.");
    assert_eq!(super::source_word(added.source), "official-text PROG 4");
    assert!(!added.edited);
    let offered = form.content.duties.len();
    let beyond = Act::Official(SkillCode::new("PROG").unwrap(), Level::new(4).unwrap(), 9);
    form.apply(&beyond, framework, &official()).unwrap();
    assert_eq!(
        form.content.duties.len(),
        offered,
        "there is no tenth sentence"
    );
}

#[test]
fn a_line_is_sfia_text_only_where_that_text_may_be_used() {
    let settle = |text, official: &OfficialSentences| {
        super::source::settle(None, "official-text PROG 4", text, official)
    };
    let none = OfficialSentences::default();
    assert_eq!(settle("Writes it down.", &none), (Source::Own, false));
    let source = Source::OfficialText {
        code: SkillCode::new("PROG").unwrap(),
        level: Level::new(4).unwrap(),
    };
    assert_eq!(settle("Writes it down.", &official()), (source, false));
    assert_eq!(settle("Writes it up.", &official()), (source, true));
}
