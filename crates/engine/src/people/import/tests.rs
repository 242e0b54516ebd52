//! The import of a staff list, as a council would see it go right and wrong.

mod any_file;
mod columns;
mod leavers;
mod managers;
mod rows;

use super::*;
use crate::ids::{Id, PersonId, RoleProfileId};
use crate::people::{Line, PersonName, StaffNumber, ValueProblem, parse_email};
use chrono::NaiveDate;
use tables::{Book, Limits};

fn book(csv: &str) -> Book {
    tables::read(csv.as_bytes(), "staff.csv", &Limits::default()).unwrap()
}

fn file(csv: &str) -> ImportFile {
    ImportFile::read(&book(csv)).unwrap()
}

fn id(text: &str) -> PersonId {
    PersonId::from_text(text.to_owned())
}

fn known(name: &str, number: Option<&str>) -> PresentPerson {
    PresentPerson {
        id: id(name),
        name: PersonName::parse(name).unwrap(),
        email: parse_email(&format!("{}@council.example", name.to_lowercase())).unwrap(),
        staff_number: number.map(|number| StaffNumber::parse(number).unwrap()),
        left_on: None,
        post: Some(PresentPost {
            job_title: Line::parse("Analyst").unwrap(),
            ..PresentPost::default()
        }),
        further_managers: Vec::new(),
        further_began_on: None,
    }
}

fn reporting(mut person: PresentPerson, manager: &str) -> PresentPerson {
    if let Some(post) = person.post.as_mut() {
        post.manager = Some(id(manager));
    }
    person
}

fn left(mut person: PresentPerson) -> PresentPerson {
    person.left_on = NaiveDate::from_ymd_opt(2026, 5, 1);
    person.post = None;
    person
}

fn present(people: Vec<PresentPerson>) -> Present {
    let role = |reference: &str, title: &str, retired| RoleReference {
        id: RoleProfileId::from_text(reference.to_owned()),
        reference: reference.to_owned(),
        title: title.to_owned(),
        retired,
    };
    Present {
        people,
        roles: vec![
            role("DEV-1", "Developer", false),
            role("OLD-1", "Operator", true),
        ],
    }
}

fn reasons(plan: &ImportPlan) -> Vec<(u32, Reason)> {
    plan.left_out
        .iter()
        .map(|problem| (problem.row, problem.reason.clone()))
        .collect()
}

fn new_names(plan: &ImportPlan) -> Vec<&str> {
    plan.new
        .iter()
        .map(|person| person.after.name.as_str())
        .collect()
}
