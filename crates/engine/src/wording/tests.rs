//! The wording check as its readers see it: places, order, bounds, words.

use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const WORDS: &str = include_str!("../../../../web/locales/en/wording.ftl");

fn lists() -> &'static Lists {
    Lists::shipped().unwrap()
}

fn checked(paragraphs: &[(Section, &str)], level: Option<u8>) -> Vec<Finding> {
    let document = Document {
        paragraphs: paragraphs
            .iter()
            .map(|(section, text)| Paragraph {
                section: *section,
                text,
            })
            .collect(),
        level: level.map(|number| sfia::Level::new(number).unwrap()),
    };
    check(&document, &RuleSet::all(), lists()).list
}

/// The rules that speak up, each with the words that it points out.
fn places(section: Section, text: &str) -> Vec<(Rule, &str)> {
    checked(&[(section, text)], Some(3))
        .into_iter()
        .map(|finding| (finding.rule, text.get(finding.range).unwrap()))
        .collect()
}

#[test]
fn places_are_whole_words_among_welsh_letters_and_curly_quotes() {
    let text = "Siŵr o’r gwaith: “Ŵyn Tŷ’r Ysgol” – leverage the ‘single source of truth’ at Llŷn.";
    assert_eq!(
        places(Section::Duty, text),
        [
            (Rule::Jargon, "leverage"),
            (Rule::Jargon, "single source of truth"),
        ]
    );
    let text = "‘Tŷ Gwyn’s’ SPOC";
    assert_eq!(places(Section::Duty, text), [(Rule::Abbreviations, "SPOC")]);
    // A circumflex of its own, as some programs store it.
    let text = "Gw\u{302}r: a young\u{301} ŵ youthful outlook";
    assert_eq!(places(Section::Purpose, text), [(Rule::Age, "youthful")]);
}

#[test]
fn straight_and_curly_apostrophes_are_the_same() {
    for text in [
        "five years' experience of testing",
        "five years’ experience of testing",
    ] {
        let found = places(Section::Essential, text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].0, Rule::YearsOfExperience);
    }
}

#[test]
fn findings_come_in_the_order_of_the_text() {
    let paragraphs = [
        (Section::Purpose, "Join our young team of ninjas."),
        (
            Section::Duty,
            "Responsible for servers. Set the strategy. Utilise ServiceNow.",
        ),
        (
            Section::Essential,
            "A sense of humour and a driving licence.",
        ),
    ];
    let found = checked(&paragraphs, Some(2));
    let rules: Vec<(usize, Rule)> = found.iter().map(|one| (one.paragraph, one.rule)).collect();
    assert_eq!(
        rules,
        [
            (0, Rule::Age),
            (0, Rule::GenderCoded),
            (1, Rule::ResponsibleFor),
            (1, Rule::InflatedVerbs),
            (1, Rule::Jargon),
            (1, Rule::Products),
            (2, Rule::NotAssessable),
            (2, Rule::Driving),
        ]
    );
    let starts: Vec<(usize, usize)> = found
        .iter()
        .map(|one| (one.paragraph, one.range.start))
        .collect();
    assert!(starts.is_sorted());
}

#[test]
fn a_finding_says_why_what_instead_and_from_where() {
    let found = checked(&[(Section::Duty, "Utilise what is there.")], None);
    let [finding] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(finding.reason.key, "wording-jargon-reason");
    assert_eq!(
        finding.reason.arguments,
        [("place", Argument::Text("Utilise".to_owned()))]
    );
    let better = finding.better.as_ref().unwrap();
    assert_eq!(better.key, "wording-try");
    assert_eq!(
        better.arguments,
        [("words", Argument::Text("use".to_owned()))]
    );
    assert!(
        finding
            .rule
            .source()
            .address
            .starts_with("https://www.gov.uk/")
    );
}

#[test]
fn without_a_level_no_verb_is_inflated() {
    let duty = [(Section::Duty, "Set the strategy for digital services.")];
    assert_eq!(checked(&duty, None), []);
    assert_eq!(checked(&duty, Some(6)), []);
    let found = checked(&duty, Some(3));
    assert_eq!(found[0].rule, Rule::InflatedVerbs);
    let levels = [
        ("level", Argument::Number(3)),
        ("from", Argument::Number(6)),
    ];
    assert_eq!(found[0].reason.arguments[1..], levels);
}

#[test]
fn a_rule_that_is_off_says_nothing() {
    let document = Document {
        paragraphs: vec![Paragraph {
            section: Section::Duty,
            text: "Utilise ServiceNow.",
        }],
        level: None,
    };
    let rules: RuleSet = [Rule::Products].into_iter().collect();
    let found = check(&document, &rules, lists()).list;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, Rule::Products);
}

#[test]
fn an_abbreviation_is_pointed_out_once_and_at_its_first_place() {
    let paragraphs = [
        (
            Section::Purpose,
            "Support the CMDB and the service desk (SD).",
        ),
        (Section::Duty, "Update the CMDB. Help the SD."),
    ];
    let found = checked(&paragraphs, None);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].paragraph, found[0].range.clone()), (0, 12..16));
}

#[test]
fn driving_that_a_duty_needs_is_left_alone() {
    let essential = (Section::Essential, "Full driving licence.");
    assert_eq!(checked(&[essential], None).len(), 1);
    let duty = (Section::Duty, "Drive the council’s van to depots.");
    assert_eq!(checked(&[duty, essential], None), []);
}

#[test]
fn sentences_end_where_a_reader_would_end_them() {
    let text = "See No. 5, e.g. the library. Version 2.1 is out! At 5.30 p.m. it ends\nLast line";
    let tokens = token::tokens(text);
    let sentences: Vec<&str> = token::sentences(text, &tokens)
        .into_iter()
        .map(|sentence| {
            &text[tokens[sentence.start].range.start..tokens[sentence.end - 1].range.end]
        })
        .collect();
    assert_eq!(
        sentences,
        [
            "See No. 5, e.g. the library",
            "Version 2.1 is out",
            "At 5.30 p.m. it ends",
            "Last line",
        ]
    );
}

#[test]
fn a_phrase_with_choices_covers_the_longest_way() {
    let tokens = token::tokens("own the whole big budget now");
    let pattern = pattern::Pattern::parse("own/owns the? ~ budget").unwrap();
    assert_eq!(pattern.covers(&tokens), Some(5));
    for broken in [
        "~ budget",
        "budget ~",
        "Budget",
        "the? budget",
        "council's plan",
        "a*",
        "a? b",
    ] {
        assert!(pattern::Pattern::parse(broken).is_err(), "{broken}");
    }
}

#[test]
fn a_broken_list_is_named_with_what_is_wrong() {
    let cases = [
        (
            "[[entry]]\nphrases = [\"Leverage\"]",
            "not a word in lower case",
        ),
        (
            "[[entry]]\nphrases = [\"use\"]\nkind = \"odd\"",
            "knows no kind",
        ),
        ("[[entry]]\nphrases = []", "there is no phrase"),
        (
            "[[entry]]\nphrases = [\"use\", \"use\"]",
            "stands there twice",
        ),
        (
            "[[entry]]\nphrases = [\"use\"]\nbettr = \"x\"",
            "unknown field",
        ),
        (
            "[[entry]]\nphrases = [\"use\"]\nin = [\"nowhere\"]",
            "unknown variant",
        ),
    ];
    for (toml, said) in cases {
        let told = lists::List::read(("test.toml", toml), Rule::Jargon).unwrap_err();
        assert!(told.to_string().contains(said), "{toml}: {told}");
    }
    let told = lists::List::read(
        ("test.toml", "[[entry]]\nphrases = [\"lead\"]"),
        Rule::InflatedVerbs,
    );
    assert!(told.unwrap_err().to_string().contains("there is no level"));
}

#[test]
fn findings_and_text_are_bounded() {
    let line = "Leverage synergies to utilise young, dynamic rockstars and MDM in ServiceNow.\n";
    let text = line.repeat(2_000);
    let many = [(Section::Duty, text.as_str())];
    let found = checked(&many, Some(2));
    for rule in Rule::ALL {
        let of = found.iter().filter(|one| one.rule == rule).count();
        assert!(of <= MOST_OF_A_RULE, "{}: {of}", rule.as_str());
    }
    let long = "a ".repeat(MOST_BYTES / 2 + 1);
    let document = |text| Document {
        paragraphs: vec![Paragraph {
            section: Section::Duty,
            text,
        }],
        level: None,
    };
    let one: RuleSet = [Rule::SentenceLength].into_iter().collect();
    assert!(!check(&document(&long), &one, lists()).is_whole);
    assert!(check(&document(line), &RuleSet::all(), lists()).is_whole);
}

#[test]
fn repeated_words_do_not_make_it_slow() {
    // Each would take minutes if looking for a phrase could branch without bound.
    let hostile = [
        "own the the the the ".repeat(5_000),
        "set set set strategy ".repeat(5_000),
        "AAA ".repeat(12_000),
        "(((((((((( ".repeat(5_000),
        "a-".repeat(25_000),
        "’".repeat(25_000),
    ];
    for text in &hostile {
        checked(&[(Section::Duty, text)], Some(1));
        checked(&[(Section::Essential, text)], Some(1));
    }
}

proptest! {
    #[test]
    fn any_text_gives_ranges_between_characters(text in "\\PC{0,200}", section in 0usize..6) {
        let section = Section::ALL[section];
        for finding in checked(&[(section, &text)], Some(1)) {
            prop_assert!(text.get(finding.range.clone()).is_some_and(|place| !place.is_empty()));
        }
    }
}

/// The messages of the English file with the values that each needs.
fn messages() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    WORDS
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, text)| {
            let values = text.split("{ $").skip(1);
            (
                key,
                values
                    .filter_map(|rest| rest.split_once(" }").map(|(name, _)| name))
                    .collect(),
            )
        })
        .collect()
}

#[test]
fn every_key_has_words_and_all_words_have_a_key() {
    let keys: BTreeSet<&str> = Rule::ALL.into_iter().flat_map(Rule::keys).collect();
    assert_eq!(messages().into_keys().collect::<BTreeSet<_>>(), keys);
}

#[test]
fn every_message_gets_the_values_that_it_needs() {
    let messages = messages();
    let essentials = vec![
        (
            Section::Essential,
            "Young ninja, fit and active, over 40, good attendance, calm under pressure"
        );
        11
    ];
    let mut paragraphs = essentials;
    paragraphs.extend([
        (Section::Essential, "Five years’ experience, a car, own transport, a sense of humour and good communication skills."),
        (Section::Purpose, "A gentle and assertive person; he leads. Bethan will utilise GIS and Excel skills."),
        (Section::Duty, "Responsible for servers. Set the strategy, as the last postholder did."),
        (Section::Duty, "Facilitate organisational implementation considerations concerning interdepartmental infrastructure, architectural interoperability, documentation, accessibility, sustainability, procurement, administration, transformation, configuration, authentication, authorisation, communications, and departmental technological recommendations."),
        (Section::Duty, "Ask the team and the people who use what the team makes what they want to see next, and then tell them what you have done and what is still left to do."),
    ]);
    let found = checked(&paragraphs, Some(2));
    let mut seen = BTreeSet::new();
    for message in found
        .iter()
        .flat_map(|one| [Some(&one.reason), one.better.as_ref()])
        .flatten()
    {
        let given: BTreeSet<&str> = message.arguments.iter().map(|(name, _)| *name).collect();
        let needed = messages.get(message.key).unwrap();
        assert!(needed.is_subset(&given), "{}: {given:?}", message.key);
        seen.insert(message.key);
    }
    let unseen: Vec<&str> = Rule::ALL
        .into_iter()
        .flat_map(|rule| rules::kinds(rule).iter().map(|(_, key)| *key))
        .filter(|key| !seen.contains(key))
        .collect();
    assert!(unseen.is_empty(), "no finding with {unseen:?}");
}

#[test]
fn words_are_stored_and_read_back() {
    for rule in Rule::ALL {
        assert_eq!(Rule::from_word(rule.as_str()), Some(rule));
    }
    for section in Section::ALL {
        assert_eq!(Section::from_word(section.as_str()), Some(section));
    }
    assert_eq!(Rule::from_word("odd"), None);
}
