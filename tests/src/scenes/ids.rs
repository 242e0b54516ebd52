//! Who and what the demonstration holds, read from its database.

use super::Caller;
use crate::demonstration::never_invited;
use crate::personas::Persona;
use store::testing::OutsideDatabase;

/// Somebody of the demonstration.
#[derive(Clone, Debug)]
pub struct Someone {
    /// The address to sign in with.
    pub email: &'static str,
    /// The identifier of the person.
    pub person: String,
}

/// The reviews of the demonstration.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The staff persona's review.
    pub review: String,
    /// A skill of it that is one level apart.
    pub talk: String,
    /// A skill of it that waits for the assessor as its second reader.
    pub second: String,
    /// An endorsed skill of the sample: the person, the skill, the review.
    pub moderated: (String, String, String),
}

impl Reading {
    fn read(database: &OutsideDatabase, organisation: &str, staff: &str) -> Self {
        let skill = |state: &str| {
            one(
                database,
                &format!(
                    "SELECT s.skill_code AS line FROM review_skills s JOIN reviews r ON r.id = s.review_id \
                     WHERE r.person_id = '{staff}' AND s.state = '{state}' ORDER BY s.skill_code"
                ),
            )
        };
        let moderated = one(
            database,
            &format!(
                "SELECT i.person_id || ' ' || s.skill_code || ' ' || i.review_id AS line \
                 FROM moderation_items i JOIN review_skills s ON s.review_id = i.review_id \
                 WHERE i.org_id = '{organisation}' AND i.drawn AND s.state = 'endorsed' \
                 ORDER BY CASE s.rated_by WHEN (SELECT id FROM people WHERE email_key = '{}') THEN 1 ELSE 0 END, \
                 i.person_id, s.skill_code",
                Persona::HEAD.email
            ),
        );
        let mut parts = moderated.split(' ').map(str::to_owned);
        let mut part = || parts.next().expect("three values");
        Self {
            review: one(
                database,
                &format!("SELECT id AS line FROM reviews WHERE person_id = '{staff}'"),
            ),
            talk: skill("talk"),
            second: skill("second-reader"),
            moderated: (part(), part(), part()),
        }
    }
}

/// The job descriptions of the demonstration, each by where its newest version stands.
#[derive(Clone, Debug)]
pub struct Jobs {
    /// Being written.
    pub draft: String,
    /// Read and commented on.
    pub review: String,
    /// With HR.
    pub hr: String,
    /// With the Head of Profession.
    pub head: String,
    /// Approved, not in force.
    pub approved: String,
    /// In force.
    pub published: String,
    /// A draft of another council.
    pub foreign: String,
    /// The line manager's old text.
    pub text: String,
    /// The line manager's document that comes back for the draft.
    pub returned: String,
}

impl Jobs {
    fn read(database: &OutsideDatabase, organisation: &str) -> Self {
        let job = |state: &str, council: &str| {
            one(
                database,
                &format!(
                    "SELECT job_id AS line FROM job_versions WHERE state = '{state}' AND {council} ORDER BY job_id"
                ),
            )
        };
        let own = |state: &str| job(state, &format!("org_id = '{organisation}'"));
        let preview = |kind: &str| {
            one(
                database,
                &format!("SELECT id AS line FROM previews WHERE kind = '{kind}'"),
            )
        };
        Self {
            draft: own("draft"),
            review: own("in-review"),
            hr: own("hr-check"),
            head: own("head-of-profession"),
            approved: own("approved"),
            published: own("published"),
            foreign: job("draft", &format!("org_id <> '{organisation}'")),
            text: preview("job-text"),
            returned: preview("job-returned"),
        }
    }
}

/// Role profiles that are shared, adopted, or replaced.
#[derive(Clone, Debug)]
pub struct Library {
    /// What another council of the programme offers.
    pub shared: String,
    /// A profile that the council offers.
    pub offered: String,
    /// A profile that the council made from a shared one, which has changed since.
    pub adopted: String,
    /// A profile out of use, with another in its place, that somebody still holds.
    pub replaced: String,
    /// The Head of Profession's upload of a table.
    pub preview: String,
}

impl Library {
    fn read(database: &OutsideDatabase, organisation: &str) -> Self {
        let one = |query: &str| one(database, query);
        Self {
            shared: one(&format!(
                "SELECT id AS line FROM shared_roles WHERE org_id <> '{organisation}' AND revision = 1 ORDER BY reference"
            )),
            offered: one(&format!(
                "SELECT role_profile_id AS line FROM shared_roles WHERE org_id = '{organisation}' ORDER BY reference"
            )),
            adopted: one("SELECT role_profile_id AS line FROM adopted_roles"),
            replaced: one("SELECT role_profile_id AS line FROM role_replacements"),
            preview: one("SELECT id AS line FROM previews WHERE kind = 'roles'"),
        }
    }
}

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
    /// Somebody of its steering group who is no persona.
    pub programme_person: String,
    /// [`Persona::STAFF`]: has sent an assessment and begun another.
    pub staff: Someone,
    /// [`Persona::MANAGER`]: the staff persona reports to them.
    pub manager: Someone,
    /// [`Persona::ADMINISTRATOR`].
    pub administrator: Someone,
    /// Somebody beside the staff persona, without roles or reports.
    pub peer: Someone,
    /// Somebody to whom others report, but not the staff persona.
    pub other_manager: Someone,
    /// Somebody whose membership is suspended.
    pub suspended: Someone,
    /// Staff of the other council.
    pub stranger: Someone,
    /// People of the council who were never invited and lead nobody, for changes.
    pub uninvited: Vec<String>,
    /// Somebody with two posts, and the second of them.
    pub two_posts: (String, String),
    /// Somebody who has left.
    pub leaver: String,
    /// The administrator's upload of a staff list.
    pub people_preview: String,
    /// The administrator's upload of a workbook.
    pub framework_preview: String,
    /// The administrator's list of links to hand over.
    pub handover: String,
    /// A role profile of the council that the staff persona holds.
    pub role: String,
    /// A skill that this role asks for, and at which level.
    pub asked: (String, String),
    /// A role profile of the council that nobody holds.
    pub spare_role: String,
    /// A role profile of the other council.
    pub foreign_role: String,
    /// Role profiles in other states.
    pub library: Library,
    /// An item of evidence that the staff persona shares, and a file of it.
    pub shared: (String, String),
    /// An item of evidence that the staff persona keeps private.
    pub private_item: String,
    /// What is read of the staff persona's skills.
    pub reading: Reading,
    /// The council's job descriptions.
    pub jobs: Jobs,
    /// An assessment round of the council that is open, and its last day.
    pub campaign: (String, String),
    /// The council's readiness rounds.
    pub readiness: Readiness,
    /// The council's surveys.
    pub surveys: Surveys,
    /// What is the caller's own.
    pub caller: Caller,
}

/// Readiness rounds of the council, each at another point.
#[derive(Clone, Debug)]
pub struct Readiness {
    /// Being prepared.
    pub prepared: String,
    /// Open for answers.
    pub open: String,
    /// Closed, so that claims are final.
    pub final_claims: String,
    /// With its reviewers, who have not read all.
    pub reviewing: String,
    /// With its reviewers, who have read all, so that it can be decided.
    pub all_read: String,
    /// Decided, with a condition.
    pub decided: String,
    /// Something shown for R03 in the one with its reviewers.
    pub shown: String,
    /// A file shown there.
    pub shown_file: String,
    /// A waiver there that waits for the second signature.
    pub waiver: String,
    /// An action there.
    pub action: String,
    /// The condition.
    pub condition: String,
    /// The first day of that action, on which it can have been done.
    pub begun: String,
    /// A question to be read twice in the one with its reviewers.
    pub twice: String,
    /// The accounts of the programme's reviewers, the persona's first.
    pub reviewers: (String, String),
    /// The staff persona's sheet in the open one.
    pub sheet: String,
    /// Its guest, who is named for the trade union.
    pub guest: String,
    /// A last day to answer that a new round could have.
    pub closes: String,
}

impl Readiness {
    fn read(database: &OutsideDatabase, organisation: &str, person: &str) -> Self {
        let at = |state: &str| {
            one(
                database,
                &format!(
                    "SELECT id AS line FROM readiness_rounds WHERE org_id = '{organisation}' AND state = '{state}'"
                ),
            )
        };
        let open = at("answering");
        let for_stage = |state: &str, stage: &str| {
            one(
                database,
                &format!(
                    "SELECT id AS line FROM readiness_rounds WHERE org_id = '{organisation}' AND state = '{state}' AND stage = '{stage}'"
                ),
            )
        };
        let reviewing = for_stage("reviewing", "G2");
        let of_it = |query: &str| one(database, &format!("{query} AND round_id = '{reviewing}'"));
        let account = |email: &str| {
            one(
                database,
                &format!("SELECT id AS line FROM accounts WHERE email_key = '{email}'"),
            )
        };
        let decided = at("decided");
        Self {
            begun: of_it("SELECT CAST(begins_on AS TEXT) AS line FROM readiness_actions WHERE done_on IS NULL"),
            shown_file: of_it("SELECT id AS line FROM readiness_evidence WHERE kind = 'pdf'"),
            shown: of_it("SELECT id AS line FROM readiness_evidence WHERE question_id = 'R03'"),
            waiver: of_it("SELECT id AS line FROM readiness_waivers WHERE state = 'proposed'"),
            action: of_it("SELECT id AS line FROM readiness_actions WHERE done_on IS NULL"),
            twice: database
                .lines(&format!(
                    "SELECT question_id AS line FROM readiness_readings WHERE round_id = '{reviewing}' \
                     AND item LIKE '%\"is_read_twice\":true%' AND state = 'waiting' ORDER BY question_id"
                ))
                .remove(0),
            condition: one(
                database,
                &format!("SELECT id AS line FROM readiness_conditions WHERE round_id = '{decided}'"),
            ),
            all_read: for_stage("reviewing", "G1"),
            reviewers: (
                account("reviewer@society.example"),
                account("other-reviewer@society.example"),
            ),
            reviewing,
            decided,
            sheet: one(
                database,
                &format!(
                    "SELECT id AS line FROM readiness_respondents WHERE round_id = '{open}' AND person_id = '{person}'"
                ),
            ),
            guest: one(
                database,
                &format!(
                    "SELECT id AS line FROM readiness_respondents WHERE round_id = '{open}' AND guest_id IS NOT NULL"
                ),
            ),
            prepared: at("preparing"),
            final_claims: at("meeting"),
            closes: one(
                database,
                &format!(
                    "SELECT CAST(closes_on AS TEXT) AS line FROM readiness_rounds WHERE id = '{open}'"
                ),
            ),
            open,
        }
    }
}

/// Surveys of the council.
#[derive(Clone, Debug)]
pub struct Surveys {
    /// One that people answer, on what they know and expect.
    pub open: String,
    /// One that has ended, with answers enough to be told.
    pub told: String,
}

impl Surveys {
    fn read(database: &OutsideDatabase, organisation: &str) -> Self {
        let of = |kind: &str| {
            one(
                database,
                &format!(
                    "SELECT id AS line FROM surveys WHERE org_id = '{organisation}' AND kind = '{kind}'"
                ),
            )
        };
        Self {
            open: of("pulse"),
            told: of("usability"),
        }
    }
}

impl Ids {
    /// Reads them; the caller is the staff persona.
    ///
    /// # Panics
    /// When the demonstration lacks somebody.
    #[must_use]
    pub fn read(database: &OutsideDatabase) -> Self {
        let one = |query: &str| one(database, query);
        let someone = |email: &'static str| Someone {
            email,
            person: one(&format!(
                "SELECT id AS line FROM people WHERE email_key = '{email}'"
            )),
        };
        let organisation_id = one(&format!(
            "SELECT org_id AS line FROM people WHERE email_key = '{}'",
            Persona::STAFF.email
        ));
        let stranger = someone("staff@council-b.example");
        let staff = someone(Persona::STAFF.email);
        let preview = |kind: &str| {
            one(&format!(
                "SELECT id AS line FROM previews WHERE kind = '{kind}'"
            ))
        };
        let pair = |query: &str| {
            let line = one(query);
            let (first, second) = line.split_once(' ').expect("two values");
            (first.to_owned(), second.to_owned())
        };
        let two_posts = pair(
            "SELECT person_id || ' ' || id AS line FROM posts WHERE is_main = FALSE AND ended_on IS NULL",
        );
        let slug = |condition: &str| {
            one(&format!(
                "SELECT slug AS line FROM organisations WHERE {condition}"
            ))
        };
        Self {
            organisation: slug(&format!("id = '{organisation_id}'")),
            other_organisation: slug(&format!(
                "id = (SELECT org_id FROM people WHERE id = '{}')",
                stranger.person
            )),
            programme: one("SELECT slug AS line FROM programmes"),
            programme_person: one(
                "SELECT id AS line FROM accounts WHERE email = 'other-steering@society.example'",
            ),
            manager: someone(Persona::MANAGER.email),
            administrator: someone(Persona::ADMINISTRATOR.email),
            peer: someone("peer@council-a.example"),
            other_manager: someone("other-manager@council-a.example"),
            suspended: someone("suspended@council-a.example"),
            uninvited: never_invited(database)
                .into_iter()
                .filter(|person| *person != two_posts.0)
                .collect(),
            two_posts,
            leaver: one("SELECT id AS line FROM people WHERE left_on IS NOT NULL"),
            people_preview: preview("people"),
            framework_preview: preview("framework"),
            handover: preview("links"),
            role: one(&format!(
                "SELECT role_profile_id AS line FROM posts WHERE person_id = '{}' AND role_profile_id IS NOT NULL",
                staff.person
            )),
            asked: pair(&format!(
                "SELECT s.skill_code || ' ' || s.level AS line FROM role_profile_skills s \
                 JOIN posts t ON t.org_id = s.org_id AND t.role_profile_id = s.role_profile_id \
                 WHERE t.person_id = '{}' ORDER BY s.position",
                staff.person
            )),
            spare_role: one(&format!(
                "SELECT r.id AS line FROM role_profiles r WHERE r.org_id = '{organisation_id}' AND r.retired_at IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM posts t WHERE t.role_profile_id = r.id) \
                 AND NOT EXISTS (SELECT 1 FROM adopted_roles a WHERE a.role_profile_id = r.id) ORDER BY r.reference"
            )),
            foreign_role: one(&format!(
                "SELECT id AS line FROM role_profiles WHERE org_id = \
                 (SELECT org_id FROM people WHERE id = '{}') ORDER BY reference",
                stranger.person
            )),
            shared: pair(&format!(
                "SELECT e.id || ' ' || f.id AS line FROM evidence e \
                 JOIN evidence_files f ON f.org_id = e.org_id AND f.evidence_id = e.id \
                 WHERE e.person_id = '{}' AND e.withdrawn_at IS NULL ORDER BY \
                 (SELECT count(*) FROM evidence_supports s JOIN review_skills k ON k.skill_code = s.skill_code \
                  JOIN reviews r ON r.id = k.review_id \
                  WHERE s.evidence_id = e.id AND r.person_id = e.person_id AND k.state = 'second-reader') DESC, e.id",
                staff.person
            )),
            private_item: one(&format!(
                "SELECT e.id AS line FROM evidence e WHERE e.person_id = '{}' AND NOT EXISTS \
                 (SELECT 1 FROM evidence_supports s JOIN assessment_skills k ON k.skill_code = s.skill_code \
                  WHERE s.evidence_id = e.id)",
                staff.person
            )),
            library: Library::read(database, &organisation_id),
            reading: Reading::read(database, &organisation_id, &staff.person),
            jobs: Jobs::read(database, &organisation_id),
            campaign: pair(&format!(
                "SELECT id || ' ' || closes_on AS line FROM campaigns WHERE org_id = '{organisation_id}' ORDER BY id"
            )),
            readiness: Readiness::read(database, &organisation_id, &staff.person),
            surveys: Surveys::read(database, &organisation_id),
            caller: Caller::read(database, &staff.person),
            stranger,
            staff,
            organisation_id,
        }
    }

    /// The same with what belongs to another caller, as it is now. Somebody without a record of their own, such
    /// as somebody who is signed out, names what is the staff persona's.
    #[must_use]
    pub fn called_by(&self, database: &OutsideDatabase, email: Option<&str>) -> Self {
        let query = format!(
            "SELECT id AS line FROM people WHERE email_key = '{}'",
            email.unwrap_or_default()
        );
        let person = database.lines(&query).into_iter().next();
        Self {
            caller: Caller::read(database, person.as_ref().unwrap_or(&self.staff.person)),
            ..self.clone()
        }
    }
}

/// The first line of an answer.
pub(super) fn one(database: &OutsideDatabase, query: &str) -> String {
    let found = database.lines(query).into_iter().next();
    found.unwrap_or_else(|| panic!("the demonstration has nothing for: {query}"))
}
