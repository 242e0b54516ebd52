//! Identifiers: one type for each kind of thing, so that one cannot be passed for another.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Where new identifiers come from. The service draws 128 random bits; tests count.
pub trait IdSource: Send + Sync {
    /// A new identifier, unique for ever and impossible to guess: 1 to 40 characters of `[a-z0-9]`.
    fn next(&self) -> String;
}

/// An identifier made by an [`IdSource`].
pub trait Id: Sized {
    /// Takes over the text that an [`IdSource`] made, or that a database or an address holds.
    fn from_text(text: String) -> Self;
    /// The text as stored.
    fn as_str(&self) -> &str;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl Id for $name {
            fn from_text(text: String) -> Self {
                Self(text)
            }
            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A programme run by a professional society for several councils.
    ProgrammeId,
    /// A council or other organisation: the tenant.
    OrganisationId,
    /// A way to sign in.
    AccountId,
    /// An organisation's record of one human being.
    PersonId,
    /// The link between an account and a person, with roles.
    MembershipId,
    /// One job that a person holds.
    PostId,
    /// A signed-in browser.
    SessionId,
    /// A role profile that an organisation offers to the others of its programme.
    SharedRoleId,
    /// An invitation to join or to choose a new password.
    InvitationId,
    /// A role profile of an organisation.
    RoleProfileId,
    /// A job description of an organisation, in all its versions.
    JobDescriptionId,
    /// One version of a job description.
    JobVersionId,
    /// A change of an organisation's edition.
    EditionChangeId,
    /// One self-assessment of a person.
    AssessmentId,
    /// One item of evidence of a person.
    EvidenceId,
    /// A file kept with an item of evidence.
    EvidenceFileId,
    /// The reading of one submitted assessment, or of one interview.
    ReviewId,
    /// One level of one skill that was endorsed.
    EndorsementId,
    /// A line manager's stand-in for some days.
    DelegationId,
    /// One drawn sample of endorsed people.
    ModerationId,
    /// An uploaded file read and waiting to be applied.
    PreviewId,
    /// An assessment round.
    CampaignId,
    /// A line of the audit trail.
    AuditEventId,
    /// A questionnaire of a programme, in all its versions.
    QuestionnaireId,
    /// A readiness round of an organisation.
    ReadinessRoundId,
    /// Somebody named to answer in a readiness round.
    RespondentId,
    /// Something shown for a question of a readiness round: a file or a link.
    ShownId,
    /// A waiver of a gate in a readiness round.
    WaiverId,
    /// A condition of a decision on a readiness round.
    ReadinessConditionId,
    /// Somebody who answers in a readiness round and is not in the people list.
    ReadinessGuestId,
    /// An action after a readiness round.
    ReadinessActionId,
    /// Something that the manager of a programme wrote down: a task of support, a lesson, an issue, a line of funding.
    ProgrammeRecordId,
    /// A short survey among the people of an organisation.
    SurveyId,
    /// A mail waiting to be sent.
    MailId,
}
