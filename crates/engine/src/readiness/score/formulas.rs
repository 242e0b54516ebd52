//! The formulas of a section, or of the whole, each with its working. All but optimism are in points of 100.

use super::worked::{Formula, Symbol, Term, Worked};
use super::{Optimism, QuestionInput};

fn weights<'a>(questions: impl IntoIterator<Item = &'a &'a QuestionInput>) -> u32 {
    let weight = |question: &&QuestionInput| u32::from(question.weight);
    questions.into_iter().map(weight).sum()
}

/// What respondents say. A question that nobody can answer claims nothing.
#[must_use]
pub fn claimed(questions: &[&QuestionInput]) -> Worked {
    let term = |question: &&QuestionInput| {
        Term::new(
            question,
            question.claim(),
            &[(Symbol::Mean, question.claim())],
        )
    };
    let terms = questions.iter().map(term).collect();
    Worked::share(Formula::Claimed, weights(questions), terms)
}

/// What was seen by a check or by a reviewer.
#[must_use]
pub fn evidenced(questions: &[&QuestionInput]) -> Worked {
    let term = |question: &&QuestionInput| {
        let level = question.counted().value();
        Term::new(question, level, &[(Symbol::Evidence, level)])
    };
    let terms = questions.iter().map(term).collect();
    Worked::share(Formula::Evidenced, weights(questions), terms)
}

/// The part of the gap that nobody has looked at. It accuses nobody.
#[must_use]
pub fn unproven(questions: &[&QuestionInput]) -> Worked {
    let term = |question: &&QuestionInput| {
        Term::new(
            question,
            question.claim(),
            &[(Symbol::Mean, question.claim())],
        )
    };
    let open = questions.iter().filter(|question| !question.reviewed);
    Worked::share(
        Formula::Unproven,
        weights(questions),
        open.map(term).collect(),
    )
}

fn over(question: &&QuestionInput) -> Term {
    let (claim, level) = (question.claim(), question.counted().value());
    let numbers = [(Symbol::Mean, claim), (Symbol::Evidence, level)];
    Term::new(question, claim - level, &numbers)
}

/// The part of the gap that was looked at: what of the claims reviews did not bear out. Negative where reviews found
/// more than was claimed.
#[must_use]
pub fn disproved(questions: &[&QuestionInput]) -> Worked {
    let reviewed = questions.iter().filter(|question| question.reviewed);
    Worked::share(
        Formula::Disproved,
        weights(questions),
        reviewed.map(over).collect(),
    )
}

/// Claimed less evidenced, which is exactly unproven and disproved together.
#[must_use]
pub fn gap(questions: &[&QuestionInput]) -> Worked {
    let figure = |worked: Worked| worked.result;
    let parts = (
        figure(claimed(questions)),
        figure(evidenced(questions)),
        figure(unproven(questions)),
        figure(disproved(questions)),
    );
    let (Some(claimed), Some(evidenced), Some(unproven), Some(disproved)) = parts else {
        return Worked::plain(Formula::Gap, None, &[]);
    };
    let numbers = [
        (Symbol::Claimed, claimed),
        (Symbol::Evidenced, evidenced),
        (Symbol::Unproven, unproven),
        (Symbol::Disproved, disproved),
    ];
    Worked::plain(Formula::Gap, Some(claimed - evidenced), &numbers)
}

/// How far claims exceed evidence among what was reviewed and claimed by somebody: comparable between councils of which
/// different shares were reviewed.
#[must_use]
pub fn over_index(questions: &[&QuestionInput]) -> Worked {
    let compared = || {
        let compared = questions.iter();
        compared.filter(|question| question.difference().is_some())
    };
    Worked::share(
        Formula::OverIndex,
        weights(compared()),
        compared().map(over).collect(),
    )
}

/// What may be expected: the evidence where somebody looked, and elsewhere the claim less the council's optimism, not
/// below nothing. Adjusting for optimism is a habit of public-sector appraisal; here with the council's own record.
#[must_use]
pub fn expected(questions: &[&QuestionInput], optimism: &Optimism) -> Worked {
    let term = |question: &&QuestionInput| {
        if question.reviewed {
            let level = question.counted().value();
            Term::new(question, level, &[(Symbol::Evidence, level)])
        } else {
            let claim = question.claim();
            let level = (claim - optimism.delta).max(0.0);
            Term::new(question, level, &[(Symbol::Mean, claim)])
        }
    };
    let terms = questions.iter().map(term).collect();
    let mut worked = Worked::share(Formula::Expected, weights(questions), terms);
    worked.numbers.push((Symbol::Optimism, optimism.delta));
    worked
}
