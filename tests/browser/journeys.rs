//! What people come for, from their first click to their last, with and without JavaScript.

use crate::script::{self, JavaScript};
use tests::demonstration::{staff_list, workbook};
use tests::scenes::Ids;
use tests::{Place, Server};

/// Each with data of its own, because a journey changes them.
fn each(name: &str, variables: &[(&str, &str)]) {
    script::both_ways(|java_script| {
        script::run(name, &Server::demo(Place::Sqlite), java_script, variables)
    });
}

#[test]
fn staff_finish_their_assessment_send_it_and_see_the_gap() {
    each("staff.mjs", &[]);
}

#[test]
fn the_guided_assessment_takes_less_than_twenty_minutes_in_any_hands() {
    each("guided.mjs", &[]);
    let keyboard = [("ASPIRE_HANDS", "keyboard")];
    let server = Server::demo(Place::Sqlite);
    script::run("guided.mjs", &server, JavaScript::On, &keyboard).expect("by keyboard alone");
}

#[test]
fn a_line_manager_reads_what_was_sent_and_nothing_else() {
    each("manager.mjs", &[]);
}

#[test]
fn an_administrator_loads_people_and_framework_and_makes_a_role() {
    let people = script::file("staff.csv", &staff_list());
    let framework = script::file("sfia-9.xlsx", &workbook());
    let files = [
        ("ASPIRE_STAFF_LIST", people.as_str()),
        ("ASPIRE_WORKBOOK", framework.as_str()),
    ];
    each("administrator.mjs", &files);
}

#[test]
fn everything_can_be_done_with_the_keyboard_alone() {
    each("keyboard.mjs", &[]);
}

#[test]
fn two_people_write_in_the_same_job_description_at_once() {
    script::both_ways(|java_script| {
        let server = Server::demo(Place::Sqlite);
        let ids = Ids::read(&server.database);
        let draft = format!("/o/{}/jobs/{}", ids.organisation, ids.jobs.draft);
        let variables = [("ASPIRE_DRAFT", draft.as_str())];
        script::run("together.mjs", &server, java_script, &variables)
    });
}

#[test]
fn an_old_text_becomes_a_word_document_in_few_page_loads() {
    each("job-description.mjs", &[]);
}

#[test]
fn a_council_goes_from_evidence_to_a_decision() {
    script::both_ways(|java_script| {
        let server = Server::demo(Place::Sqlite);
        let ids = Ids::read(&server.database);
        let own = |round: &str| format!("/o/{}/readiness/rounds/{round}", ids.organisation);
        let outside = |round: &str| {
            let (programme, council) = (&ids.programme, &ids.organisation);
            format!("/programme/{programme}/councils/{council}/rounds/{round}")
        };
        let (claimed, read) = (&ids.readiness.final_claims, &ids.readiness.all_read);
        let paths = [own(claimed), outside(claimed), own(read), outside(read)];
        let names = [
            "ASPIRE_CLAIMED",
            "ASPIRE_CLAIMED_OUTSIDE",
            "ASPIRE_READ",
            "ASPIRE_READ_OUTSIDE",
        ];
        let variables: Vec<(&str, &str)> = names
            .into_iter()
            .zip(paths.iter().map(String::as_str))
            .collect();
        script::run("readiness.mjs", &server, java_script, &variables)
    });
}
