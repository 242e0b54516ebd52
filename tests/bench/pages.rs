//! Pages that people look at: everybody their own, with a session of their own.

use crate::load::{self, Client};
use crate::report::{Job, Report};
use crate::seed::{Member, SLUG};
use crate::site::Site;
use crate::wire::Reply;
use std::time::Duration;

/// Asks for one page and looks at what comes.
pub struct Reader {
    request: Vec<u8>,
    check: Box<dyn Fn(&Reply) -> bool + Send>,
}

impl Reader {
    /// A member's page that is whole and holds these words.
    pub fn of(site: &Site, member: &Member, path: &str, holds: &'static str) -> Self {
        site.reader(member, path, "", move |reply| {
            let page = reply.text();
            page.contains(holds) && is_whole(&page)
        })
    }

    /// A page outside the council that is whole and holds these words.
    pub fn at(site: &Site, member: &Member, path: &str, holds: &'static str) -> Self {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", site.headers(member));
        Self {
            request: request.into_bytes(),
            check: Box::new(move |reply| {
                let page = reply.text();
                page.contains(holds) && is_whole(&page)
            }),
        }
    }
}

impl Client for Reader {
    fn request(&mut self) -> Vec<u8> {
        self.request.clone()
    }

    fn is_right(&mut self, reply: &Reply) -> bool {
        reply.status == 200 && (self.check)(reply)
    }
}

/// One's own skills beside what one's role asks for, 20 of them.
pub fn own_skills(report: &mut Report, site: &Site, job: &Job, clients: usize, span: Duration) {
    let mut codes: Vec<String> = site
        .council
        .skills
        .iter()
        .map(|skill| skill.code.to_string())
        .collect();
    codes.sort();
    let reader = |member: &Member| {
        let (name, codes) = (member.name.clone(), codes.clone());
        site.reader(member, "/skills", "", move |reply| {
            shows_skills(&reply.text(), &name, &codes)
        })
    };
    report.load(job, measure(site, clients, span, reader));
}

/// The same page, compressed as browsers ask for it. Unpacked again and looked at as well.
pub fn own_skills_compressed(
    report: &mut Report,
    site: &Site,
    job: &Job,
    clients: usize,
    span: Duration,
) {
    let reader = |member: &Member| {
        let name = member.name.clone();
        site.reader(
            member,
            "/skills",
            "Accept-Encoding: gzip\r\n",
            move |reply| {
                let plain = reply.unpacked();
                plain.is_some_and(|plain| plain.contains(&name) && is_whole(&plain))
            },
        )
    };
    report.load(job, measure(site, clients, span, reader));
}

/// The page one comes to first.
pub fn home(report: &mut Report, site: &Site, job: &Job, clients: usize, span: Duration) {
    let reader = |member: &Member| {
        let name = member.name.clone();
        site.reader(member, "", "", move |reply| {
            let page = reply.text();
            page.contains(&name) && is_whole(&page)
        })
    };
    report.load(job, measure(site, clients, span, reader));
}

/// The list of all people, as the administrator sees it: different pages of it, and those who have joined.
pub fn people(report: &mut Report, site: &Site, job: &Job, clients: usize, span: Duration) {
    let administrator = &site.council.members[0];
    let readers = (0..clients).map(|number| {
        let path = match number % 4 {
            0 => "/people".to_owned(),
            1 => "/people?state=joined".to_owned(),
            _ => format!("/people?page={}", number * 9 + 1),
        };
        site.reader(administrator, &path, "", move |reply| {
            let page = reply.text();
            page.contains("aspire-table") && is_whole(&page)
        })
    });
    let readers = readers.map(|reader| Box::new(reader) as Box<dyn Client>);
    let outcome = load::run(&site.authority(), &site.process(), span, readers.collect());
    report.load(job, outcome);
}

fn measure(
    site: &Site,
    clients: usize,
    span: Duration,
    reader: impl Fn(&Member) -> Reader,
) -> load::Outcome {
    let members = site.council.members.iter().cycle().take(clients);
    let readers = members.map(|member| Box::new(reader(member)) as Box<dyn Client>);
    load::run(&site.authority(), &site.process(), span, readers.collect())
}

impl Site {
    fn reader(
        &self,
        member: &Member,
        path: &str,
        headers: &str,
        check: impl Fn(&Reply) -> bool + Send + 'static,
    ) -> Reader {
        let request = format!(
            "GET /o/{SLUG}{path} HTTP/1.1\r\n{}{headers}\r\n",
            self.headers(member)
        );
        Reader {
            request: request.into_bytes(),
            check: Box::new(check),
        }
    }
}

/// Whether the page is this person's, has a row for each of the skills and no other, and did not break off.
fn shows_skills(page: &str, name: &str, codes: &[String]) -> bool {
    const BEFORE: &str = "<span class=\"aspire-nowrap\">(";
    let mut shown: Vec<&str> = page
        .split(BEFORE)
        .skip(1)
        .filter_map(|rest| rest.get(..4))
        .collect();
    shown.sort_unstable();
    page.contains(name) && shown == codes && is_whole(page)
}

fn is_whole(page: &str) -> bool {
    page.trim_end().ends_with("</html>")
}
