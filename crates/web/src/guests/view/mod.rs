//! What the pages about guests print.

mod link;
mod new;
#[cfg(test)]
mod samples;
mod show;
mod welcome;

pub(crate) use link::LinkPage;
pub(super) use new::NewPage;
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use show::ShowPage;
pub(super) use welcome::WelcomePage;

/// What stands around a page for whoever leads the round.
pub(super) struct Around<'a> {
    /// Where the list of rounds is.
    pub(super) list_url: &'a str,
    /// Where the round is.
    pub(super) round_url: &'a str,
    /// Whether the service is set up to send mail.
    pub(super) sends_mail: bool,
}
