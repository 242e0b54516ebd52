//! The few numbers that hold for all texts and skills alike.

/// How much each kind of sign counts. The same for every skill: what is particular to a skill stands in the lexicon.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// What a phrase of strength 1, 2 and 3 counts.
    pub strengths: [f64; 3],
    /// What is left of a phrase of a single common word.
    pub single: f64,
    /// What is left of a phrase whose words do not stand together.
    pub scattered: f64,
    /// What is left of a phrase within a longer phrase for other skills.
    pub within_longer: f64,
    /// How much a phrase loses with the number of skills that it speaks for: a power of that number.
    pub shared: f64,
    /// What each further place of a phrase counts of the one before.
    pub again: f64,
    /// What a phrase in a heading counts.
    pub in_heading: f64,
    /// What a phrase in the title of somebody else counts.
    pub in_other_title: f64,
    /// What a phrase in words about the employer counts.
    pub in_noise: f64,
    /// What a phrase among desirable things counts.
    pub in_desirable: f64,
    /// What the phrases of a skill count in the end.
    pub evidence: f64,
    /// What the roles that the text resembles count in the end.
    pub roles: f64,
    /// What single words count in the end.
    pub background: f64,
    /// What it counts in the end that a skill is usual.
    pub commonness: f64,
    /// How much a title speaks for a role.
    pub role_title: f64,
    /// How much the phrases of a text speak for a role.
    pub role_body: f64,
    /// What a role's skill loses from one place to the next in its list.
    pub role_place: f64,
    /// The most that words of seniority in the duties count.
    pub duty_level: f64,
    /// What the level that the title tells counts beside words of seniority in the duties.
    pub title_level: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            strengths: [0.4, 1.3, 3.0],
            single: 0.7,
            scattered: 0.5,
            within_longer: 0.5,
            shared: 0.7,
            again: 0.5,
            in_heading: 1.0,
            in_other_title: 0.2,
            in_noise: 0.1,
            in_desirable: 0.7,
            evidence: 1.0,
            roles: 2.0,
            background: 0.1,
            commonness: 0.12,
            role_title: 8.0,
            role_body: 8.0,
            role_place: 0.06,
            duty_level: 3.0,
            title_level: 4.0,
        }
    }
}
