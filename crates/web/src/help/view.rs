//! The pages about the service: nothing but words.

use crate::kit::components::Heading;
use crate::kit::{Page, Words};
use serde::Serialize;

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident, $template:literal, $title:literal, $lede:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Serialize)]
        pub(super) struct $name {
            heading: Heading,
        }

        impl $name {
            pub(super) fn new(words: &Words) -> Self {
                Self { heading: Heading::new(words.say($title)).lede(words.say($lede)) }
            }
        }

        impl Page for $name {
            const TEMPLATE: &'static str = $template;

            fn title(&self, words: &Words) -> String {
                words.say($title)
            }
        }
    )+};
}

pages! {
    /// How to do the main things.
    Help, "pages/help/help", "help-heading", "help-lede";
    /// What is kept about people.
    Privacy, "pages/help/privacy", "privacy-heading", "privacy-lede";
    /// What was done for accessibility.
    Accessibility, "pages/help/accessibility", "accessibility-heading", "accessibility-lede";
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    let words = Words::load(crate::kit::Language::English).unwrap();
    samples.add("help/help", &Help::new(&words));
    samples.add("help/privacy", &Privacy::new(&words));
    samples.add("help/accessibility", &Accessibility::new(&words));
}
