//! Beginning a job description from an old text, and a document that somebody edited and brings back.

use engine::jobs::JobContent;
use std::time::{Duration, Instant};
use tests::client::Upload;
use tests::demonstration::OLD_TEXT;
use tests::documents;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Form, Place, Server};

/// How long an answer may take, with debug code on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A line manager at a service that shows the demonstration.
struct Desk {
    server: Server,
    ids: Ids,
    browser: Client,
}

impl Desk {
    fn new(place: Place) -> Self {
        let server = Server::demo(place);
        Self {
            ids: Ids::read(&server.database),
            browser: server.sign_in(Persona::MANAGER),
            server,
        }
    }

    fn at(&self, path: &str) -> String {
        format!("/o/{}/jobs{path}", self.ids.organisation)
    }

    fn form(&mut self, path: &str) -> Form {
        let path = self.at(path);
        self.browser.get(&path).expect(200).form(path.as_str())
    }

    /// Pastes a text.
    fn paste(&mut self, text: &str) -> Answer {
        let form = self.form("/new").with("begin", "text").with("text", text);
        self.browser.submit(&form)
    }

    /// Chooses a file where an old text is read.
    fn bring(&mut self, name: &str, bytes: &[u8]) -> Answer {
        let form = self.form("/new").with("begin", "text");
        self.browser.upload(&form, Upload { name, bytes })
    }

    /// The page of what was found in a text that was taken.
    fn found(&mut self, taken: Answer) -> Answer {
        let path = taken.expect(303).location().to_owned();
        self.browser.get(&path).expect(200)
    }

    /// Starts the draft of a page, with changes to its form.
    fn start(&mut self, page: &Answer, changes: &[(&str, &str)]) -> Answer {
        let is_ours = |form: &Form| form.action.contains("/jobs/new/text/");
        let form = Form::all(&page.body()).into_iter().find(is_ours).unwrap();
        let form = changes
            .iter()
            .fold(form, |form, (name, value)| form.with(name, *value));
        self.browser.submit(&form)
    }

    /// What the job description of an answer's address says.
    fn content(&self, done: &Answer) -> JobContent {
        let path = done.location().to_owned();
        let job = path.split('/').nth(4).unwrap();
        self.stored(job)
    }

    fn stored(&self, job: &str) -> JobContent {
        let lines = self.server.database.lines(&format!(
            "SELECT content AS line FROM job_versions WHERE job_id = '{job}' ORDER BY number DESC"
        ));
        serde_json::from_str(&lines[0]).unwrap()
    }

    /// All that a refused text or file must leave as it is.
    fn state(&self) -> Vec<String> {
        let mut lines = self.server.database.lines(
            "SELECT id AS line FROM previews UNION ALL SELECT id AS line FROM job_descriptions \
             UNION ALL SELECT content AS line FROM job_versions",
        );
        lines.sort();
        lines
    }
}

#[test]
fn a_pasted_text_becomes_a_draft_with_skills_to_confirm() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let taken = desk.paste(OLD_TEXT);
        let page = desk.found(taken);
        let text = page.text();
        assert!(text.contains("when two teams became one"), "{text}");
        assert!(text.contains("No place found"), "{text}");
        let done = desk.start(&page, &[]).expect(303);
        assert!(done.location().ends_with("/skills"), "{}", done.location());
        let content = desk.content(&done);
        assert_eq!(content.header.title, "ICT Technician");
        assert_eq!(content.header.grade, "G5");
        assert_eq!((content.duties.len(), content.criteria.len()), (3, 2));
        assert!((1..=8).contains(&content.skills.len()), "{content:?}");
        assert!(content.skills.iter().all(|skill| !skill.confirmed));
        assert_eq!(content.general_level, None);
        assert!(content.corporate.is_some());
        // The text was used up with its page.
        let gone = page_path(&page);
        desk.browser.get(&gone).expect(404);
    }
}

fn page_path(page: &Answer) -> String {
    let forms = Form::all(&page.body());
    let form = forms
        .iter()
        .find(|form| form.action.contains("/jobs/new/text/"));
    form.unwrap().action.clone()
}

#[test]
fn a_text_is_its_owner_s_alone_and_staff_start_nothing() {
    let mut desk = Desk::new(Place::Sqlite);
    let taken = desk.paste(OLD_TEXT);
    let page = desk.found(taken);
    let path = page_path(&page);
    let mut hr = desk.server.sign_in(Persona::HR);
    hr.get(&path).expect(404);
    hr.get(&desk.at("/new")).expect(200);
    let mut staff = desk.server.sign_in(Persona::STAFF);
    staff.get(&desk.at("/new")).expect(404);
    staff.get(&path).expect(404);
    let review = format!(
        "/{}/returned/{}",
        desk.ids.jobs.draft, desk.ids.jobs.returned
    );
    desk.browser.get(&desk.at(&review)).expect(200);
    hr.get(&desk.at(&review)).expect(404);
    // A document comes back for one job description and not for another.
    let other = format!(
        "/{}/returned/{}",
        desk.ids.jobs.review, desk.ids.jobs.returned
    );
    desk.browser.get(&desk.at(&other)).expect(404);
    let foreign = format!("/{}/returned", desk.ids.jobs.foreign);
    desk.browser.get(&desk.at(&foreign)).expect(404);
}

#[test]
fn paragraphs_go_where_somebody_says() {
    let mut desk = Desk::new(Place::Sqlite);
    let taken = desk.paste("Main duties\n1. Answer the telephone.\n2. Write letters.\n");
    let page = desk.found(taken);
    let refused = desk.start(&page, &[]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Enter the job title"));
    let changes = [("title", "Clerk"), ("to-2", "essential"), ("to-3", "leave")];
    let done = desk.start(&refused, &changes).expect(303);
    let content = desk.content(&done);
    assert_eq!(content.header.title, "Clerk");
    assert!(content.duties.is_empty());
    assert_eq!(content.criteria[0].text, "Answer the telephone.");
}

#[test]
fn word_and_pdf_are_read_and_three_hundred_paragraphs_fit() {
    let mut desk = Desk::new(Place::Sqlite);
    for (name, bytes) in [
        ("old.docx", documents::word(OLD_TEXT)),
        ("old.pdf", documents::pdf(OLD_TEXT)),
    ] {
        let taken = desk.bring(name, &bytes);
        let page = desk.found(taken);
        assert!(page.text().contains(name), "{}", page.text());
        let done = desk.start(&page, &[]).expect(303);
        let content = desk.content(&done);
        assert_eq!(content.header.title, "ICT Technician", "{name}");
        assert_eq!(content.duties.len(), 3, "{name}: {:?}", content.duties);
    }
    let many: Vec<String> = (1..=300)
        .map(|number| format!("Look after cupboard {number} and what is in it."))
        .collect();
    let text = format!("Job title: Keeper\n\nMain duties\n{}", many.join("\n\n"));
    let taken = desk.paste(&text);
    let page = desk.found(taken);
    let forms = Form::all(&page.body());
    let places = |form: &&Form| form.names.iter().any(|name| name == "to-300");
    assert!(forms.iter().find(places).is_some());
    let done = desk.start(&page, &[]).expect(303);
    assert_eq!(desk.content(&done).duties.len(), 60);
}

/// Files that are refused, and a part of the sentence that says why.
fn refused() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let mut large = documents::word("A paragraph.");
    large.resize(40 << 20, b'x');
    vec![
        ("large.docx", large, "must be 10 MB or smaller"),
        ("bomb.docx", documents::bomb(), "far larger inside"),
        ("scan.pdf", documents::scan(), "pictures of pages"),
        (
            "locked.docx",
            documents::old_office("EncryptedPackage"),
            "protected by a password",
        ),
        (
            "locked.pdf",
            documents::pdf_with_password(),
            "protected by a password",
        ),
        ("macros.docm", documents::with_macros(), "carries macros"),
        (
            "old.doc",
            documents::old_office("WordDocument"),
            "old Word document (.doc)",
        ),
        ("empty.docx", documents::word(""), "no text in this file"),
        ("empty.txt", b" \n\t\n".to_vec(), "no text in this file"),
        (
            "picture.docx",
            b"GIF89a\x01\x02\x03".to_vec(),
            "not a Word document",
        ),
        (
            "broken.docx",
            b"PK\x03\x04 and nothing".to_vec(),
            "it is damaged",
        ),
    ]
}

#[test]
fn bad_files_are_refused_in_words_and_nothing_changes() {
    let mut desk = Desk::new(Place::Sqlite);
    let before = desk.state();
    let returned = format!("/{}/returned", desk.ids.jobs.draft);
    for (name, bytes, said) in refused() {
        for door in ["/new", &returned] {
            let mut form = desk.form(door);
            if door == "/new" {
                form = form.with("begin", "text");
            }
            let began = Instant::now();
            let bytes = bytes.as_slice();
            let answer = desk.browser.upload(&form, Upload { name, bytes });
            let time = began.elapsed();
            let text = answer.text();
            assert_eq!(answer.status, 422, "{name} at {door}: {text}");
            assert!(answer.title().starts_with("Error: "), "{}", answer.title());
            assert!(text.contains(said), "{name} at {door}: {text}");
            assert!(time < PATIENCE, "{name} at {door} took {time:?}");
            println!("{name} at {door}: refused after {time:?}");
        }
    }
    assert_eq!(before, desk.state());
    let most = peak_memory(&desk.server);
    println!("most memory of the service: {} MB", most >> 10);
    assert!(most < 400 << 10, "{most} kB");
    assert!(!desk.server.has_ended());
    desk.browser.get("/account").expect(200);
}

/// The most memory that the service itself ever held, in kilobytes.
fn peak_memory(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.unwrap().trim().trim_end_matches(" kB");
    number.parse().unwrap()
}

#[test]
fn ten_thousand_lines_are_read_and_one_more_is_too_many() {
    let mut desk = Desk::new(Place::Sqlite);
    let line = "Answer the telephone, write letters, and keep the files in order.\n";
    let taken = desk.paste(&line.repeat(10_000));
    let page = desk.found(taken);
    assert!(page.body().len() < 4 << 20, "{}", page.body().len());
    let before = desk.state();
    for (text, said) in [
        (line.repeat(10_001), "must have 10,000 lines or fewer"),
        ("word ".repeat(500_000), "must be 2 MB or smaller"),
        (" \n \n".to_owned(), "Paste the text"),
    ] {
        let answer = desk.paste(&text);
        assert_eq!(answer.status, 422, "{said}");
        assert!(answer.text().contains(said), "{}", answer.text());
    }
    // What was pasted comes back to be shortened, where the form takes it at all.
    let answer = desk.paste(&line.repeat(10_001));
    let path = desk.at("/new");
    let form = answer.form(&path);
    let kept = form.value("text").unwrap();
    assert_eq!(kept.lines().count(), 10_001);
    assert_eq!(before, desk.state());
    let form = desk
        .form("/new")
        .with("begin", "text")
        .with("text", "Words");
    let file = documents::word(OLD_TEXT);
    let both = Upload {
        name: "old.docx",
        bytes: &file,
    };
    let answer = desk.browser.upload(&form, both);
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("not both"), "{}", answer.text());
}

#[test]
fn a_welsh_text_is_taken_and_told() {
    let mut desk = Desk::new(Place::Sqlite);
    let text = "Teitl y swydd: Technegydd\n\nPrif ddyletswyddau\n\
        1. Cadw cyfrifiaduron y cyngor yn gweithio ar gyfer y gwasanaethau a’r bobl sydd yn eu defnyddio.\n\
        2. Gweithio gyda’r tîm er mwyn sicrhau bod pob cais yn cael ei ateb, neu ei basio i’r person cywir.\n\
        3. Ymgymryd â gwaith dros y gwasanaeth fel y bydd ei angen, gan ddweud wrth y rheolwr.\n";
    let taken = desk.paste(text);
    let page = desk.found(taken);
    assert!(
        page.text().contains("This text is in Welsh"),
        "{}",
        page.text()
    );
    let done = desk.start(&page, &[("title", "Technegydd")]).expect(303);
    let content = desk.content(&done);
    assert_eq!(content.language.as_str(), "cy");
    assert!(content.skills.is_empty());
}

#[test]
fn a_draft_begins_from_a_role_another_job_or_a_title() {
    let mut desk = Desk::new(Place::Sqlite);
    let page = format!("{}?role={}", desk.at("/new"), desk.ids.role);
    let page = desk.browser.get(&page).expect(200);
    let with = |page: &Answer, field: &str| {
        let named = |form: &Form| form.names.iter().any(|name| name == field);
        Form::all(&page.body()).into_iter().find(named).unwrap()
    };
    let form = with(&page, "role");
    assert_eq!(form.value("role"), Some(desk.ids.role.as_str()));
    let done = desk.browser.submit(&form.with("begin", "role")).expect(303);
    assert!(!desk.content(&done).skills.is_empty());

    let page = format!("{}?from={}", desk.at("/new"), desk.ids.jobs.published);
    let page = desk.browser.get(&page).expect(200);
    let form = with(&page, "from");
    assert_eq!(form.value("from"), Some(desk.ids.jobs.published.as_str()));
    let done = desk.browser.submit(&form.with("begin", "copy")).expect(303);
    let copied = desk.content(&done);
    let original = desk.stored(&desk.ids.jobs.published);
    assert_eq!(copied.duties.len(), original.duties.len());
    assert_eq!(copied.header.unanswered().count(), 3);

    for (title, status) in [("Clerk", 303), (" ", 422), (&"x".repeat(121), 422)] {
        let page = desk.browser.get(&desk.at("/new")).expect(200);
        let form = with(&page, "title").with("begin", "title");
        let answer = desk.browser.submit(&form.with("title", title));
        assert_eq!(answer.status, status, "{title}");
    }
    for (field, begin) in [("role", "role"), ("from", "copy")] {
        let page = desk.browser.get(&desk.at("/new")).expect(200);
        let answer = desk
            .browser
            .submit(&with(&page, field).with("begin", begin));
        assert_eq!(answer.status, 422, "{begin}");
    }
    let found = format!("{}?q=no+such+title", desk.at("/new"));
    let page = desk.browser.get(&found).expect(200);
    assert!(page.text().contains("No job description has these words"));
}

/// The draft as somebody hands it on: its purpose, duties and criteria.
fn printed(content: &JobContent) -> String {
    let mut text = format!(
        "Purpose of the job\n{}\nMain duties\n",
        content.purpose.text
    );
    for (index, duty) in content.duties.iter().enumerate() {
        text.push_str(&format!("{}. {}\n", index + 1, duty.text));
    }
    text
}

#[test]
fn changes_of_a_returned_document_are_accepted_one_by_one() {
    let mut desk = Desk::new(Place::Sqlite);
    let job = desk.ids.jobs.draft.clone();
    let before = desk.stored(&job);
    let (first, second) = (before.duties[0].clone(), before.duties[1].clone());
    let edited = printed(&before)
        .replace(&first.text, &format!("{} Every day.", first.text))
        .replace(&second.text, &format!("{} Every week.", second.text));
    let returned = format!("/{job}/returned");
    let form = desk.form(&returned);
    let file = documents::word(&edited);
    let bytes = file.as_slice();
    let taken = desk.browser.upload(
        &form,
        Upload {
            name: "from HR.docx",
            bytes,
        },
    );
    assert_eq!(before, desk.stored(&job));
    let path = taken.expect(303).location().to_owned();
    let page = desk.browser.get(&path).expect(200);
    assert!(page.text().contains("Main duty 1"), "{}", page.text());
    assert!(page.body().contains("<ins"), "{}", page.body());
    let form = page.form(&path);
    // Nothing is chosen beforehand, and nothing chosen is asked about.
    assert!(form.value("change-1").is_none());
    let none = desk.browser.submit(&form);
    assert_eq!(none.status, 422);
    assert!(none.text().contains("at least one change"));
    // What the returned document leaves out is asked about too, so the duty has a number of its own.
    let body = none.body();
    let (_, after) = body.split_once("Main duty 1").unwrap();
    let (_, after) = after.split_once("name=\"change-").unwrap();
    let (number, _) = after.split_once('"').unwrap();
    let form = none.form(&path).with(&format!("change-{number}"), "accept");
    let done = desk.browser.submit(&form).expect(303);
    assert!(done.location().ends_with(&job));
    let after = desk.stored(&job);
    assert!(after.duties[0].text.ends_with("Every day."), "{after:?}");
    assert_eq!(after.duties[0].id, first.id);
    assert_eq!(after.duties[1..], before.duties[1..]);
    assert_eq!(after.criteria, before.criteria);
    assert_eq!(after.skills, before.skills);
    desk.browser.get(&path).expect(404);
}

#[test]
fn two_people_at_the_same_place_are_told_and_nothing_is_lost() {
    let mut desk = Desk::new(Place::Sqlite);
    let job = desk.ids.jobs.draft.clone();
    let bring = |desk: &mut Desk, purpose: &str| -> (String, Form) {
        let form = desk.form(&format!("/{job}/returned"));
        let text = format!("Purpose of the job\n{purpose}\n");
        let bytes = text.as_bytes();
        let upload = Upload {
            name: "edited.txt",
            bytes,
        };
        let taken = desk.browser.upload(&form, upload);
        let path = taken.expect(303).location().to_owned();
        let form = desk.browser.get(&path).expect(200).form(path.as_str());
        (path, form.with("change-1", "accept"))
    };
    let one = bring(&mut desk, "To make things that people like to use.");
    let other = bring(&mut desk, "To keep everything as it always was here.");
    desk.browser.submit(&one.1).expect(303);
    let told = desk.browser.submit(&other.1);
    assert_eq!(told.status, 409);
    assert!(told.text().contains("Nothing was saved"), "{}", told.text());
    let purpose = desk.stored(&job).purpose.text;
    assert_eq!(purpose, "To make things that people like to use.");
    desk.browser.get(&other.0).expect(200);
}

#[test]
fn only_a_draft_takes_a_document_back() {
    let mut desk = Desk::new(Place::Sqlite);
    let jobs = [
        (desk.ids.jobs.review.clone(), "send it back to you"),
        (desk.ids.jobs.published.clone(), "Start a new version first"),
    ];
    let draft = format!("/{}/returned", desk.ids.jobs.draft);
    for (job, said) in jobs {
        let path = desk.at(&format!("/{job}/returned"));
        let page = desk.browser.get(&path).expect(200);
        assert!(page.text().contains(said), "{}", page.text());
        assert!(!page.body().contains("type=\"file\""));
        let before = desk.state();
        let mut form = desk.form(&draft);
        form.action = path;
        let file = documents::word(OLD_TEXT);
        let bytes = file.as_slice();
        let answer = desk.browser.upload(
            &form,
            Upload {
                name: "edited.docx",
                bytes,
            },
        );
        assert_eq!(answer.status, 409);
        assert_eq!(before, desk.state());
    }
    // A file without a section of a job description is no answer either.
    let form = desk.form(&draft);
    let bytes = b"Dear all,\n\nsee you on Monday.\n".as_slice();
    let answer = desk.browser.upload(
        &form,
        Upload {
            name: "letter.txt",
            bytes,
        },
    );
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("no sections"), "{}", answer.text());
}
