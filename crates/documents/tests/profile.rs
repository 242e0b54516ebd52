//! The profile as a PDF: tagged, with a title and a language, for one page and for many, and what people wrote is text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

use documents::{
    Attribute, EvidenceLine, Moment, ProfileDocument, ProfileWords, Skill, SkillGroup, profile,
};
use flate2::read::ZlibDecoder;
use std::io::Read;
use std::time::Instant;

const MADE: Moment = Moment {
    year: 2026,
    month: 11,
    day: 21,
    hour: 10,
    minute: 0,
};

fn words() -> ProfileWords {
    let text = str::to_owned;
    ProfileWords {
        title: text("Skills profile"),
        skills: text("Skills"),
        no_skills: text("Nothing was sent yet."),
        skill: text("Skill"),
        levels: text("Levels"),
        asked: text("Role asks"),
        said: text("Says"),
        endorsed: text("Endorsed"),
        legend_said: text("You say you do this"),
        legend_endorsed: text("Endorsed"),
        legend_asked: text("The role asks for this"),
        attributes: text("Responsibility"),
        attribute: text("Attribute"),
        level: text("Level"),
        evidence: text("Evidence"),
        purposes: text("What this is for"),
        foot: text("Made with Aspire on 21 November 2026 at 10am"),
        page: text("Page"),
        of: text("of"),
    }
}

fn skill(name: &str, number: u8) -> Skill {
    let words = |level: Option<u8>| level.map_or(String::new(), |level| format!("{level} Apply"));
    let (asked, said) = (Some(2 + number % 4), Some(1 + number % 5));
    let endorsed = number.is_multiple_of(3).then_some(1 + number % 5);
    Skill {
        name: name.to_owned(),
        remark: if number.is_multiple_of(5) {
            "Desirable"
        } else {
            ""
        }
        .to_owned(),
        levels: (1..=6).collect(),
        asked,
        said,
        endorsed,
        asked_words: words(asked),
        said_words: words(said),
        endorsed_words: words(endorsed),
    }
}

/// A profile with `count` skills, whose person is called `name`.
fn document(name: &str, count: u8) -> ProfileDocument {
    let skills = |from: u8, to: u8| -> Vec<Skill> {
        let made = (from..to)
            .map(|number| skill(&format!("Practice number {number} (PRA{number})"), number));
        made.collect()
    };
    let groups = [
        SkillGroup {
            heading: "Below what the role asks (5)".to_owned(),
            skills: skills(0, count / 3),
        },
        SkillGroup {
            heading: "At or above what the role asks (10)".to_owned(),
            skills: skills(count / 3, count),
        },
    ];
    ProfileDocument {
        language: "en".to_owned(),
        words: words(),
        name: name.to_owned(),
        about: vec![
            "Developer, Digital services".to_owned(),
            "Council A".to_owned(),
        ],
        sent: "Sent on 5 October 2026, on SFIA 9".to_owned(),
        summary: vec!["Meets 4 of 6 skills for Developer. One is one level away.".to_owned()],
        groups: groups
            .into_iter()
            .filter(|group| !group.skills.is_empty())
            .collect(),
        attributes: ["Autonomy", "Influence", "Complexity", "Knowledge"]
            .map(|name| Attribute {
                name: name.to_owned(),
                level: "Level 3, Apply".to_owned(),
            })
            .to_vec(),
        evidence: (1..=usize::from(count.min(4)))
            .map(|number| EvidenceLine {
                title: format!("A register of street works {number}"),
                about: "Work, March 2026, for Programming 4".to_owned(),
            })
            .collect(),
        purposes: vec![
            "It is for talking about work and development.".to_owned(),
            "It never decides pay, selection, discipline or redundancy.".to_owned(),
        ],
    }
}

fn made(document: &ProfileDocument) -> Vec<u8> {
    let start = Instant::now();
    let pdf = profile(document, MADE).unwrap_or_else(|error| panic!("{error:?}"));
    println!("{} bytes in {:?}", pdf.len(), start.elapsed());
    if let Some(folder) = std::env::var_os("ASPIRE_DOCUMENTS") {
        let name = format!(
            "{}.pdf",
            document
                .groups
                .iter()
                .map(|group| group.skills.len())
                .sum::<usize>()
        );
        let folder = std::path::PathBuf::from(folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), &pdf).unwrap();
    }
    pdf
}

/// The file with everything that is packed in it unpacked.
fn unpacked(pdf: &[u8]) -> String {
    let mut all = String::from_utf8_lossy(pdf).into_owned();
    let find = |from: usize, what: &[u8]| {
        let found = pdf[from..]
            .windows(what.len())
            .position(|part| part == what);
        found.map(|at| from + at)
    };
    let mut at = 0;
    while let Some(start) = find(at, b"stream\n").map(|start| start + 7) {
        let end = find(start, b"endstream").unwrap();
        let mut text = Vec::new();
        if ZlibDecoder::new(&pdf[start..end])
            .read_to_end(&mut text)
            .is_ok()
        {
            all.push_str(&String::from_utf8_lossy(&text));
        }
        at = end + 9;
    }
    all
}

/// The text of the pages as a reader sees it, with `pdftotext` where there is one.
fn text(pdf: &[u8]) -> Option<String> {
    let path = std::env::temp_dir().join(format!("aspire-{}-{:p}.pdf", std::process::id(), pdf));
    std::fs::write(&path, pdf).unwrap();
    let printed = std::process::Command::new("pdftotext")
        .arg("-layout")
        .arg(&path)
        .arg("-")
        .output();
    std::fs::remove_file(&path).unwrap();
    Some(String::from_utf8(printed.ok()?.stdout).unwrap())
}

#[test]
fn it_says_that_it_is_pdf_ua_and_has_tags_a_title_and_a_language() {
    let all = unpacked(&made(&document("Sam Example", 8)));
    for part in [
        "%PDF-1.7",
        "/MarkInfo",
        "/Marked true",
        "/StructTreeRoot",
        "/Lang(en",
        "/DisplayDocTitle true",
        "Skills profile: Sam Example",
        "pdfuaid:part",
        "/S/Table",
        "/S/TH",
        "/Scope/Row",
        "/Scope/Column",
        "/S/H1",
        "/S/LI",
    ] {
        let spaced = part
            .replace("/S/", "/S /")
            .replace("/Lang(", "/Lang (")
            .replace("/Scope/", "/Scope /");
        assert!(all.contains(part) || all.contains(&spaced), "no {part}");
    }
    for active in ["/JavaScript", "/JS", "/EmbeddedFile", "/Launch", "/URI"] {
        assert!(!all.contains(active), "{active}");
    }
}

#[test]
fn every_length_is_a_document() {
    for count in [0, 1, 20, 150] {
        let pdf = made(&document("Sam Example", count));
        assert!(pdf.starts_with(b"%PDF-1.7"));
    }
    let empty = ProfileDocument {
        about: vec![],
        summary: vec![],
        attributes: vec![],
        purposes: vec![],
        ..document("", 0)
    };
    made(&empty);
}

#[test]
fn what_people_wrote_is_text() {
    let literal = [
        "#read(\"/etc/passwd\")",
        "*bold* _thin_ $x^2$ `code` = Heading",
        "#import \"@preview/x:1.0.0\"",
        "\\u{41} @label <label> // comment",
        "Siân Tŷ-ŵyn",
    ];
    let mut document = document(literal[0], 2);
    document.about = vec![literal[1].to_owned(), literal[4].to_owned()];
    document.summary = vec![literal[2].to_owned()];
    document.evidence[0].title = literal[3].to_owned();
    let Some(text) = text(&made(&document)) else {
        println!("there is no pdftotext here: only that a document came out was tested");
        return;
    };
    for line in literal {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
}

#[test]
fn long_names_and_letters_of_other_scripts_do_not_stop_it() {
    made(&document(&"Llanfairpwllgwyngyll".repeat(12), 3));
    made(&document(&"Maximiliana Alexandrina ".repeat(12), 3));
    for name in [
        "Ωmega Жук",
        "漢字 かな",
        "שלום عليكم",
        "👩🏽‍💻 Z\u{30a}\u{327}\u{301}",
        "ﬃ ½ ™ €\u{0}\u{7}",
        "\u{e000}\u{10ffff}",
    ] {
        made(&document(name, 2));
    }
}
