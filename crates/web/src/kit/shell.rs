//! What stands around every page: header, navigation, flash message, and the keys that forms carry.
use serde::Serialize;

use super::{Link, Section};

/// Everything a page shows that does not depend on the page. Made once per request.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Shell {
    /// The council's or society's name, beside the word mark. None before sign-in.
    pub organisation: Option<String>,
    /// Where the word mark leads.
    pub home: String,
    /// The person's name and links. None before sign-in.
    pub account: Option<AccountMenu>,
    /// The entries this person can use, in order. Empty before sign-in.
    pub navigation: Vec<NavItem>,
    /// The message of the act that led here.
    pub flash: Option<Flash>,
    /// The token that binds forms to the session. Empty before sign-in.
    pub csrf: String,
    /// The one-time key that lets a form be sent twice and count once.
    pub form_key: String,
    /// True for the demonstration: every page says that its data is invented.
    pub demo: bool,
    /// The line that only paper shows: "Aspire, Council A · Sam Example · Printed 21 November 2026".
    pub printed: String,
    /// Where the sign-out form posts to. None before sign-in.
    pub sign_out_url: Option<String>,
    /// Links at the foot of every page.
    pub footer: Vec<Link>,
}

/// The right end of the header.
#[derive(Clone, Debug, Serialize)]
pub struct AccountMenu {
    /// The person's name.
    pub name: String,
    /// Further links, such as "Your account" or "Switch council".
    pub links: Vec<Link>,
}

/// One entry of the main navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// Which pages make this entry the current one.
    pub section: Section,
    /// What the person reads.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

/// A message about what has just been done.
#[derive(Clone, Debug, Serialize)]
pub struct Flash {
    /// Done, or worth knowing.
    pub kind: FlashKind,
    /// One sentence.
    pub text: String,
}

/// The two kinds of flash message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlashKind {
    /// Something was done.
    Success,
    /// Something is worth knowing.
    Notice,
}
