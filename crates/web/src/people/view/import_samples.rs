//! The pages of an import with an invented staff list, in each state that looks different.

use super::samples::{HOME, LONG, at, day, id};
use super::*;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use chrono::NaiveDate;
use engine::ids::{Id, PreviewId};
use engine::people::import::{ImportFile, Present, PresentPerson, PresentPost, plan};
use engine::people::{Line, PersonName, parse_email};
use store::people::StaffList;
use tables::Limits;

pub(super) fn imports(samples: &mut Samples, words: &Words) {
    samples.add(
        "people/import",
        &Choose::new(words, HOME, &FieldErrors::none()),
    );
    let mut errors = FieldErrors::none();
    errors.add("file", words.say("people-file-no-headings"));
    samples.add("people/import-errors", &Choose::new(words, HOME, &errors));
    let none = FieldErrors::none();
    let drawn = |csv: &str, changed: bool, present: &Present, errors: &FieldErrors| {
        let book = tables::read(csv.as_bytes(), "staff-november.csv", &Limits::default()).unwrap();
        let file = ImportFile::read(&book).unwrap();
        let outlook = Outlook {
            id: PreviewId::from_text("preview".into()),
            plan: plan(&file, present),
            list: StaffList {
                file_name: "staff-november.csv".to_owned(),
                file,
                expires_at: at(day(2026, 11, 22)),
            },
            seen: "seen".to_owned(),
            changed,
            importer: id("Chris Admin"),
            today: day(2026, 11, 21),
            whole: Whole::Neither,
        };
        Preview::new(words, HOME, &outlook, errors)
    };
    let preview = |csv: &str, changed: bool| drawn(csv, changed, &present(&[]), &none);
    let mut list = String::from(
        "Name,Email,Payroll number,Job title,Team,Line manager,Role profile,FTE,Shoe size\n\
         Bo Specimen,bo@council-a.example,,Senior analyst,Data,jo@council-a.example,,0.6,38\n\
         Eve Past,eve@council-a.example,,Tester,Data,,,1,\n\
         Jo Manager,jo@council-a.example,,,,,,,\n\
         Ali Sample,ali.sample(at)council,,,,,,37,\n\
         Gil Pattern,gil@council-a.example,P0077,,,P00412,NOPE,,\n\
         Hal Mock,hal@council-a.example,p0077,,,,,,\n\
         Ivy Stand-in,ivy@council-a.example,,Clerk,Data,ali.sample@council-a.example,,1,\n\
         Jan Mark,jan@council-a.example,,Clerk,Data,gil@council-a.example,,1,\n\
         Kay Split,kay@council-a.example,,Clerk, archive,Data,,,1,38\n",
    );
    list.push_str(&format!(
        "{LONG},long@council-a.example,,Analyst,Data,,,1,\n"
    ));
    for number in 1..=14 {
        list.push_str(&format!(
            "Person {number},p{number}@council-a.example,,Analyst,Data and insight,jo@council-a.example,,1,\n"
        ));
    }
    samples.add("people/preview", &preview(&list, true));
    let circle = "Name,Email,Line manager\nJo Manager,jo@council-a.example,bo@council-a.example\n\
        Bo Specimen,bo@council-a.example,jo@council-a.example\n";
    samples.add("people/preview-circle", &preview(circle, false));
    let same = "Name,Email\nJo Manager,jo@council-a.example\nBo Specimen,bo@council-a.example\n\
        Kit Former,kit@council-a.example\n";
    samples.add("people/preview-same", &preview(same, false));
    let mut errors = FieldErrors::none();
    errors.add("leaver", words.say("people-preview-nobody-ticked"));
    let others = ["Lea Sketch", "Mia Draft", "Noa Proof"];
    let page = drawn(same, false, &present(&others), &errors);
    samples.add("people/preview-nobody-ticked", &page);
    let many: Vec<String> = (1..=12).map(|number| format!("Person {number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let page = drawn(same, false, &present(&many), &none);
    samples.add("people/preview-many-leavers", &page);
}

/// Four people, one of whom has left, and the others.
fn present(others: &[&str]) -> Present {
    let person = |name: &str, email: &str, left_on: Option<NaiveDate>| PresentPerson {
        id: id(name),
        name: PersonName::parse(name).unwrap(),
        email: parse_email(&format!("{email}@council-a.example")).unwrap(),
        staff_number: None,
        left_on,
        post: left_on.is_none().then(|| PresentPost {
            job_title: Line::parse("Analyst").unwrap(),
            department: Line::parse("Digital services").unwrap(),
            ..PresentPost::default()
        }),
        further_managers: Vec::new(),
        further_began_on: None,
    };
    let mut people = vec![
        person("Jo Manager", "jo", None),
        person("Bo Specimen", "bo", None),
        person("Kit Former", "kit", None),
        person("Eve Past", "eve", Some(day(2026, 5, 3))),
    ];
    for name in others {
        people.push(person(name, &name.to_lowercase().replace(' ', "."), None));
    }
    Present {
        people,
        roles: Vec::new(),
    }
}
