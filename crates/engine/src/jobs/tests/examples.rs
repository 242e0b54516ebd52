//! The shipped examples are as good as what we ask of others.

use crate::jobs::{JobDraft, Lack, examples};
use crate::roles::Importance;
use crate::wording::{Document, Lists, Paragraph, RuleSet, Section, check};
use sfia::Frameworks;

#[test]
fn examples_are_whole_and_fit_their_edition() {
    for example in examples().unwrap() {
        let framework = Frameworks::shipped()
            .unwrap()
            .edition(example.content.edition);
        let content = JobDraft::parse(example.content.clone(), framework)
            .unwrap()
            .into_content();
        assert_eq!(content, example.content, "{}", example.name);
        let mut lacks = content.lacks();
        // Corporate duties are the organisation's own.
        lacks.retain(|lack| !matches!(lack, Lack::Corporate));
        assert_eq!(lacks, [], "{}", example.name);
    }
}

#[test]
fn the_wording_check_finds_nothing_in_them() {
    let lists = Lists::shipped().unwrap();
    for example in examples().unwrap() {
        let content = &example.content;
        let mut paragraphs = vec![Paragraph {
            section: Section::Purpose,
            text: &content.purpose.text,
        }];
        paragraphs.extend(content.duties.iter().map(|duty| Paragraph {
            section: Section::Duty,
            text: &duty.text,
        }));
        paragraphs.extend(content.criteria.iter().map(|one| Paragraph {
            section: match one.importance {
                Importance::Essential => Section::Essential,
                Importance::Desirable => Section::Desirable,
            },
            text: &one.text,
        }));
        let document = Document {
            paragraphs,
            level: content.general_level,
        };
        let found: Vec<String> = check(&document, &RuleSet::default(), lists)
            .list
            .iter()
            .map(|finding| {
                format!(
                    "{:?}: {}",
                    finding.rule,
                    &document.paragraphs[finding.paragraph].text[finding.range.clone()]
                )
            })
            .collect();
        assert_eq!(found, Vec::<String>::new(), "{}", example.name);
    }
}
