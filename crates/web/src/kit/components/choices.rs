//! One or several of a few answers that are all in sight.
use serde::Serialize;

use super::field::{Field, question_methods};

/// One answer of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Filled in by the group: the first one has the group's id, so that an error can lead to it.
    id: String,
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// A second, quieter line.
    pub hint: Option<String>,
    /// Chosen now.
    pub checked: bool,
}

impl Choice {
    /// An answer, not chosen.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            id: String::new(),
            value: value.into(),
            label: label.into(),
            hint: None,
            checked: false,
        }
    }

    /// A second, quieter line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// One answer of a few. Partials: `partials/radios`, and `partials/choices` with large boxes for a question of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Radios {
    #[serde(flatten)]
    pub(super) field: Field,
    choices: Vec<Choice>,
    inline: bool,
}

impl Radios {
    /// A question with its answers; `chosen` is the value chosen now, if any.
    pub fn new(
        name: impl Into<String>,
        legend: impl Into<String>,
        choices: impl IntoIterator<Item = Choice>,
        chosen: Option<&str>,
    ) -> Self {
        let field = Field::new(name, legend);
        let is_chosen = |choice: &Choice| chosen == Some(choice.value.as_str());
        let choices = numbered(&field.id, choices, is_chosen);
        Self {
            field,
            choices,
            inline: false,
        }
    }

    /// The answers beside each other where there is room: for short answers that are the same in several questions.
    pub fn inline(mut self) -> Self {
        self.inline = true;
        self
    }

    question_methods!();
}

/// Any number of a few answers. Partial: `partials/checkboxes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Checkboxes {
    #[serde(flatten)]
    pub(super) field: Field,
    choices: Vec<Choice>,
}

impl Checkboxes {
    /// A question with its answers; `chosen` are the values chosen now.
    pub fn new(
        name: impl Into<String>,
        legend: impl Into<String>,
        choices: impl IntoIterator<Item = Choice>,
        chosen: &[&str],
    ) -> Self {
        let field = Field::new(name, legend);
        let is_chosen = |choice: &Choice| chosen.contains(&choice.value.as_str());
        let choices = numbered(&field.id, choices, is_chosen);
        Self { field, choices }
    }

    question_methods!();
}

fn numbered(
    id: &str,
    choices: impl IntoIterator<Item = Choice>,
    is_chosen: impl Fn(&Choice) -> bool,
) -> Vec<Choice> {
    let number = |(index, choice): (usize, Choice)| Choice {
        id: match index {
            0 => id.to_owned(),
            _ => format!("{id}-{}", index + 1),
        },
        checked: is_chosen(&choice),
        ..choice
    };
    choices.into_iter().enumerate().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_leads_to_the_first_answer() {
        let radios = Radios::new(
            "answer",
            "Have you?",
            [Choice::new("yes", "Yes"), Choice::new("no", "No")],
            Some("no"),
        );
        assert_eq!(radios.choices[0].id, "answer");
        assert_eq!(radios.choices[1].id, "answer-2");
        assert!(!radios.choices[0].checked && radios.choices[1].checked);
    }
}
