//! Documents about a job: the same words in every format, real structure, and an organisation's template.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

use documents::{
    Colour, ENGLISH, JobDocument, JobFacts, Logo, Moment, Template, advert, docx, english, html,
    interview_guide, job_description, pdf, plain, read,
};
use engine::jobs::approval::Evaluation;
use engine::jobs::compare::{Spot, align, differences};
use engine::jobs::recognise::recognise_paragraphs;
use engine::jobs::sentences::Sentences;
use engine::jobs::{
    Apprenticeship, Assessed, CorporateText, CorporateVersion, Criterion, DbsLevel, Dimension,
    Duty, Header, ItemId, JobAttribute, JobContent, JobDraft, JobSkill, LineField,
    PoliticalRestriction, Source, Vetting,
};
use engine::roles::Importance;
use sfia::{AttributeCode, Edition, Frameworks, Level, SkillCode};
use std::io::{Cursor, Read};
use zip::ZipArchive;

const MADE: Moment = Moment {
    year: 2026,
    month: 11,
    day: 22,
    hour: 10,
    minute: 0,
};

fn id(text: String) -> ItemId {
    ItemId::from_text(text)
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// An invented job with draft sentences for its skills.
fn job(title: &str, skills: &[(&str, u8)], duties: usize) -> JobContent {
    let mut content = JobContent::empty(Edition::Nine);
    let pairs: Vec<(SkillCode, Level)> = skills
        .iter()
        .map(|(code, number)| (SkillCode::new(code).unwrap(), level(*number)))
        .collect();
    content.header = Header {
        title: title.to_owned(),
        post_numbers: vec!["ICT0041".to_owned(), "ICT0042".to_owned()],
        directorate: "Resources".to_owned(),
        service: "Digital services".to_owned(),
        grade: "Grade 7".to_owned(),
        hours: "37 hours a week".to_owned(),
        place: "Tŷ Glas, and from home".to_owned(),
        contract: "Permanent".to_owned(),
        reports_to: "Head of digital & data".to_owned(),
        version_date: chrono::NaiveDate::from_ymd_opt(2026, 11, 22),
        politically_restricted: PoliticalRestriction::No,
        dbs: DbsLevel::Basic,
        vetting: Vetting::NotAsked,
        ..Header::default()
    };
    content.purpose.text =
        "Residents and staff get services that work.\nYou see to <that> part & stay with it."
            .to_owned();
    let sentences = Sentences::shipped().unwrap();
    let drafts = sentences.duties(&pairs, duties);
    content.duties = (1..)
        .zip(drafts)
        .map(|(number, draft)| Duty {
            id: id(format!("d{number}")),
            text: draft.text,
            source: draft.source,
            edited: false,
        })
        .collect();
    content.criteria = (0..)
        .zip(&pairs)
        .map(|(number, (code, level))| {
            let draft = sentences.criterion(*code, *level, number).unwrap();
            Criterion {
                id: id(format!("c{number}")),
                text: draft.text,
                importance: if number % 3 == 2 {
                    Importance::Desirable
                } else {
                    Importance::Essential
                },
                assessed: draft.assessed,
                duties: vec![id(format!("d{}", number + 1))],
                is_qualification: false,
                source: draft.source,
                edited: false,
            }
        })
        .collect();
    content.criteria.push(Criterion {
        id: id("q1".to_owned()),
        text: "A degree in a subject close to the work.".to_owned(),
        importance: Importance::Essential,
        assessed: vec![Assessed::Certificate],
        duties: Vec::new(),
        is_qualification: true,
        source: Source::Own,
        edited: false,
    });
    content.skills = pairs
        .iter()
        .map(|(code, level)| JobSkill {
            code: *code,
            level: *level,
            importance: Importance::Essential,
            confirmed: true,
        })
        .collect();
    content.general_level = pairs.first().map(|(_, level)| *level);
    content.attributes = vec![JobAttribute {
        code: AttributeCode::new("AUTO").unwrap(),
        level: level(3),
    }];
    content.dimensions = vec![Dimension {
        id: id("m1".to_owned()),
        name: "Users".to_owned(),
        value: "about 1,200".to_owned(),
    }];
    content.working.flexibility = "Job share and part time are possible".to_owned();
    content.apprenticeship = Some(Apprenticeship {
        standard: "Digital support technician".to_owned(),
        level: Some(3),
        ..Apprenticeship::default()
    });
    content.adjustments = "Tell us what would help you to apply or to do the job.".to_owned();
    content
}

fn developer() -> JobContent {
    job(
        "Developer",
        &[
            ("PROG", 4),
            ("TEST", 3),
            ("DBDS", 3),
            ("SINT", 3),
            ("REQM", 3),
            ("ACIN", 2),
        ],
        10,
    )
}

/// Calls `with` with what documents are made of.
fn with_facts<T>(content: &JobContent, with: impl Fn(&JobFacts<'_>) -> T) -> T {
    let corporate = CorporateText::parse(
        CorporateVersion(1),
        "Keep to the council's policies on safety, equality and data.\nTake part in training and supervision.",
        "",
    ).unwrap();
    let date = |date: chrono::NaiveDate| date.format("%-d %B %Y").to_string();
    with(&JobFacts {
        content,
        framework: Frameworks::shipped().unwrap().edition(content.edition),
        corporate: Some(&corporate),
        evaluation: &Evaluation::NotEvaluated,
        words: &english,
        date: &date,
        apply: "Apply on the council's website.\nTalk to us first if you like.",
    })
}

fn documents(content: &JobContent) -> Vec<JobDocument> {
    with_facts(content, |facts| {
        vec![
            job_description(facts),
            advert(facts),
            interview_guide(facts),
        ]
    })
}

fn png() -> Vec<u8> {
    // 2 by 1 pixels in one colour.
    let mut chunks = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8], data: &[u8]| {
        chunks.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let body = [kind, data].concat();
        chunks.extend(&body);
        let mut crc = flate2::Crc::new();
        crc.update(&body);
        chunks.extend(crc.sum().to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
    let mut packed = flate2::read::ZlibEncoder::new(
        &[0, 0, 86, 91, 0, 86, 91][..],
        flate2::Compression::default(),
    );
    let mut data = Vec::new();
    packed.read_to_end(&mut data).unwrap();
    chunk(b"IDAT", &data);
    chunk(b"IEND", &[]);
    chunks
}

fn template() -> Template {
    Template {
        colour: Colour::parse("#7a1f5c").unwrap(),
        header: "Council A".to_owned(),
        footer: "Human resources, Council A".to_owned(),
        logo: Some(Logo::read(png(), "Council A".to_owned()).unwrap()),
        ..Template::default()
    }
}

/// Words without marks of lists and without numbers, which formats write in their own ways.
fn words(text: &str) -> Vec<String> {
    let kept = text.split(|c: char| !c.is_alphabetic());
    kept.filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn part(docx: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn every_format_has_the_same_words() {
    for document in documents(&developer()) {
        let expected = words(&plain(&document));
        assert_eq!(words(&without_tags(&html(&document))), expected, "HTML");
        let word = docx(&document, &template(), MADE).unwrap();
        let back = read::read(&word).unwrap();
        assert_eq!(back.kind, read::Kind::Docx);
        assert_eq!(words(&back.text), expected, "DOCX");
        let bare = Template {
            logo: None,
            ..Template::default()
        };
        let mut small = document.clone();
        (small.page, small.of) = (String::new(), String::new());
        let drawn = pdf(&small, &bare, MADE).unwrap_or_else(|error| panic!("{error:?}"));
        let back = read::read(&drawn).unwrap();
        assert_eq!(back.kind, read::Kind::Pdf);
        // In a table the lines of neighbouring cells alternate, so the order is not the same.
        let sorted = |mut words: Vec<String>| {
            words.sort();
            words
        };
        assert_eq!(
            sorted(words(&back.text)),
            sorted(expected),
            "PDF:\n{}",
            back.text
        );
    }
}

#[test]
fn the_job_description_holds_every_section_and_what_was_not_asked() {
    let text = with_facts(&developer(), |facts| plain(&job_description(facts)));
    for line in [
        "Job description\nDeveloper\n",
        "\nAbout the post\nPost number\tICT0041, ICT0042\n",
        "Vetting\tNot asked yet\n",
        "Job evaluation\tNot evaluated\n",
        "\nPurpose of the job\nResidents and staff get services that work.\n",
        "\nMain duties\n1. ",
        "\nCorporate duties\n- Keep to the council's policies",
        "\nEssential\nCriterion\tHow it is assessed\tFor duty\n",
        "A degree in a subject close to the work, or equivalent experience\tCertificate\t\n",
        "Programming/software development (PROG)\tLevel 4, Enable\tEssential\n",
        "Autonomy\tLevel 3, Apply\n",
        "It is not a grade.",
        "22 November 2026",
    ] {
        assert!(text.contains(line), "no `{line}` in:\n{text}");
    }
}

#[test]
fn an_advert_tells_no_codes_and_a_guide_asks_what_is_asked_in_a_talk() {
    let [_, advert, guide]: [JobDocument; 3] = documents(&developer()).try_into().unwrap();
    let advert = plain(&advert);
    assert!(
        !advert.contains("PROG") && !advert.contains("Level 4"),
        "{advert}"
    );
    assert!(advert.contains("or equivalent experience"));
    assert_eq!(
        advert.matches("\n- ").count(),
        6 + 7,
        "six duties and every criterion"
    );
    assert!(advert.contains("Talk to us first if you like."));
    let guide = plain(&guide);
    let asked = "Question 1: Has planned and finished own pieces of";
    assert!(
        guide.contains(asked) || guide.contains("Question 1: "),
        "{guide}"
    );
    assert!(
        guide.contains("A good answer shows that they plan and finish their own work"),
        "{guide}"
    );
    assert!(guide.contains("Assessed in another way"), "{guide}");
}

#[test]
fn a_docx_has_real_headings_lists_repeating_heads_title_and_language() {
    let document = with_facts(&developer(), job_description);
    let word = docx(&document, &template(), MADE).unwrap();
    assert_eq!(
        word,
        docx(&document, &template(), MADE).unwrap(),
        "the same every time"
    );
    let body = part(&word, "word/document.xml");
    for piece in [
        r#"<w:pStyle w:val="Title"/>"#,
        r#"<w:pStyle w:val="Heading1"/>"#,
        r#"<w:pStyle w:val="Heading2"/>"#,
        r#"<w:pStyle w:val="ListNumber"/>"#,
        r#"<w:pStyle w:val="ListBullet"/>"#,
        "<w:cantSplit/><w:tblHeader/>",
        "&lt;that&gt; part &amp; stay",
    ] {
        assert!(body.contains(piece), "no {piece}");
    }
    let styles = part(&word, "word/styles.xml");
    for piece in [
        r#"<w:lang w:val="en-GB"/>"#,
        r#"<w:outlineLvl w:val="0"/>"#,
        "7a1f5c",
        "Arial",
    ] {
        assert!(styles.contains(piece), "no {piece}");
    }
    let core = part(&word, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Job description: Developer</dc:title>"),
        "{core}"
    );
    assert!(core.contains("<dc:language>en-GB</dc:language>"), "{core}");
    assert!(part(&word, "word/header1.xml").contains(r#"descr="Council A""#));
    let footer = part(&word, "word/footer1.xml");
    assert!(footer.contains("Human resources, Council A") && footer.contains("NUMPAGES"));
    // Every part is well-formed and every relation leads to a part.
    let mut archive = ZipArchive::new(Cursor::new(&word[..])).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    for name in &names {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let text = part(&word, name);
            roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
    for target in [
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/media/logo.png",
    ] {
        assert!(names.iter().any(|name| name == target), "no {target}");
    }
    assert!(archive.by_name("word/document.xml").is_ok());
}

#[test]
fn a_pdf_is_tagged_and_has_its_title_language_and_logo() {
    let mut content = developer();
    content.language = engine::jobs::Language::Welsh;
    let document = with_facts(&content, job_description);
    let drawn = pdf(&document, &template(), MADE).unwrap_or_else(|error| panic!("{error:?}"));
    let all = String::from_utf8_lossy(&drawn).into_owned();
    for piece in [
        "%PDF-1.7",
        "/MarkInfo",
        "/StructTreeRoot",
        "/Lang(cy-GB",
        "/DisplayDocTitle true",
    ] {
        let spaced = piece.replace("/Lang(", "/Lang (");
        assert!(all.contains(piece) || all.contains(&spaced), "no {piece}");
    }
    for active in ["/JavaScript", "/EmbeddedFile", "/Launch", "/URI"] {
        assert!(!all.contains(active), "{active}");
    }
    // A head that lies: the picture cannot be drawn, the document can.
    let liar = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x00\0\0\0\x80nothing".to_vec();
    let template = Template {
        logo: Some(Logo::read(liar, "x".to_owned()).unwrap()),
        ..Template::default()
    };
    assert!(pdf(&document, &template, MADE).is_ok());
}

#[test]
fn an_empty_job_description_and_hostile_words_are_documents_too() {
    let mut content = JobContent::empty(Edition::Nine);
    for document in documents(&content) {
        assert!(pdf(&document, &Template::default(), MADE).is_ok());
        assert!(docx(&document, &Template::default(), MADE).is_ok());
    }
    content.header.title =
        "#read(\"/etc/passwd\") <script>alert(1)</script> & \u{0}\u{202e}漢".to_owned();
    content.purpose.text = "*bold* $x$ ]]> </w:t> = Heading".to_owned();
    let document = with_facts(&content, job_description);
    assert!(!html(&document).contains("<script"));
    let word = docx(&document, &Template::default(), MADE).unwrap();
    assert!(
        read::read(&word)
            .unwrap()
            .text
            .contains("*bold* $x$ ]]> </w:t> = Heading")
    );
    assert!(pdf(&document, &Template::default(), MADE).is_ok());
}

#[test]
fn every_word_is_in_the_table_once() {
    let mut keys: Vec<&str> = ENGLISH.iter().map(|(key, _)| *key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), ENGLISH.len());
    for document in documents(&developer()) {
        let text = plain(&document);
        assert!(
            !text.contains("guide-") && !text.contains("advert-") && !text.contains("dbs-"),
            "{text}"
        );
    }
}

/// What a DOCX that comes back says, as a version after `base`.
fn brought_back(base: &JobContent, sent: &JobContent) -> JobContent {
    let document = with_facts(sent, job_description);
    let word = docx(&document, &template(), MADE).unwrap();
    let text = read::read(&word).unwrap().text;
    let mut number = 0;
    let mut next_id = || {
        number += 1;
        id(format!("n{number}"))
    };
    let found = recognise_paragraphs(&text)
        .unwrap()
        .into_content(base.edition, &mut next_id);
    align(base, &found, &english("or-equivalent"), next_id)
}

#[test]
fn a_docx_that_comes_back_unchanged_shows_no_difference() {
    for content in [
        developer(),
        job("Trainer", &[("ETDL", 4), ("TMCR", 3), ("CSMG", 2)], 8),
    ] {
        let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let base = JobDraft::parse(content, framework).unwrap().into_content();
        let all = differences(&base, &brought_back(&base, &base));
        assert!(all.is_empty(), "{all:#?}");
    }
}

#[test]
fn a_docx_that_hr_edited_shows_what_was_edited_spot_by_spot() {
    let base = developer();
    let mut sent = base.clone();
    sent.header.grade = "Grade 8".to_owned();
    sent.purpose.text.push_str("\nA third line.");
    sent.duties[1].text = sent.duties[1].text.replace("own pieces of", "all of");
    sent.remove_duty(&id("d4".to_owned()));
    sent.duties.push(Duty {
        id: id("x".to_owned()),
        text: "Speak for the team at meetings with residents.".to_owned(),
        source: Source::Own,
        edited: false,
    });
    sent.criteria[1].importance = Importance::Desirable;
    sent.criteria[0].assessed = vec![Assessed::Interview];
    let now = brought_back(&base, &sent);
    let found: Vec<Spot> = differences(&base, &now)
        .into_iter()
        .map(|one| one.spot)
        .collect();
    let duty = |name: &str| Spot::Duty(id(name.to_owned()));
    let new = now.duties.last().unwrap().id.clone();
    for spot in [
        Spot::Line(LineField::Grade),
        Spot::Purpose,
        duty("d2"),
        duty("d4"),
        Spot::Duty(new),
        Spot::CriterionImportance(id("c1".to_owned())),
        Spot::CriterionAssessed(id("c0".to_owned())),
    ] {
        assert!(found.contains(&spot), "{spot:?} is not in {found:?}");
    }
    // Criteria are printed in two tables, so one that moved to the other stands elsewhere.
    let order = usize::from(found.contains(&Spot::CriterionOrder));
    assert_eq!(found.len(), 7 + order, "{found:?}");
}
