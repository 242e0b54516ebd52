//! Duties out of the SFIA text that a council imported: offered where its licence allows it, and nowhere else.

use tests::demonstration::import_text;
use tests::forms::Form;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Place, Server};

fn offered(form: &Form) -> Option<String> {
    let mut buttons = form.buttons.iter().map(|(_, value)| value.clone());
    buttons.find(|value| value.starts_with("official-"))
}

#[test]
fn the_imported_text_becomes_a_duty_only_under_a_licence_that_allows_it() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let page = format!("/o/{}/jobs/{}", ids.organisation, ids.jobs.draft);
        let form_page = format!("{page}?section=duties");
        let mut writer = server.sign_in(Persona::MANAGER);
        let before = writer.get(&form_page).expect(200).form(&page);
        assert_eq!(offered(&before), None, "nothing is imported");
        import_text(&server, false);
        let form = writer.get(&form_page).expect(200).form(&page);
        assert_eq!(offered(&form), None, "the licence does not allow it");
        import_text(&server, true);
        let shown = writer.get(&form_page).expect(200);
        let text = shown.text();
        assert!(text.contains("under the licence of Council A"), "{text}");
        let form = shown.form(&page);
        let button = offered(&form).expect("a sentence of the text is offered");
        let form = writer
            .submit(&form.with("do", &button))
            .expect(200)
            .form(&page);
        writer.submit(&form.with("do", "save")).expect(303);
        let code = button.split('-').nth(1).unwrap();
        let text = writer.get(&page).expect(200).text();
        assert!(
            text.contains(&format!("SFIA text for {code}, level")),
            "{text}"
        );
        let plain = writer.get(&format!("{page}/documents/job-description.txt?version=1"));
        let plain = String::from_utf8_lossy(&plain.expect(200).bytes).into_owned();
        assert!(plain.contains("owned by the SFIA Foundation"), "{plain}");
    }
}

#[test]
fn a_page_cannot_call_its_words_sfia_text_where_that_text_may_not_be_used() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let page = format!("/o/{}/jobs/{}", ids.organisation, ids.jobs.draft);
    let mut writer = server.sign_in(Persona::MANAGER);
    let form = writer
        .get(&format!("{page}?section=duties"))
        .expect(200)
        .form(&page);
    let form = writer
        .submit(&form.with("do", "add"))
        .expect(200)
        .form(&page);
    let added = form.fields.iter().rev().find(|(name, _)| name == "item");
    let id = added.expect("a line was added").1.clone();
    let form = form
        .with(&format!("text-{id}"), "Words of my own")
        .with(&format!("from-{id}"), "official-text PROG 4")
        .with("do", "save");
    writer.submit(&form).expect(303);
    let text = writer.get(&page).expect(200).text();
    assert!(text.contains("Words of my own"), "{text}");
    assert!(!text.contains("SFIA text for"), "{text}");
}
