//! A paper as a PDF: a readiness report of a few pages, an agenda pack with 50 councils, and one that says hardly anything.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

use documents::{Moment, Paper, PaperBar, PaperCell, PaperColumn, PaperPart, paper, read::read};
use flate2::read::ZlibDecoder;
use std::io::Read;

const MADE: Moment = Moment {
    year: 2026,
    month: 11,
    day: 23,
    hour: 9,
    minute: 30,
};

fn text(words: &str) -> String {
    words.to_owned()
}

fn empty(title: &str) -> Paper {
    Paper {
        language: text("en"),
        kind: text("Readiness report"),
        title: text(title),
        about: vec![text("Launching to staff · Eight weeks before the launch")],
        foot: text("Made with Aspire on 23 November 2026"),
        page: text("Page"),
        of: text("of"),
        parts: Vec::new(),
    }
}

fn column(head: &str, width: u8, is_number: bool) -> PaperColumn {
    PaperColumn {
        head: text(head),
        width,
        is_number,
    }
}

const SECTIONS: [&str; 9] = [
    "Sponsorship and purpose",
    "Head of Profession and pilot team",
    "HR, trade unions, pay and fairness",
    "Roles, job families and staff data",
    "Data protection and security",
    "Technology, access and language",
    "Managers and assessors",
    "Staff communication and willingness",
    "Benefits, learning supply and hand-over",
];

fn report() -> Paper {
    let bars = SECTIONS.iter().enumerate().map(|(number, name)| PaperBar {
        name: text(name),
        claimed: 80.0 - number as f64 * 5.0,
        expected: 60.0,
        evidenced: number as f64 * 11.0,
        label: format!("{name}: claimed, expected and evidenced"),
    });
    let mut paper =
        empty("Cyngor Sir Ddychmygol â Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch");
    paper.parts = vec![
        PaperPart::Lead {
            text: text("Not yet. Three gates are not evidenced."),
        },
        PaperPart::List {
            items: vec![
                text("R06: Is there an ICT Head of Profession?"),
                text("R17: #panic(1) *not bold*"),
            ],
        },
        PaperPart::Heading {
            text: text("Section by section"),
        },
        PaperPart::Bars {
            legend: [text("Claimed"), text("Expected"), text("Evidenced")],
            rows: bars.collect(),
        },
        PaperPart::Table {
            columns: vec![
                column("Section", 4, false),
                column("Claimed", 1, true),
                column("Gap", 1, true),
            ],
            rows: SECTIONS
                .iter()
                .map(|name| vec![text(name), text("74"), text("-3")])
                .collect(),
        },
        PaperPart::Heading {
            text: text("Conditions"),
        },
        PaperPart::Paragraph {
            text: text("There are none."),
        },
    ];
    paper
}

fn pack(councils: usize) -> Paper {
    let mut columns = vec![column("Council", 5, false)];
    columns.extend((1..=9).map(|number| column(&format!("S{number}"), 1, true)));
    columns.push(column("Decision", 4, false));
    let row = |number: usize| {
        let name = PaperCell {
            text: format!("Council number {number} of the pilot programme"),
            shade: None,
        };
        let cells = (0..9).map(|section| {
            let points = ((number * 7 + section * 13) % 101) as f64;
            PaperCell {
                text: format!("{points}"),
                shade: Some(points),
            }
        });
        let decision = PaperCell {
            text: text("Go with conditions"),
            shade: None,
        };
        std::iter::once(name)
            .chain(cells)
            .chain([decision])
            .collect()
    };
    let mut paper = empty("Steering group");
    paper.parts = vec![
        PaperPart::Paragraph {
            text: text("Fifty councils take part."),
        },
        PaperPart::Contents {
            title: text("In this pack"),
        },
        PaperPart::Heat {
            title: text("What is evidenced"),
            text: text("The darker, the more."),
            columns,
            rows: (1..=councils).map(row).collect(),
        },
        PaperPart::Heading {
            text: text("Lessons"),
        },
        PaperPart::Paragraph {
            text: text("None yet."),
        },
    ];
    paper
}

fn made(name: &str, document: &Paper) -> Vec<u8> {
    let pdf = paper(document, MADE).unwrap_or_else(|error| panic!("{error:?}"));
    println!("{name}: {} bytes", pdf.len());
    if let Some(folder) = std::env::var_os("ASPIRE_DOCUMENTS") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.pdf")), &pdf).unwrap();
    }
    pdf
}

/// What the crate's own reader finds in it.
fn lines(pdf: &[u8]) -> String {
    read(pdf).unwrap().text
}

#[test]
fn a_report_says_everything_and_what_people_wrote_stays_text() {
    let read = lines(&made("report", &report()));
    for part in [
        "Not yet.",
        "Sponsorship and purpose",
        "#panic(1) *not bold*",
        "There are none.",
    ] {
        assert!(read.contains(part), "{part}: {read}");
    }
}

#[test]
fn fifty_councils_stand_in_one_table_over_several_pages() {
    let read = lines(&made("pack", &pack(50)));
    for number in [1, 25, 50] {
        let name = format!("Council number {number} of");
        assert!(read.contains(&name), "{name}: {read}");
    }
    assert!(read.contains("None yet."));
}

#[test]
fn a_paper_without_parts_is_a_paper() {
    made("empty", &empty("Nothing yet"));
}

/// Everything in the file as text, with packed streams unpacked.
fn unpacked(pdf: &[u8]) -> String {
    let mut all = String::from_utf8_lossy(pdf).into_owned();
    let find = |from: usize, what: &[u8]| {
        let rest = pdf.get(from..)?;
        rest.windows(what.len())
            .position(|window| window == what)
            .map(|place| from + place)
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

#[test]
fn it_is_tagged_and_has_a_title_a_language_and_nothing_that_runs() {
    for document in [report(), pack(3)] {
        let all = unpacked(&made("tagged", &document));
        let title = format!("{}: ", document.kind);
        for part in [
            "%PDF-1.7",
            "/Marked true",
            "/StructTreeRoot",
            "/Lang(en",
            "/DisplayDocTitle true",
            "pdfuaid:part",
            "/S/Table",
            "/S/TH",
            "/Scope/Row",
            "/Scope/Column",
            "/S/H1",
            title.as_str(),
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
}

#[test]
fn a_long_table_repeats_its_head_on_every_page_and_a_pack_lists_its_parts() {
    let read = lines(&made("pack-heads", &pack(50)));
    let heads = read.matches("Council\tS1\tS2").count();
    assert!(heads >= 2, "the head stands {heads} times: {read}");
    assert!(read.contains("In this pack"), "{read}");
    // In the list and above its part.
    assert!(read.matches("Lessons").count() >= 2, "{read}");
    let pages = (1..)
        .take_while(|page| read.contains(&format!("Page {page} of")))
        .count();
    assert!((3..=8).contains(&pages), "{pages} pages");
}

#[test]
fn long_names_and_letters_of_any_script_are_a_paper() {
    for name in [
        &"Llanfairpwllgwyngyll".repeat(12),
        &"Cyngor Sir Ŵyr Tŷ ".repeat(12),
        "漢字 かな",
        "שלום عليكم",
        "👩🏽‍💻 Z\u{30a}\u{327}\u{301}",
        "\u{e000}\u{10ffff}\u{0}\u{7}",
    ] {
        let mut document = report();
        document.title = text(name);
        if let Some(PaperPart::Table { rows, .. }) = document
            .parts
            .iter_mut()
            .find(|part| matches!(part, PaperPart::Table { .. }))
        {
            rows[0][0] = text(name);
        }
        made("names", &document);
    }
    let mut welsh = report();
    welsh.parts.push(PaperPart::Paragraph {
        text: text("Siân Tŷ-ŵyn, Pŵllheli"),
    });
    assert!(lines(&made("welsh", &welsh)).contains("Siân Tŷ-ŵyn, Pŵllheli"));
}
