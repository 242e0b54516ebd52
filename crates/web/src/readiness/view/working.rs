//! How the figures of a section come about: its questions, what each adds, and the formulas.

use super::bars::whole;
use crate::args;
use crate::kit::{FluentArgs, Words};
use engine::readiness::round::{Gathered, RoleSpread, spread_for_pages};
use engine::readiness::score::worked::{Symbol, Term, Worked};
use engine::readiness::score::{Inputs, Optimism, QuestionInput, SectionInput, formulas};
use serde::Serialize;

/// The working of one section.
#[derive(Serialize)]
pub(super) struct Working {
    label: String,
    formulas: Vec<String>,
    rows: Vec<Row>,
    /// Why the questions' own figures are not shown, where they are not.
    withheld: Option<String>,
}

#[derive(Serialize)]
struct Row {
    question: String,
    weight: String,
    claim: String,
    found: String,
    expected: String,
}

impl Working {
    /// `name` is the section's title. A section in which a role's answers to a question are withheld shows none of its
    /// questions' figures: from all but one the last could be worked out.
    pub(super) fn new(
        words: &Words,
        name: &str,
        (section, inputs): (&SectionInput, &Inputs),
        gathered: &[Gathered],
    ) -> Self {
        let questions: Vec<&QuestionInput> = section.questions.iter().collect();
        let optimism = Optimism::of(inputs);
        let claimed = formulas::claimed(&questions);
        let evidenced = formulas::evidenced(&questions);
        let expected = formulas::expected(&questions, &optimism);
        let gap = formulas::gap(&questions);
        let is_withheld = questions
            .iter()
            .any(|question| withholds(question, gathered));
        let rows = claimed.terms.iter().zip(&expected.terms).zip(&questions);
        Self {
            label: words.say_with("readiness-working", &args!["name" => name]),
            formulas: vec![
                words.say_with("readiness-working-claimed", &weighted(&claimed)),
                words.say_with("readiness-working-evidenced", &weighted(&evidenced)),
                words.say_with(
                    "readiness-working-expected",
                    &args!["result" => points(&expected), "optimism" => two(optimism.delta)],
                ),
                words.say_with(
                    "readiness-working-gap",
                    &args![
                        "result" => points(&gap),
                        "unproven" => points(&formulas::unproven(&questions)),
                        "disproved" => points(&formulas::disproved(&questions))
                    ],
                ),
            ],
            rows: if is_withheld {
                Vec::new()
            } else {
                rows.map(|((claim, expected), question)| row(words, claim, expected, question))
                    .collect()
            },
            withheld: is_withheld.then(|| words.say("readiness-working-withheld")),
        }
    }
}

fn withholds(question: &QuestionInput, gathered: &[Gathered]) -> bool {
    let claims = gathered.iter().find(|one| one.question == question.id);
    claims.is_some_and(|claims| {
        let spread = spread_for_pages(claims);
        spread
            .iter()
            .any(|role| matches!(role, RoleSpread::Withheld { .. }))
    })
}

/// A figure with the sum of the weights that it is divided by.
fn weighted(worked: &Worked) -> FluentArgs<'static> {
    let weights = worked.number(Symbol::Weights).unwrap_or_default();
    args!["result" => points(worked), "weights" => whole(weights)]
}

/// A figure to one decimal; a nought never carries a minus sign.
fn points(worked: &Worked) -> String {
    worked
        .result
        .map(|points| format!("{:.1}", (points * 10.0).round() / 10.0 + 0.0))
        .unwrap_or_default()
}

fn two(number: f64) -> String {
    format!("{number:.2}")
}

fn row(words: &Words, claim: &Term, expected: &Term, question: &QuestionInput) -> Row {
    Row {
        question: claim.question.to_string(),
        weight: claim.weight.to_string(),
        claim: match question.mean() {
            Some(mean) => two(mean),
            None => words.say("readiness-working-unknown"),
        },
        found: if question.reviewed {
            question.evidenced.to_string()
        } else {
            words.say("readiness-working-nobody")
        },
        expected: two(expected.counts),
    }
}
