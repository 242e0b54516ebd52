//! What the checks look at: numbers of one organisation, and no names.

/// A number of a whole, such as 40 of 50 people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub seen: u64,
    /// Of how many; never fewer than `seen`.
    pub of: u64,
}

impl Share {
    /// Whether it is at least so many hundredths; never of an empty whole.
    #[must_use]
    pub fn is_at_least(self, percent: u64) -> bool {
        self.of > 0 && self.seen.saturating_mul(100) >= self.of.saturating_mul(percent)
    }

    /// Whether it is at most so many hundredths; never of an empty whole.
    #[must_use]
    pub fn is_at_most(self, percent: u64) -> bool {
        self.of > 0 && self.seen.saturating_mul(100) <= self.of.saturating_mul(percent)
    }

    /// Whether it is under so many hundredths; never of an empty whole.
    #[must_use]
    pub fn is_under(self, percent: u64) -> bool {
        self.of > 0 && self.seen.saturating_mul(100) < self.of.saturating_mul(percent)
    }

    /// Whether it is all of something.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.of > 0 && self.seen == self.of
    }
}

/// People at work and their reporting lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeopleFacts {
    /// Lists of staff that were imported.
    pub imports: u64,
    /// Those without a main post or without a line manager at work, of all at work; one, at the top, needs no manager.
    pub with_errors: Share,
}

/// Those who have joined, are not suspended and are at work, by their roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MemberFacts {
    /// Those who have begun an assessment, and so were shown the statement of use, of all who have joined.
    pub shown_statement: Share,
    /// Heads of Profession with an assessment that was sent, of all.
    pub heads_sent: Share,
    /// Deputies of the Head of Profession.
    pub deputies: u64,
    /// Approvals of job descriptions and decisions on skills by a present Head of Profession.
    pub head_acts: u64,
    /// Administrators.
    pub administrators: u64,
    /// Assessors.
    pub assessors: u64,
    /// Those who have finished the exercise, of all who hold a role.
    pub team_finished: Share,
    /// Line managers who have finished the exercise, of all at work, joined or not.
    pub managers_finished: Share,
    /// Line managers who have sent an assessment, of all at work, joined or not.
    pub managers_sent: Share,
}

/// Role profiles and families of those at work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoleFacts {
    /// Present posts whose role profile is in a family, of all.
    pub posts_in_family: Share,
    /// People whose main post has a role profile that is not retired and asks for a skill, of all at work.
    pub people_with_role: Share,
}

/// Job descriptions of present posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JobFacts {
    /// Posts served by a job description with an approved version, of all: its day of approval is its date.
    pub dated: Share,
    /// The same, where the job description is linked to a role profile.
    pub linked: Share,
}

/// Skills of people at work that were read by two: by a second reader or a moderator beside the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CalibrationFacts {
    /// How many skills.
    pub read_twice: u64,
    /// Departments of the people.
    pub departments: u64,
    /// Families of the people's roles, of those that present posts are in.
    pub families: Share,
    /// Quadratic weighted kappa between the first reading and the other, in hundredths and cut off; 0 where it is less.
    /// `None` where it has no meaning.
    pub kappa: Option<u64>,
}

/// The newest sample of moderation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SampleFacts {
    /// People that were drawn, of those it was drawn from.
    pub drawn: Share,
}

/// Those who went from beginning an assessment to a present review with every skill endorsed or decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DryRunFacts {
    /// Staff; line managers are not counted.
    pub staff: u64,
    /// Line managers.
    pub managers: u64,
    /// The middle time from beginning to sending in seconds, the longer of the two middle ones. Pauses count, so that
    /// it is never too short. `None` while there is nobody.
    pub median_seconds: Option<u64>,
}

/// The newest pulse survey that has ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PulseFacts {
    /// How many answered.
    pub answers: u64,
    /// Those who can say why and when, of all who answered.
    pub why: Share,
    /// Teams in which at least 85 of 100 can say it, of the teams that can be told beside the whole.
    pub teams: Share,
    /// Those who say that it will help them.
    pub helps: Share,
    /// Those who fear misuse.
    pub misuse: Share,
}

/// Everything that the checks look at, of one organisation at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// People and reporting lines.
    pub people: PeopleFacts,
    /// Members.
    pub members: MemberFacts,
    /// Role profiles.
    pub roles: RoleFacts,
    /// Job descriptions.
    pub jobs: JobFacts,
    /// Readings by two.
    pub calibration: CalibrationFacts,
    /// The sample of moderation.
    pub sample: SampleFacts,
    /// The dry run.
    pub dry_run: DryRunFacts,
    /// Mailboxes in which a mail of the last 90 days was opened and its link used.
    pub mailboxes: u64,
    /// The pulse survey; `None` where none has ended.
    pub pulse: Option<PulseFacts>,
}
