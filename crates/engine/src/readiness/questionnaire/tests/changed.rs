//! What is told of two versions.

use super::*;
use crate::readiness::score::sample::id;

#[test]
fn changes_are_told_field_by_field() {
    let mut questions = shipped().questions().to_vec();
    questions[2].weight = 3;
    questions[2].text = "New words?".to_owned();
    questions.swap(5, 6);
    let removed = questions.pop().unwrap();
    let mut added = questions[0].clone();
    added.id = id("R00");
    questions.insert(0, added);
    let sections = shipped().sections().to_vec();
    let new = Questionnaire::new("T".to_owned(), sections, questions);
    let found = changes(shipped(), &new.unwrap());
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found[0], QuestionChange::Added(id("R00")));
    let QuestionChange::Changed { question, fields } = &found[1] else {
        panic!("R03 changed");
    };
    assert_eq!(*question, id("R03"));
    let columns: Vec<_> = fields.iter().map(|field| field.column).collect();
    assert_eq!(columns, [Column::Question, Column::Weight]);
    assert_eq!((fields[1].old.as_str(), fields[1].new.as_str()), ("2", "3"));
    let moved = |question, after| QuestionChange::Moved {
        question: id(question),
        after: Some(id(after)),
    };
    let either = [moved("R07", "R05"), moved("R06", "R07")];
    assert!(either.contains(&found[2]), "{:?}", found[2]);
    assert_eq!(found[3], QuestionChange::Removed(removed.id));
    assert_eq!(changes(shipped(), shipped()), []);
}
