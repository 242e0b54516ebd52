//! The fixed words of documents about jobs.

/// Gives the fixed words of a document in its language.
pub trait JobWords {
    /// The words under a key of [`ENGLISH`].
    fn say(&self, key: &'static str) -> String;
}

impl<F: Fn(&'static str) -> String> JobWords for F {
    fn say(&self, key: &'static str) -> String {
        self(key)
    }
}

/// Our English words by their key. Another language has the same keys.
pub const ENGLISH: &[(&str, &str)] = &[
    ("kind-job", "Job description"),
    ("kind-advert", "Job advert"),
    ("kind-guide", "Interview guide"),
    ("page", "Page"),
    ("of", "of"),
    ("about-post", "About the post"),
    ("title", "Job title"),
    ("post-numbers", "Post number"),
    ("directorate", "Directorate"),
    ("service", "Service"),
    ("section", "Section"),
    ("grade", "Grade"),
    ("hours", "Hours"),
    ("place", "Place of work"),
    ("working-pattern", "Working pattern"),
    ("contract", "Contract"),
    ("reports-to", "Reports to"),
    ("responsible-for", "Responsible for"),
    ("version-date", "Date"),
    ("politically-restricted", "Politically restricted"),
    ("dbs", "DBS check"),
    ("vetting", "Vetting"),
    ("evaluation", "Job evaluation"),
    ("not-evaluated", "Not evaluated"),
    ("to-be-checked", "Evaluation to be checked"),
    ("not-asked", "Not asked yet"),
    ("yes", "Yes"),
    ("no", "No"),
    ("not-needed", "Not needed"),
    ("dbs-basic", "Basic"),
    ("dbs-standard", "Standard"),
    ("dbs-enhanced", "Enhanced"),
    ("dbs-enhanced-barred", "Enhanced, with barred lists"),
    (
        "vetting-baseline",
        "Baseline Personnel Security Standard (BPSS)",
    ),
    ("vetting-counter-terrorist", "Counter-terrorist check (CTC)"),
    ("vetting-security-check", "Security check (SC)"),
    ("vetting-developed", "Developed vetting (DV)"),
    ("vetting-police", "Non-police personnel vetting (NPPV)"),
    ("purpose", "Purpose of the job"),
    ("sources", "Sources"),
    (
        "official-text",
        "Some duties use the wording of SFIA, which is owned by the SFIA Foundation (sfia-online.org), under the employer’s licence.",
    ),
    ("dimensions", "Dimensions"),
    ("dimension", "What is counted"),
    ("amount", "How much"),
    ("duties", "Main duties"),
    ("corporate", "Corporate duties"),
    ("person", "Person specification"),
    ("essential", "Essential"),
    ("desirable", "Desirable"),
    ("criterion", "Criterion"),
    ("assessed", "How it is assessed"),
    ("for-duties", "For duty"),
    ("or-equivalent", "or equivalent experience"),
    ("application", "Application"),
    ("interview", "Interview"),
    ("test", "Test"),
    ("presentation", "Presentation"),
    ("certificate", "Certificate"),
    ("reference", "Reference"),
    ("skills", "Skills and levels"),
    ("skill", "Skill"),
    ("level", "Level"),
    ("importance", "Essential or desirable"),
    ("general-level", "General level of responsibility"),
    ("attribute", "Attribute"),
    (
        "no-grade",
        "A SFIA level says how somebody works. It is not a grade.",
    ),
    ("working", "Working in this post"),
    ("flexibility", "Flexible working"),
    ("unsocial-hours", "Evenings, weekends and on call"),
    ("travel", "Travel"),
    ("apprenticeship", "Apprenticeship"),
    ("standard", "Standard"),
    ("standard-reference", "Reference"),
    ("apprenticeship-level", "Level of the apprenticeship"),
    ("length", "Length"),
    ("training", "Training"),
    ("adjustments", "Adjustments"),
    ("advert-what", "What you will do"),
    ("advert-need", "What you need"),
    ("advert-help", "What would help"),
    ("advert-offer", "The post in short"),
    ("advert-apply", "How to apply"),
    (
        "advert-show",
        "Show us how you meet what you need. Work, study, volunteering and looking after others all count.",
    ),
    ("guide-before", "Before the interview"),
    (
        "guide-same",
        "Ask everybody the same main questions, in the same order.",
    ),
    (
        "guide-alone",
        "Score each answer alone before you talk about it: 0 no evidence, 1 some, 2 enough for the post, 3 more than enough.",
    ),
    (
        "guide-notes",
        "Write down what was said, not what you think of the person.",
    ),
    (
        "guide-adjust",
        "Ask beforehand what would help at the interview, and arrange it.",
    ),
    ("guide-question", "Question"),
    (
        "guide-ask-done",
        "Tell us about a time when you did this or something like it. What did you do, and what came of it?",
    ),
    (
        "guide-ask-would",
        "How would you go about this in the post? What would you do first, and how would you know that it worked?",
    ),
    (
        "guide-ask-learn",
        "What have you learnt about this, and how have you used it?",
    ),
    ("guide-more", "Ask further"),
    (
        "guide-further",
        "What was your own part? What was difficult? What would you do differently now?",
    ),
    ("guide-good", "A good answer shows"),
    ("guide-other-ways", "Assessed in another way"),
    (
        "guide-not-here",
        "These are not asked about at the interview.",
    ),
    ("guide-score", "Score, 0 to 3"),
    ("guide-evidence", "What was said"),
    (
        "good-1",
        "that they can follow set steps with care, and say when something looks different.",
    ),
    (
        "good-2",
        "that they take on familiar tasks with little help, settle small matters and ask when it is more.",
    ),
    (
        "good-3",
        "that they plan and finish their own work, check the result and say early when it is beyond them.",
    ),
    (
        "good-4",
        "that they choose how difficult work is done, agree it with those who rely on it, and help colleagues.",
    ),
    (
        "good-5",
        "that they answer for a whole service or large project, set a standard and advise managers.",
    ),
    (
        "good-6",
        "that they lead across an organisation, with policy, people and money, and plan several years ahead.",
    ),
    (
        "good-7",
        "that they set the direction of an organisation with its members and partners, and answer for it.",
    ),
    (
        "good-any",
        "what they did themselves, why, and what came of it for others.",
    ),
];

/// The English words. An unknown key is itself.
#[must_use]
pub fn english(key: &'static str) -> String {
    let found = ENGLISH.iter().find(|(one, _)| *one == key);
    debug_assert!(found.is_some(), "there are no words for {key}");
    found.map_or(key, |(_, words)| *words).to_owned()
}
