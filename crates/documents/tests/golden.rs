//! The documents of three invented posts, as text that is looked at when it changes, and as an office program opens them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use documents::{
    Colour, JobDocument, JobFacts, Moment, Template, advert, docx, english, html_page,
    interview_guide, job_description, pdf, plain,
};
use engine::jobs::approval::Evaluation;
use engine::jobs::{CorporateText, CorporateVersion, Example, examples};
use sfia::Frameworks;
use std::path::Path;
use std::process::Command;

const MADE: Moment = Moment {
    year: 2026,
    month: 11,
    day: 22,
    hour: 10,
    minute: 0,
};

fn template() -> Template {
    Template {
        colour: Colour::parse("#1d4f91").unwrap(),
        header: "Council A".to_owned(),
        footer: "Human resources, Council A. An invented council.".to_owned(),
        ..Template::default()
    }
}

/// The three documents of a post, each with a short name.
fn documents(example: &Example) -> Vec<(String, JobDocument)> {
    let corporate = CorporateText::parse(
        CorporateVersion(1),
        "Keep yourself and others safe, and report what is not.\n\
         Treat everybody fairly and with respect.\n\
         Protect information, and follow the council's rules on data.",
        "",
    )
    .unwrap();
    let date = |date: chrono::NaiveDate| date.format("%-d %B %Y").to_string();
    let content = &example.content;
    let facts = JobFacts {
        content,
        framework: Frameworks::shipped().unwrap().edition(content.edition),
        corporate: Some(&corporate),
        evaluation: &Evaluation::NotEvaluated,
        words: &english,
        date: &date,
        apply: "Apply on the council's website.",
    };
    let kinds = [
        ("description", job_description(&facts)),
        ("advert", advert(&facts)),
        ("interview-guide", interview_guide(&facts)),
    ];
    let named = |(kind, document)| (format!("{}-{kind}", example.name), document);
    kinds.map(named).into()
}

fn all() -> impl Iterator<Item = (String, JobDocument)> {
    examples().unwrap().iter().flat_map(documents)
}

#[test]
fn the_words_are_as_they_were() {
    for (name, document) in all() {
        insta::assert_snapshot!(name, plain(&document));
    }
}

/// With `ASPIRE_DOCUMENTS=folder` every document is kept there in every format, to be looked at page by page.
#[test]
fn every_format_can_be_made() {
    let folder = std::env::var_os("ASPIRE_DOCUMENTS").map(std::path::PathBuf::from);
    for (name, document) in all() {
        let formats = [
            ("docx", docx(&document, &template(), MADE).unwrap()),
            ("pdf", pdf(&document, &template(), MADE).unwrap()),
            ("html", html_page(&document, &template()).into_bytes()),
            ("txt", plain(&document).into_bytes()),
        ];
        for (ending, bytes) in formats {
            assert!(bytes.len() > 500, "{name}.{ending}");
            if let Some(folder) = &folder {
                std::fs::create_dir_all(folder).unwrap();
                std::fs::write(folder.join(format!("{name}.{ending}")), bytes).unwrap();
            }
        }
    }
}

/// Words without marks of lists and without numbers, which programs write in their own ways; in order of the alphabet,
/// since tables are read row by row or column by column.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

fn office(folder: &Path, format: &str, files: &[String]) {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut command = Command::new("soffice");
    command.current_dir(folder).env("HOME", folder);
    command.args([
        &profile,
        "--headless",
        "--norestore",
        "--convert-to",
        format,
    ]);
    let run = command.args(files).output();
    let run = run.expect("LibreOffice is missing: scripts/setup tests installs it");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{said}");
}

#[test]
fn libreoffice_opens_every_docx_and_reads_the_same_words() {
    let folder = std::env::temp_dir().join(format!("aspire-office-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut files = Vec::new();
    for (name, document) in all() {
        let file = format!("{name}.docx");
        let bytes = docx(&document, &template(), MADE).unwrap();
        std::fs::write(folder.join(&file), bytes).unwrap();
        files.push(file);
    }
    office(&folder, "txt:Text (encoded):UTF8", &files);
    for (name, document) in all() {
        let read = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        assert_eq!(words(&read), words(&plain(&document)), "{name}");
    }
    office(&folder, "pdf", &files);
    for file in &files {
        let drawn = std::fs::read(folder.join(file.replace(".docx", ".pdf"))).unwrap();
        assert!(drawn.starts_with(b"%PDF"), "{file}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}
