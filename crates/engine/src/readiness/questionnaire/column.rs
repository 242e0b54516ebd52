//! The columns of the file.

use crate::words::words;

/// A column of the file, under its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name of the question.
    Id,
    /// The name of its section.
    SectionId,
    /// The title of its section, alike in all rows of the section.
    Section,
    /// Its place: 1, 2, 3 and on.
    Order,
    /// What is asked.
    Question,
    /// What level 0 looks like.
    Anchor0,
    /// What level 1 looks like.
    Anchor1,
    /// What level 2 looks like.
    Anchor2,
    /// What level 3 looks like.
    Anchor3,
    /// What would prove it.
    Evidence,
    /// What kinds of proof count.
    EvidenceKind,
    /// How many days a proof keeps.
    EvidenceMaxAge,
    /// Who is asked.
    Roles,
    /// How much it counts.
    Weight,
    /// Whether it is a gate, and of what kind.
    Gate,
    /// From which stage on the gate is tested.
    GateStage,
    /// The lowest level that passes.
    GateMin,
    /// Whether the gate may be waived.
    GateWaivable,
    /// How the service computes the level.
    AutoCheck,
    /// Whether "not applicable" may be chosen.
    NaAllowed,
    /// The step of a change.
    ChangeStage,
    /// What helps.
    Remediation,
    /// How many days that takes.
    RemediationDays,
    /// Who does it.
    RemediationOwner,
}

words!(Column: Id = "id", SectionId = "section_id", Section = "section", Order = "order", Question = "question",
    Anchor0 = "anchor_0", Anchor1 = "anchor_1", Anchor2 = "anchor_2", Anchor3 = "anchor_3",
    Evidence = "evidence_required", EvidenceKind = "evidence_kind", EvidenceMaxAge = "evidence_max_age_days",
    Roles = "respondent_roles", Weight = "weight", Gate = "gate", GateStage = "gate_stage",
    GateMin = "gate_min_level", GateWaivable = "gate_waivable", AutoCheck = "auto_check", NaAllowed = "na_allowed",
    ChangeStage = "change_stage", Remediation = "remediation", RemediationDays = "remediation_days",
    RemediationOwner = "remediation_owner");
