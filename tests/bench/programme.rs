//! The first page of a programme: how 50 councils stand, as its manager sees it.

use crate::load::{self, Client};
use crate::pages::Reader;
use crate::report::{Job, Report};
use crate::site::Site;
use engine::readiness::Questionnaire;
use std::fmt::Write;
use std::time::Duration;

/// The programme's short name in addresses.
const SLUG: &str = "bench-programme";
const COUNCILS: usize = 50;

/// Makes the first member of the council the manager of a programme with 50 councils, each with a round and its figures.
pub fn fill(site: &Site) {
    let manager = &site.council.members[0].person;
    let now = "2026-01-05 09:00:00";
    let mut sql = format!(
        "INSERT INTO programmes (id, slug, name, created_at) VALUES ('{SLUG}', '{SLUG}', 'Programme', '{now}');\n\
         INSERT INTO programme_members (programme_id, account_id, name, created_at, role) \
         SELECT '{SLUG}', account_id, 'Manager', '{now}', 'manager' FROM memberships WHERE person_id = '{manager}';\n"
    );
    for number in 0..COUNCILS {
        let id = format!("programme-council-{number}");
        let figures = figures(number);
        writeln!(
            sql,
            "INSERT INTO organisations (id, slug, name, kind, edition, created_at, version, programme_id) \
             VALUES ('{id}', 'of-programme-{number}', 'Council {number} of the programme', 'county', 9, '{now}', 1, '{SLUG}');\n\
             INSERT INTO people (id, org_id, name, name_key, email, email_key, created_at, version) \
             VALUES ('{id}', '{id}', 'Lead', 'lead', '{id}@many.example', '{id}@many.example', '{now}', 1);\n\
             INSERT INTO readiness_rounds (id, org_id, stage, moment, state, since, questionnaire_id, questionnaire_version, \
             questionnaire_title, questions, made_by_id, created_at, closes_on, closed_at, ended_text, version) \
             VALUES ('{id}', '{id}', 'G2', 'minus-8-weeks', 'reviewing', '{now}', 'shipped', 1, 'Readiness', '', '{id}', \
             '{now}', '2026-01-20', '{now}', '', 4);\n\
             INSERT INTO readiness_figures (org_id, round_id, worked_out_at, figures) \
             VALUES ('{id}', '{id}', '{now}', '{figures}');"
        )
        .expect("text can be written");
    }
    site.server.database.execute(&sql);
}

/// Figures as they are kept, other ones for each council.
fn figures(number: usize) -> String {
    let marks = |shift: usize| {
        let evidenced = (number * 7 + shift * 11) % 101;
        format!(
            r#"{{"claimed":71.0,"evidenced":{evidenced}.0,"expected":50.0,"unproven":10.0,"over_index":1.2,"is_not_known":false}}"#
        )
    };
    let shipped = Questionnaire::shipped().expect("the shipped questionnaire can be read");
    let sections: Vec<String> = shipped
        .sections()
        .iter()
        .enumerate()
        .map(|(place, section)| format!(r#"["{}",{}]"#, section.id, marks(place)))
        .collect();
    format!(
        r#"{{"stage":"G2","moment":"minus-8-weeks","sections":[{}],"total":{},"own_optimism":0.7,"decision":{{"verdict":"NOT YET","reasons":[{{"gate":"R17"}}]}},"forecast":"2026-02-24","respondents":{{"n":16,"sd":12.5}},"reviewed":40,"questions":49}}"#,
        sections.join(","),
        marks(4)
    )
}

/// Measures the page, which holds all councils in two tables.
pub fn measure(report: &mut Report, site: &Site, span: Duration) {
    let job = Job {
        name: "programme, 50 councils",
        peer: None,
        durable: false,
    };
    for clients in [1, 8] {
        let readers = (0..clients).map(|_| -> Box<dyn Client> {
            Box::new(Reader::at(
                site,
                &site.council.members[0],
                &format!("/programme/{SLUG}"),
                "Council 49 of the programme",
            ))
        });
        let outcome = load::run(&site.authority(), &site.process(), span, readers.collect());
        report.load(&job, outcome);
    }
}
