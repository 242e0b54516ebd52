//! Who and what the demonstration holds, read from its database.

use crate::personas::Persona;
use store::testing::OutsideDatabase;

/// Names and identifiers that scenes use.
#[derive(Clone, Debug)]
pub struct Ids {
    /// The short name of the personas' council.
    pub organisation: String,
    /// The identifier of the personas' council.
    pub organisation_id: String,
    /// The short name of another council.
    pub other_organisation: String,
    /// The short name of the society's programme.
    pub programme: String,
    /// The person of [`Persona::STAFF`].
    pub staff: String,
    /// The person of [`Persona::MANAGER`].
    pub manager: String,
    /// The person of [`Persona::ADMINISTRATOR`].
    pub administrator: String,
    /// Address and person of somebody beside the staff persona, without roles or reports.
    pub peer: (String, String),
    /// Address and person of somebody like the peer, whose membership tests suspend.
    pub suspended: (String, String),
    /// Address and person of somebody to whom others report, but not the staff persona.
    pub other_manager: (String, String),
    /// Address and person of staff of the other council.
    pub stranger: (String, String),
    /// People of the council without account, for changes.
    pub uninvited: Vec<String>,
    /// A role profile of the council that the staff persona holds.
    pub role: String,
    /// A role profile of the council that nobody holds.
    pub spare_role: String,
    /// A role profile of the other council.
    pub foreign_role: String,
}

impl Ids {
    /// Reads them.
    ///
    /// # Panics
    /// When the demonstration lacks somebody.
    #[must_use]
    pub fn read(database: &OutsideDatabase) -> Self {
        let one = |query: &str| {
            let found = database.lines(query).into_iter().next();
            found.unwrap_or_else(|| panic!("the demonstration has nothing for: {query}"))
        };
        let person = |persona: Persona| {
            one(&format!(
                "SELECT id AS line FROM people WHERE email_key = '{}'",
                persona.email
            ))
        };
        let organisation_id = one(&format!(
            "SELECT org_id AS line FROM people WHERE email_key = '{}'",
            Persona::STAFF.email
        ));
        let organisation = one(&format!(
            "SELECT slug AS line FROM organisations WHERE id = '{organisation_id}'"
        ));
        let (staff, manager) = (person(Persona::STAFF), person(Persona::MANAGER));
        let joined = |condition: &str, number: usize| {
            let query =
                format!("{JOINED} AND {condition} ORDER BY p.email_key LIMIT 1 OFFSET {number}");
            let line = one(&query);
            let (email, id) = line.split_once(' ').expect("an address and an id");
            (email.to_owned(), id.to_owned())
        };
        let here =
            format!("p.org_id = '{organisation_id}' AND p.id <> '{staff}' AND p.id <> '{manager}'");
        let elsewhere = format!("p.org_id <> '{organisation_id}'");
        Self {
            other_organisation: one(&format!("SELECT slug AS line FROM organisations WHERE id <> '{organisation_id}' ORDER BY slug")),
            programme: one("SELECT slug AS line FROM programmes"),
            administrator: person(Persona::ADMINISTRATOR),
            peer: joined(&format!("{here} AND {PLAIN}"), 0),
            suspended: joined(&format!("{here} AND {PLAIN}"), 1),
            other_manager: joined(&format!("{here} AND {NO_ROLE} AND {MANAGES}"), 0),
            stranger: joined(&format!("{elsewhere} AND {PLAIN}"), 0),
            uninvited: database.lines(&format!(
                "SELECT p.id AS line FROM people p WHERE p.org_id = '{organisation_id}' AND p.left_on IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = p.id) ORDER BY p.email_key"
            )),
            role: one(&format!(
                "SELECT role_profile_id AS line FROM posts WHERE person_id = '{staff}' AND role_profile_id IS NOT NULL"
            )),
            spare_role: one(&format!(
                "SELECT r.id AS line FROM role_profiles r WHERE r.org_id = '{organisation_id}' AND r.retired_at IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM posts t WHERE t.role_profile_id = r.id) ORDER BY r.reference"
            )),
            foreign_role: one(&format!(
                "SELECT id AS line FROM role_profiles WHERE org_id <> '{organisation_id}' ORDER BY reference"
            )),
            organisation,
            organisation_id,
            staff,
            manager,
        }
    }
}

/// People who have taken up their invitation.
const JOINED: &str = "SELECT p.email_key || ' ' || p.id AS line FROM people p \
    JOIN memberships m ON m.org_id = p.org_id AND m.person_id = p.id \
    WHERE m.joined_at IS NOT NULL AND m.suspended_at IS NULL AND p.left_on IS NULL";
const NO_ROLE: &str = "NOT EXISTS (SELECT 1 FROM membership_roles r WHERE r.membership_id = m.id)";
const MANAGES: &str =
    "EXISTS (SELECT 1 FROM posts t WHERE t.manager_id = p.id AND t.ended_on IS NULL)";
const PLAIN: &str = "NOT EXISTS (SELECT 1 FROM membership_roles r WHERE r.membership_id = m.id) \
    AND NOT EXISTS (SELECT 1 FROM posts t WHERE t.manager_id = p.id)";
