//! The invented people of the demonstration: three councils, about 120 people, in every state.

use engine::access::Role;

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// On the list only.
    NotInvited,
    /// Has a link and has not used it.
    Invited,
    /// Joined, and has not begun.
    Joined,
    /// Has answered some.
    Begun,
    /// Has answered all and not sent it.
    Complete,
    /// Has sent it.
    Submitted,
    /// Has sent one, and begun another.
    Again,
    /// Joined, and was suspended.
    Suspended,
}

/// Somebody invented.
pub(super) struct Invented {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) number: String,
    pub(super) job: &'static str,
    pub(super) department: &'static str,
    pub(super) manager: Option<String>,
    pub(super) role: &'static str,
    pub(super) roles: Vec<Role>,
    pub(super) standing: Standing,
}

/// An invented council.
pub(super) struct Council {
    pub(super) name: &'static str,
    pub(super) slug: &'static str,
    pub(super) kind: &'static str,
    pub(super) people: Vec<Invented>,
}

/// Teams: department, role of its people, job title.
const TEAMS: [(&str, &str, &str); 8] = [
    ("Digital services", "DEV-1", "Developer"),
    ("Service desk", "SD-1", "Service desk analyst"),
    ("Infrastructure", "INF-1", "Infrastructure engineer"),
    ("Data and insight", "DAT-1", "Data analyst"),
    ("Cyber security", "SEC-1", "Cyber security analyst"),
    ("Business change", "BA-1", "Business analyst"),
    ("User-centred design", "CD-1", "Content designer"),
    ("Applications", "APP-1", "Applications analyst"),
];

const FIRST: [&str; 24] = [
    "Abi", "Ben", "Cal", "Dee", "Eli", "Flo", "Gil", "Hana", "Ines", "Jai", "Kit", "Lou", "Max",
    "Noor", "Oli", "Pia", "Quin", "Ray", "Sol", "Tess", "Uma", "Vic", "Wes", "Zoe",
];
const FIRST_WELSH: [&str; 12] = [
    "Siân",
    "Llŷr",
    "Gwenllïan",
    "Rhŷs",
    "Angharad",
    "Iolo",
    "Nêst",
    "Owain",
    "Mair",
    "Tudur",
    "Êlin",
    "Dafydd",
];
const LAST: [&str; 12] = [
    "Trial",
    "Dummy",
    "Test",
    "Sample",
    "Template",
    "Pattern",
    "Specimen",
    "Draft",
    "Mock",
    "Placeholder",
    "Model",
    "Sketch",
];
/// The states, as they come round.
const ROUND: [Standing; 8] = [
    Standing::Submitted,
    Standing::Begun,
    Standing::Submitted,
    Standing::Invited,
    Standing::Joined,
    Standing::Submitted,
    Standing::Complete,
    Standing::NotInvited,
];

/// The three councils.
pub(super) fn councils() -> [Council; 3] {
    [
        council("Council A", "council-a", "county", 62, false),
        council("Council B", "council-b", "metropolitan", 34, false),
        council("Cyngor Ynys Wen", "ynys-wen", "welsh", 26, true),
    ]
}

/// A council of `size` people: the personas, a manager for each team, and their teams.
fn council(
    name: &'static str,
    slug: &'static str,
    kind: &'static str,
    size: usize,
    welsh: bool,
) -> Council {
    let domain = format!("{slug}.example");
    let mut people = personas(&domain);
    let head = format!("head@{domain}");
    let first_names: &[&str] = if welsh { &FIRST_WELSH } else { &FIRST };
    let mut managers = vec![
        format!("manager@{domain}"),
        format!("other-manager@{domain}"),
    ];
    let mut turn = 0_usize;
    while people.len() < size {
        let (first, last) = (
            pick(first_names, turn),
            pick(&LAST, turn / first_names.len() + turn * 5),
        );
        let (department, role, job) = TEAMS.get(turn % TEAMS.len()).copied().unwrap_or_default();
        let leads = managers.len() < TEAMS.len();
        let email = format!("p{:03}@{domain}", people.len() + 1);
        let manager = if leads {
            Some(head.clone())
        } else {
            managers.get(turn % managers.len()).cloned()
        };
        if leads {
            managers.push(email.clone());
        }
        people.push(Invented {
            name: format!("{first} {last}"),
            email,
            number: number(slug, people.len()),
            job: if leads {
                "Service delivery manager"
            } else {
                job
            },
            department: if leads {
                TEAMS
                    .get(managers.len() - 1)
                    .map_or(department, |team| team.0)
            } else {
                department
            },
            manager,
            role: if leads { "SDM-1" } else { role },
            roles: Vec::new(),
            standing: ROUND
                .get(turn % ROUND.len())
                .copied()
                .unwrap_or(Standing::Joined),
        });
        turn += 1;
    }
    Council {
        name,
        slug,
        kind,
        people,
    }
}

fn pick<'a>(list: &[&'a str], at: usize) -> &'a str {
    list.get(at % list.len().max(1))
        .copied()
        .unwrap_or_default()
}

fn number(slug: &str, at: usize) -> String {
    let letter = slug.chars().last().unwrap_or('x').to_ascii_uppercase();
    format!("{letter}{:05}", at + 1)
}

/// The people whom the sign-in page offers, and a few whom tests need.
fn personas(domain: &str) -> Vec<Invented> {
    let head = format!("head@{domain}");
    let manager = format!("manager@{domain}");
    let slug = domain.split('.').next().unwrap_or_default().to_owned();
    type Line<'a> = (
        &'a str,
        &'a str,
        &'static str,
        &'static str,
        Option<&'a str>,
        &'static str,
        &'a [Role],
        Standing,
    );
    let lines: [Line<'_>; 10] = [
        (
            "Robin Head",
            "head",
            "Head of digital and ICT",
            "Digital and ICT",
            None,
            "HDI-1",
            &[Role::HeadOfProfession],
            Standing::Submitted,
        ),
        (
            "Jo Manager",
            "manager",
            "Service delivery manager",
            "Digital services",
            Some(&head),
            "SDM-1",
            &[],
            Standing::Submitted,
        ),
        (
            "Sam Example",
            "staff",
            "Developer",
            "Digital services",
            Some(&manager),
            "DEV-1",
            &[],
            Standing::Again,
        ),
        (
            "Ash Assessor",
            "assessor",
            "Solution architect",
            "Architecture",
            Some(&head),
            "SA-1",
            &[Role::Assessor],
            Standing::Submitted,
        ),
        (
            "Nia Adviser",
            "hr",
            "HR adviser",
            "People and organisation",
            Some(&head),
            "",
            &[Role::HrAdviser],
            Standing::Joined,
        ),
        (
            "Chris Admin",
            "admin",
            "Digital project manager",
            "Business change",
            Some(&head),
            "PM-1",
            &[Role::Administrator],
            Standing::Begun,
        ),
        (
            "Bo Peer",
            "peer",
            "Developer",
            "Digital services",
            Some(&manager),
            "DEV-1",
            &[],
            Standing::Begun,
        ),
        (
            "Kit Other",
            "other-manager",
            "Service delivery manager",
            "Service desk",
            Some(&head),
            "SDM-1",
            &[],
            Standing::Complete,
        ),
        (
            "Lee Paused",
            "suspended",
            "Test analyst",
            "Digital services",
            Some(&manager),
            "TST-1",
            &[],
            Standing::Suspended,
        ),
        (
            "Eirlys Starter",
            "starter",
            "Developer",
            "Digital services",
            Some(&manager),
            "DEV-1",
            &[],
            Standing::Joined,
        ),
    ];
    lines
        .into_iter()
        .enumerate()
        .map(
            |(at, (name, local, job, department, manager, role, roles, standing))| Invented {
                name: name.to_owned(),
                email: format!("{local}@{domain}"),
                number: number(&slug, at),
                job,
                department,
                manager: manager.map(str::to_owned),
                role,
                roles: roles.to_vec(),
                standing,
            },
        )
        .collect()
}

impl Council {
    /// The staff list that such a council would export from its payroll.
    pub(super) fn staff_list(&self) -> String {
        let heading = "Name,Email,Staff number,Job title,Department,Line manager's email,Role profile,FTE,Start date\n";
        self.people
            .iter()
            .enumerate()
            .fold(heading.to_owned(), |mut list, (at, person)| {
                let manager = person.manager.as_deref().unwrap_or_default();
                let fte = if at % 7 == 3 { "0.6" } else { "1" };
                let (month, year) = (at % 12 + 1, 2014 + at % 12);
                list.push_str(&format!(
                    "{},{},{},{},{},{manager},{},{fte},01/{month:02}/{year}\n",
                    person.name,
                    person.email,
                    person.number,
                    person.job,
                    person.department,
                    person.role
                ));
                list
            })
    }
}
