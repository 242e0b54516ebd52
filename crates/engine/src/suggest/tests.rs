//! What the suggester promises, each with an invented text.

use super::*;
use sfia::lexicon::Lexicon;
use sfia::{Edition, FrameworkText, Frameworks, SkillCode, TextKind, TextRow, Words};
use std::sync::LazyLock;

fn suggester(edition: Edition) -> Suggester<'static> {
    let framework = Frameworks::shipped().unwrap().edition(edition);
    Suggester::new(
        Lexicon::shipped().unwrap(),
        framework,
        Words::shipped().unwrap(),
        None,
    )
}

static NINE: LazyLock<Suggester<'static>> = LazyLock::new(|| suggester(Edition::Nine));

fn suggest(text: &str) -> Vec<Suggestion> {
    NINE.suggest(text).unwrap()
}

fn codes(text: &str) -> Vec<String> {
    suggest(text).iter().map(|it| it.code.to_string()).collect()
}

fn find<'a>(suggestions: &'a [Suggestion], code: &str) -> Option<&'a Suggestion> {
    let code = SkillCode::new(code).unwrap();
    suggestions.iter().find(|it| it.code == code)
}

fn words_for(text: &str, code: &str) -> Vec<String> {
    let suggestions = suggest(text);
    let reasons = find(&suggestions, code).map(|it| it.reasons.clone());
    reasons
        .unwrap_or_default()
        .into_iter()
        .map(|it| it.words)
        .collect()
}

/// An invented job description of a council in Wales, with curly quotes and letters beyond ASCII.
const WELSH: &str = "Job title: Senior Business Analyst\r\n\
    Tŷ’r Sir, Bae’r Môr – “Cyngor Glan-y-Don”\r\n\r\n\
    You’ll run workshops with the libraries’ staff in Llŷn and gather requirements from the people who use the ‘Fy Nghyfrif’ account.\r\n\
    • Draw process maps of how the café’s bookings work today – and improve processes across the pier.\r\n\
    • Support user acceptance testing of the harbour’s berth system.\r\n\
    • Write the business case, with costs and benefits of each option.";

#[test]
fn a_reason_is_the_very_words_at_its_place_with_welsh_letters_and_curly_quotes() {
    let suggestions = suggest(WELSH);
    let mut places = 0;
    for suggestion in &suggestions {
        assert!(!suggestion.reasons.is_empty(), "{}", suggestion.code);
        for reason in &suggestion.reasons {
            assert_eq!(WELSH.get(reason.range.clone()), Some(reason.words.as_str()));
            assert!(!reason.words.is_empty() && reason.words.trim() == reason.words);
            places += 1;
        }
    }
    assert!(places > 20, "{places}");
    assert!(words_for(WELSH, "REQM").contains(&"gather requirements".to_owned()));
    assert!(words_for(WELSH, "BPTS").contains(&"user acceptance testing".to_owned()));
}

#[test]
fn the_skills_of_a_business_analyst_come_first() {
    let codes = codes(WELSH);
    assert!(codes[..3].contains(&"BUSA".to_owned()), "{codes:?}");
    for code in ["BUSA", "REQM", "BSMO", "BPRE", "BPTS"] {
        assert!(codes[..8].contains(&code.to_owned()), "{code}: {codes:?}");
    }
}

#[test]
fn every_level_is_one_that_the_edition_defines() {
    for edition in Edition::ALL {
        let framework = Frameworks::shipped().unwrap().edition(edition);
        let suggester = suggester(edition);
        for title in [
            "Apprentice in IT support",
            "Head of ICT",
            "Director of digital",
            "Tester",
        ] {
            for it in suggester.suggest(&format!("{title}\n{WELSH}")).unwrap() {
                assert!(
                    framework.defines(it.code, it.level),
                    "{} {}",
                    it.code,
                    it.level
                );
            }
        }
    }
}

#[test]
fn edition_8_never_names_a_skill_of_edition_9_alone() {
    let text = "Delivery manager\nRemove blockers for an agile team, plan sprints, and run the deployment pipeline. \
        Look after identity and access management. Analyse data, design infrastructure and keep records.";
    let eight = Frameworks::shipped().unwrap().edition(Edition::Eight);
    let suggestions = suggester(Edition::Eight).suggest(text).unwrap();
    assert!(suggestions.len() > 5);
    for it in &suggestions {
        assert!(eight.find_skill(it.code).is_some(), "{}", it.code);
    }
    assert!(codes(text).contains(&"DEMG".to_owned()));
}

#[test]
fn words_that_are_denied_do_not_speak_for_a_skill() {
    let asked = "The post holder does penetration testing of the parking system.";
    let denied = "The post holder works on the parking system, without penetration testing.";
    let not_needed =
        "The post holder works on the parking system. Penetration testing is not required.";
    assert!(words_for(asked, "PENT").contains(&"penetration testing".to_owned()));
    for text in [denied, not_needed] {
        let words = words_for(text, "PENT");
        assert!(
            !words
                .iter()
                .any(|it| it.to_lowercase() == "penetration testing"),
            "{words:?}"
        );
    }
    let not_only = "You will do not only penetration testing but also training.";
    assert!(words_for(not_only, "PENT").contains(&"penetration testing".to_owned()));
}

#[test]
fn an_abbreviation_is_found_in_capitals_alone() {
    assert!(
        words_for("Keep the CAB informed and write minutes.", "CHMG").contains(&"CAB".to_owned())
    );
    assert!(words_for("Keep the cab informed and write minutes.", "CHMG").is_empty());
    assert!(words_for("Report against SLAs to the board.", "SLMO").contains(&"SLAs".to_owned()));
}

#[test]
fn a_phrase_is_found_in_other_forms_and_with_words_between() {
    for text in [
        "Manage incidents for the harbour.",
        "You will be managing all major incidents.",
        "Experience in incident management.",
    ] {
        assert!(
            codes(text)[..4].contains(&"USUP".to_owned()),
            "{text}: {:?}",
            codes(text)
        );
    }
}

#[test]
fn a_phrase_does_not_reach_over_the_end_of_a_sentence() {
    let words = words_for(
        "Answer for the quality of the pool. Management of the café is by others.",
        "QUMG",
    );
    assert!(!words.iter().any(|it| it.contains(". ")), "{words:?}");
}

#[test]
fn somebody_elses_title_does_not_decide() {
    let text = "Service desk analyst\nAnswer calls from staff, log incidents and reset passwords. \
        You report to the head of ICT and work alongside the enterprise architect.";
    let suggestions = suggest(text);
    assert_eq!(suggestions[0].code.as_str(), "USUP");
    assert!(
        suggestions[0].level.number() <= 4,
        "{}",
        suggestions[0].level
    );
    for code in ["ITMG", "STPL", "ARCH"] {
        let place = suggestions.iter().position(|it| it.code.as_str() == code);
        assert!(place.is_none_or(|place| place > 5), "{code}");
    }
}

#[test]
fn the_title_says_how_senior_the_role_is() {
    let level = |title: &str| {
        let text = format!("{title}\nWrite code for the council's services and test it.");
        let suggestions = suggest(&text);
        find(&suggestions, "PROG").unwrap().level.number()
    };
    let levels = ["Apprentice developer", "Developer", "Lead developer"].map(level);
    assert!(levels.is_sorted() && levels[0] < levels[2], "{levels:?}");
    let head = suggest("Head of ICT\nLead the ICT service, its strategy and its budget.");
    assert!(head[0].level.number() >= 6, "{:?}", head[0]);
}

#[test]
fn a_grade_in_words_says_how_senior_the_role_is() {
    let level = |grade: &str| {
        let text = format!("{grade}\nGather requirements and draw process maps.");
        find(&suggest(&text), "REQM").unwrap().level.number()
    };
    assert!(level("SFIA level 2") < level("SFIA level 5"));
}

#[test]
fn words_about_the_employer_hardly_count() {
    let work = "Web officer\nDuties\nWrite content for the website.\n";
    let noise = format!(
        "{work}About us\nWe sell marketing campaigns, brand management and digital marketing.\n"
    );
    let codes = codes(&noise);
    let marketing = codes.iter().position(|code| code == "BRMG");
    assert!(marketing.is_none_or(|place| place > 5), "{codes:?}");
}

#[test]
fn the_same_text_gives_the_same_answer() {
    let once = suggest(WELSH);
    for _ in 0..3 {
        assert_eq!(suggester(Edition::Nine).suggest(WELSH).unwrap(), once);
    }
    let ordered = once.windows(2).all(|two| {
        (two[0].score, two[1].code) >= (two[1].score, two[0].code) || two[0].score > two[1].score
    });
    assert!(ordered);
}

#[test]
fn an_empty_text_and_one_that_is_too_long_are_refused() {
    for empty in ["", " \r\n\t ", "– • … “”"] {
        assert_eq!(NINE.suggest(empty), Err(NotSuggested::Empty), "{empty:?}");
    }
    let refused = Err(NotSuggested::TooLong { most: MOST_WORDS });
    assert_eq!(NINE.suggest(&"harbour ".repeat(MOST_WORDS + 1)), refused);
    assert_eq!(
        NINE.suggest(&"harbour/pier/".repeat(MOST_WORDS / 2 + 1)),
        refused
    );
    assert_eq!(NINE.suggest(&"—".repeat(MOST_WORDS * 50)), refused);
    assert!(NINE.suggest(&"harbour ".repeat(MOST_WORDS)).is_ok());
}

#[test]
fn any_text_at_all_is_read_without_harm() {
    let odd = [
        "\u{feff}IT",
        "a",
        "’’’ ''' ### +++",
        "😀😀 service desk 😀",
        "ŷ\u{302}\u{302} ẅ Ŵ",
        "ﬁrst line support; ﬁx faults",
        "عربي service desk 服务台",
        "Head of",
        "Job title:",
        "not\nnot not",
    ];
    for text in odd {
        for it in NINE.suggest(text).unwrap_or_default() {
            for reason in it.reasons {
                assert_eq!(text.get(reason.range), Some(reason.words.as_str()));
            }
        }
    }
}

#[test]
fn at_most_so_many_skills_are_suggested_each_once() {
    let everything: String = Lexicon::shipped()
        .unwrap()
        .phrases
        .iter()
        .map(|phrase| format!("{}. ", phrase.words))
        .collect();
    let suggestions = suggest(&everything);
    assert_eq!(suggestions.len(), MOST_SUGGESTIONS);
    let different: std::collections::BTreeSet<_> = suggestions.iter().map(|it| it.code).collect();
    assert_eq!(different.len(), suggestions.len());
}

#[test]
fn imported_text_of_an_organisation_is_used_where_there_is_some() {
    let text = "Feeds the quokkas every morning.";
    assert!(codes(text).iter().all(|code| code != "NUAN"));
    let imported: FrameworkText = [TextRow {
        kind: TextKind::SkillGuidance,
        code: "NUAN".to_owned(),
        level: None,
        body: "Quokkas, quokkas and quokkas.".to_owned(),
    }]
    .into_iter()
    .collect();
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let (lexicon, words) = (Lexicon::shipped().unwrap(), Words::shipped().unwrap());
    let suggestions = Suggester::new(lexicon, framework, words, Some(&imported))
        .suggest(text)
        .unwrap();
    let found = find(&suggestions, "NUAN").unwrap();
    assert_eq!(found.reasons[0].words, "quokkas");
}
