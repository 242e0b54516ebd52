//! Saving a rating: the answer to a level's question, given again and again with another answer each time, so that
//! each is a change that has to reach the disk before it is answered.

use crate::load::{self, Client};
use crate::report::{Job, Report};
use crate::seed::{Member, SLUG};
use crate::site::Site;
use crate::wire::Reply;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tests::Form;

/// What people have answered so far, kept from one row of the table to the next.
pub struct Desks(Vec<Arc<Mutex<Desk>>>);

/// One person's draft as their browser knows it.
struct Desk {
    person: String,
    headers: String,
    form: Form,
    questions: Vec<Question>,
    /// Whose turn it is.
    at: usize,
    sent: usize,
    saved: usize,
}

struct Question {
    skill: String,
    level: u8,
    stored: &'static str,
}

impl Question {
    fn path(&self) -> String {
        format!(
            "/o/{SLUG}/assessment/skills/{}/levels/{}",
            self.skill, self.level
        )
    }

    fn other(&self) -> &'static str {
        if self.stored == "yes" {
            "partly"
        } else {
            "yes"
        }
    }
}

impl Desk {
    /// Opens the first question once, for what its form carries.
    fn open(site: &Site, member: &Member) -> Self {
        let asked = site.council.skills.iter();
        let questions: Vec<Question> = asked
            .map(|skill| Question {
                skill: skill.code.to_string(),
                level: skill.level.number(),
                stored: "yes",
            })
            .collect();
        let path = questions[0].path();
        // Opened to change an answer while looking over them: no step of the flow stands in the way.
        let page = site.browser(member).get(&format!("{path}?from=check"));
        let form = page.expect(200).form(&path);
        assert_eq!(
            form.value("seen"),
            Some("yes"),
            "the draft is as it was made"
        );
        Self {
            person: member.person.clone(),
            headers: site.headers(member),
            form: form.with("answer", "yes"),
            questions,
            at: 0,
            sent: 0,
            saved: 0,
        }
    }

    fn request(&mut self) -> Vec<u8> {
        let question = &self.questions[self.at];
        self.sent += 1;
        let key = format!("{:.12}{:020}", self.person, self.sent);
        let body = self
            .form
            .clone()
            .tampered("seen", question.stored)
            .tampered("answer", question.other())
            .tampered("form_key", &key)
            .encoded();
        let (path, headers, length) = (question.path(), &self.headers, body.len());
        format!(
            "POST {path} HTTP/1.1\r\n{headers}Content-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\n\r\n{body}"
        )
        .into_bytes()
    }

    /// Saved answers lead back to where they are looked over.
    fn is_right(&mut self, reply: &Reply) -> bool {
        let question = &mut self.questions[self.at];
        let next = format!("/o/{SLUG}/assessment/check");
        let right = reply.status == 303 && reply.location() == Some(next.as_str());
        if right {
            question.stored = question.other();
            self.saved += 1;
            self.at = (self.at + 1) % self.questions.len();
        }
        right
    }
}

struct Rater(Arc<Mutex<Desk>>);

impl Rater {
    fn desk(&self) -> std::sync::MutexGuard<'_, Desk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Client for Rater {
    fn request(&mut self) -> Vec<u8> {
        self.desk().request()
    }

    fn is_right(&mut self, reply: &Reply) -> bool {
        self.desk().is_right(reply)
    }
}

impl Desks {
    /// A desk for everybody.
    pub fn open(site: &Site) -> Self {
        let members = site.council.members.iter();
        let desks = members.map(|member| Arc::new(Mutex::new(Desk::open(site, member))));
        Self(desks.collect())
    }

    /// Lets as many people answer at once.
    pub fn measure(
        &self,
        report: &mut Report,
        site: &Site,
        job: &Job,
        clients: usize,
        span: Duration,
    ) {
        let desks = self.0.iter().take(clients);
        let raters = desks.map(|desk| Box::new(Rater(Arc::clone(desk))) as Box<dyn Client>);
        let outcome = load::run(&site.authority(), &site.process(), span, raters.collect());
        report.load(job, outcome);
    }

    /// Whether the database holds what was said to be saved, each answer once.
    pub fn prove(&self, report: &mut Report, site: &Site) {
        let mut saved = 0;
        let mut wanted = BTreeSet::new();
        for desk in &self.0 {
            let desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
            saved += desk.saved;
            for question in &desk.questions {
                let (skill, level, answer) = (&question.skill, question.level, question.stored);
                wanted.insert(format!("{} {skill} {level} {answer}", desk.person));
            }
        }
        let stored: BTreeSet<String> = site
            .server
            .database
            .lines(
                "SELECT a.person_id || ' ' || s.skill_code || ' ' || s.level || ' ' || s.answer AS line \
                 FROM assessment_answers s JOIN assessments a ON a.org_id = s.org_id AND a.id = s.assessment_id \
                 WHERE a.submitted_at IS NULL",
            )
            .into_iter()
            .collect();
        let lost = wanted.difference(&stored).count();
        let forms = site.count("SELECT CAST(count(*) AS TEXT) AS line FROM form_keys");
        if lost > 0 || forms != saved {
            report.wrong(&format!(
                "{lost} ratings are not as they were saved; {saved} were saved, {forms} forms carried out"
            ));
        }
    }
}
