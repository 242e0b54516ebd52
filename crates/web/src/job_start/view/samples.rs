//! The pages of beginning a job description, drawn with invented texts.

use super::*;
use crate::job_start::old_text::OldText;
use crate::job_start::places::{Goes, propose};
use crate::job_start::review::Said;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use engine::ids::{Id, RoleProfileId};
use engine::jobs::approval::State;
use engine::jobs::compare::differences;
use engine::jobs::recognise::recognise;
use engine::jobs::{ItemId, JobContent, examples};
use engine::roles::RoleReference;
use store::roles::RoleKey;

const JOBS: &str = "/o/council-a/jobs";

/// An invented old text with something of everything.
pub(crate) const OLD: &str = "Job Description\nJob title: Senior ICT Technician\nGrade: G7\nPost number: ICT-042, ICT-043\n\
    Directorate: Resources\nReports to: Service Desk Manager\nDate: March 2017\nPolitically restricted: No\n\
    DBS check: Enhanced\n\nPurpose of the job\n\
    To keep the council's computers and telephones working, and to help the people who use them.\n\n\
    Main duties\n\
    1. Solve faults that are reported to the service desk, and tell people what was done.\n\
    2. Install and move computers, printers and telephones for teams that move.\n\
    3. Keep the list of equipment up to date.\n\
    4. Train new technicians in the use of the fault system.\n\
    5. To comply with the council's health and safety policy.\n\n\
    Our values\nWe like people.\n\n\
    Notes\nThe post was made when two teams became one.\n\n\
    Person specification\nEssential\n\
    Experience of a busy service desk (A/I)\nA diploma in computing (C)\nDesirable\nKnowledge of networks (I)\n";

/// The same with changes that somebody made in a word processor.
fn edited(content: &JobContent) -> JobContent {
    let mut edited = content.clone();
    edited.header.grade = "Grade 8".to_owned();
    edited.purpose.text = content.purpose.text.replace("council", "county council");
    if let Some(duty) = edited.duties.first_mut() {
        duty.text = format!("{} Say when it will be done.", duty.text);
    }
    edited.duties.remove(1);
    if let Some(criterion) = edited.criteria.first_mut() {
        criterion.assessed = vec![engine::jobs::Assessed::Test];
    }
    let mut added = edited.duties[0].clone();
    added.id = ItemId::from_text("new1");
    added.text = "Look after the equipment of councillors.".to_owned();
    edited.duties.push(added);
    edited.criteria.swap(0, 1);
    edited
}

fn error(field: &str, message: &str) -> FieldErrors {
    let mut errors = FieldErrors::none();
    errors.add(field, message);
    errors
}

fn ways(jobs: usize, total: i64) -> Ways {
    let role = |id: &str, title: &str| RoleKey {
        id: RoleProfileId::from_text(id.to_owned()),
        reference: RoleReference::parse(id).unwrap(),
        title: title.to_owned(),
        retired: false,
    };
    let job = |number: usize| (format!("j{number}"), format!("Technician {number}"));
    Ways {
        roles: vec![role("DEV-1", "Developer"), role("TST-1", "Tester")],
        jobs: (1..=jobs).map(job).collect(),
        total,
    }
}

fn new(samples: &mut Samples) {
    let typed = Typed {
        role: "DEV-1".to_owned(),
        from: "j2".to_owned(),
        ..Typed::default()
    };
    let long = Typed {
        text: OLD.to_owned(),
        ..Typed::default()
    };
    let lines = "The text must have 10,000 lines or fewer. Leave out what does not belong to the job description";
    for (name, search, ways, typed, errors) in [
        ("new", "", ways(3, 3), Typed::default(), FieldErrors::none()),
        (
            "new-empty",
            "",
            Ways::default(),
            Typed::default(),
            FieldErrors::none(),
        ),
        ("new-many", "", ways(20, 5_000), typed, FieldErrors::none()),
        (
            "new-none-found",
            "pilot",
            ways(0, 0),
            Typed::default(),
            FieldErrors::none(),
        ),
        (
            "new-text-refused",
            "",
            ways(3, 3),
            long,
            error("text", lines),
        ),
        (
            "new-file-refused",
            "",
            ways(3, 3),
            Typed::default(),
            error(
                "file",
                "This is an old Word document (.doc). Open it in Word, save it as .docx, and choose the new copy",
            ),
        ),
        (
            "new-role-missing",
            "",
            ways(3, 3),
            Typed::default(),
            error("role", "Choose a role profile"),
        ),
    ] {
        let page = NewPage::new(samples.kit.words(), JOBS, search, &ways, &typed, &errors);
        samples.add(&format!("job_start/{name}"), &page);
    }
}

fn found(samples: &mut Samples) {
    let many: Vec<String> = (1..=300)
        .map(|number| {
            format!(
                "Paragraph {number} says what the job was about in the year {}.",
                1700 + number
            )
        })
        .collect();
    let welsh = "Teitl y swydd: Technegydd\n\nDiben y swydd\nCadw cyfrifiaduron y cyngor yn gweithio ac i helpu pobl \
        y mae eu gwaith yn dibynnu ar y rhain, gan weithio gyda’r tîm a’r gwasanaethau o’r swyddfa neu gartref.\n";
    let endless = "A line of a text that has no end.\n\n".repeat(700);
    for (name, text, file, errors) in [
        (
            "found",
            OLD,
            "Senior ICT Technician 2017.docx",
            FieldErrors::none(),
        ),
        (
            "found-many",
            many.join("\n\n").as_str(),
            "",
            FieldErrors::none(),
        ),
        ("found-welsh", welsh, "", FieldErrors::none()),
        ("found-beyond", endless.as_str(), "", FieldErrors::none()),
        (
            "found-errors",
            "Main duties\n1. Solve faults.\n2. Install printers.",
            "",
            {
                let mut errors = error("title", "Enter the job title");
                errors.add(
                    "to-3",
                    "Choose another place for this paragraph, or leave it out. “Grade” takes 400 characters in all",
                );
                errors
            },
        ),
    ] {
        let old = OldText::new(recognise(text).unwrap());
        let proposals = propose(&old);
        let places: Vec<Goes> = proposals.iter().map(|one| one.goes).collect();
        let found = Found {
            name: file,
            old: &old,
            proposals: &proposals,
            places: &places,
            title: old.title().map_or("", |(_, title)| title),
        };
        let action = format!("{JOBS}/new/text/p1");
        let page = FoundPage::new(samples.kit.words(), JOBS, &action, &found, &errors);
        samples.add(&format!("job_start/{name}"), &page);
    }
}

fn returned(samples: &mut Samples) {
    for (name, state, errors) in [
        ("returned", State::Draft, FieldErrors::none()),
        ("returned-in-review", State::HrCheck, FieldErrors::none()),
        ("returned-approved", State::Published, FieldErrors::none()),
        (
            "returned-refused",
            State::Draft,
            error(
                "file",
                "The file is protected by a password. Save a copy without the password, or paste its text",
            ),
        ),
    ] {
        let about = Returnable {
            title: "Service desk analyst",
            jobs: JOBS,
            url: &format!("{JOBS}/j1"),
            state,
        };
        let page = ReturnedPage::new(samples.kit.words(), &about, &errors);
        samples.add(&format!("job_start/{name}"), &page);
    }
}

fn review(samples: &mut Samples) {
    let older = examples().unwrap()[0].content.clone();
    let newer = edited(&older);
    let others = vec!["This job may change its name soon.".to_owned()];
    for (name, newer, others, errors) in [
        ("review", &newer, others.as_slice(), FieldErrors::none()),
        ("review-same", &older, &[][..], FieldErrors::none()),
        (
            "review-none",
            &newer,
            &[][..],
            error("change-1", "Accept or decline at least one change"),
        ),
    ] {
        let differences = differences(&older, newer);
        let mut said = vec![None; differences.len()];
        if let Some(first) = said.first_mut().filter(|_| errors.is_empty()) {
            *first = Some(Said::Decline);
        }
        let about = Review {
            title: &older.header.title,
            name: "edited by HR.docx",
            jobs: JOBS,
            url: &format!("{JOBS}/j1"),
            action: &format!("{JOBS}/j1/returned/p1"),
            older: &older,
            newer,
            others,
            differences: &differences,
            said: &said,
        };
        let page = ReviewPage::new(samples.kit.words(), &about, &errors);
        samples.add(&format!("job_start/{name}"), &page);
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    new(samples);
    found(samples);
    returned(samples);
    review(samples);
}
