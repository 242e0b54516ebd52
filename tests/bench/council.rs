//! The pages over a whole council: 5,000 people in it, and 100,000 in the database.

use crate::load::{self, Client};
use crate::pages::Reader;
use crate::report::{Job, Report};
use crate::seed::SLUG;
use crate::site::Site;
use sfia::{Edition, Frameworks};
use std::time::Duration;

/// The map and the finder, wanted within this at one client.
const WANTED: &str = "wanted: p99 under 50 ms with 1 client";

/// How current skills are filled from what they follow from: the migration's own statements.
const CURRENT: &str = include_str!("../../migrations/common/0011_current_skills/up.sql");

/// Fills the database up to twenty councils of 5,000 people, and makes the first member the Head of Profession.
pub fn fill(site: &Site) {
    let framework = Frameworks::shipped().expect("the shipped facts can be read");
    let framework = framework.edition(Edition::NEWEST);
    let skills: Vec<String> = framework
        .skills()
        .iter()
        .zip(0..)
        .filter_map(|(skill, k)| {
            let (lowest, highest) = (skill.levels.lowest()?, skill.levels.highest()?);
            Some(format!("({k}, '{}', {lowest}, {highest})", skill.code))
        })
        .collect();
    let fill = CURRENT
        .split(';')
        .filter(|statement| {
            let is = |word: &str| statement.lines().any(|line| line.starts_with(word));
            is("INSERT") || is("UPDATE")
        })
        .collect::<Vec<_>>()
        .join(";");
    site.server.database.execute(&format!(
        "CREATE TABLE bench_skills (k INTEGER PRIMARY KEY, code TEXT, lowest INTEGER, highest INTEGER);\n\
         INSERT INTO bench_skills VALUES {};\n{}\n{fill};\nDROP TABLE bench_skills;\n\
         INSERT INTO membership_roles (org_id, membership_id, role) \
         SELECT org_id, id, 'head-of-profession' FROM memberships WHERE person_id = '{}'",
        skills.join(", "),
        include_str!("council.sql"),
        site.council.members[0].person,
    ));
}

/// Measures the map, by what people say and by what is endorsed, and the finder for a common and a rare level.
pub fn measure(report: &mut Report, site: &Site, span: Duration) {
    let count = |query: &str| site.count(query);
    let of_council = format!("org_id = (SELECT id FROM organisations WHERE slug = '{SLUG}')");
    let data = format!(
        "{} people, {} of them in the council; {} current skills, {} of them in the council",
        count("SELECT CAST(COUNT(*) AS TEXT) AS line FROM people"),
        count(&format!(
            "SELECT CAST(COUNT(*) AS TEXT) AS line FROM people WHERE {of_council}"
        )),
        count("SELECT CAST(COUNT(*) AS TEXT) AS line FROM current_skills"),
        count(&format!(
            "SELECT CAST(COUNT(*) AS TEXT) AS line FROM current_skills WHERE {of_council}"
        )),
    );
    report.fact("size of the data", &data, "");
    let common = site.server.database.lines(&format!(
        "SELECT skill_code AS line FROM current_skills WHERE {of_council} GROUP BY skill_code ORDER BY COUNT(*) DESC LIMIT 1"
    ));
    let find = format!("/council-skills/people?skill={}&level=1", common[0]);
    let deep = format!("{find}&page=20");
    let pages = [
        ("map of skills, 5,000", "/council-skills/map", "aspire-heat"),
        (
            "map, endorsed",
            "/council-skills/map?of=endorsed",
            "aspire-heat",
        ),
        ("find people by skill", find.as_str(), "aspire-table--stack"),
        ("find people, page 20", deep.as_str(), "aspire-table--stack"),
        (
            "skills across the council",
            "/council-skills",
            "aspire-panels",
        ),
    ];
    for (name, path, holds) in pages {
        let job = Job {
            name,
            peer: None,
            durable: false,
        };
        for clients in [1, 8] {
            let readers = (0..clients).map(|_| -> Box<dyn Client> {
                Box::new(Reader::of(site, &site.council.members[0], path, holds))
            });
            let outcome = load::run(&site.authority(), &site.process(), span, readers.collect());
            report.load(&job, outcome);
        }
    }
    report.fact("map and finder", "see the rows above", WANTED);
}
