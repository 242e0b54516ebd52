//! The places of a job description at which a returned document can differ, in words.

use crate::args;
use crate::job_start::labels;
use crate::kit::Words;
use engine::jobs::compare::Spot;
use engine::jobs::{Assessed, ItemId, JobContent, LineField};
use engine::roles::Importance;

/// The most characters of a criterion that name it.
const NAMED: usize = 60;

/// The section that a spot belongs to, by the key of its heading.
pub fn section(spot: &Spot) -> &'static str {
    match spot {
        Spot::Purpose => "job-start-part-purpose",
        Spot::Dimension(_) | Spot::DimensionOrder => "job-start-part-dimensions",
        Spot::Duty(_) | Spot::DutyOrder => "job-start-part-duties",
        Spot::Criterion(_)
        | Spot::CriterionImportance(_)
        | Spot::CriterionAssessed(_)
        | Spot::CriterionDuties(_)
        | Spot::CriterionQualification(_)
        | Spot::CriterionOrder => "job-start-part-person",
        Spot::IsApprenticeship | Spot::ApprenticeshipLevel => "job-start-part-conditions",
        Spot::Line(field) if is_condition(*field) => "job-start-part-conditions",
        Spot::Adjustments => "job-start-part-adjustments",
        _ => "job-start-part-post",
    }
}

fn is_condition(field: LineField) -> bool {
    use LineField::{
        Flexibility, Length, Standard, StandardReference, Training, Travel, UnsocialHours,
    };
    let conditions = [
        Flexibility,
        UnsocialHours,
        Travel,
        Standard,
        StandardReference,
        Length,
        Training,
    ];
    conditions.contains(&field)
}

/// The name of a spot, such as "Main duty 3".
pub fn name(words: &Words, spot: &Spot, older: &JobContent, newer: &JobContent) -> String {
    let numbered = |key: &str, at: Option<usize>| match at {
        Some(at) => words.say_with(key, &args!["number" => at + 1]),
        None => words.say(key),
    };
    let of_criterion = |key: &str, id: &ItemId| {
        let criterion = older.find_criterion(id).or(newer.find_criterion(id));
        let named = criterion
            .map(|one| shortened(&one.text))
            .unwrap_or_default();
        words.say_with(key, &args!["criterion" => named])
    };
    match spot {
        Spot::Line(field) => labels::line(words, *field),
        Spot::PostNumbers => words.say("job-start-to-post-numbers"),
        Spot::Purpose => words.say("job-start-part-purpose"),
        Spot::Adjustments => words.say("job-start-part-adjustments"),
        Spot::Dimension(_) => words.say("job-start-spot-dimension"),
        Spot::DimensionOrder => words.say("job-start-spot-dimension-order"),
        Spot::Duty(id) => {
            let at = older.duties.iter().position(|duty| duty.id == *id);
            match at {
                Some(_) => numbered("job-start-spot-duty", at),
                None => words.say("job-start-spot-new-duty"),
            }
        }
        Spot::DutyOrder => words.say("job-start-spot-duty-order"),
        Spot::Criterion(id) => match older.find_criterion(id) {
            Some(one) if one.importance == Importance::Essential => {
                words.say("job-start-spot-essential")
            }
            Some(_) => words.say("job-start-spot-desirable"),
            None => words.say("job-start-spot-new-criterion"),
        },
        Spot::CriterionImportance(id) => of_criterion("job-start-spot-importance", id),
        Spot::CriterionAssessed(id) => of_criterion("job-start-spot-assessed", id),
        Spot::CriterionOrder => words.say("job-start-spot-criterion-order"),
        Spot::IsApprenticeship => words.say("job-start-spot-apprenticeship"),
        _ => words.say("job-start-spot-other"),
    }
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(NAMED).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// What stands at a spot that holds no prose, in words; `None` where it is only another order.
pub fn value(words: &Words, spot: &Spot, text: Option<&String>) -> Option<String> {
    let text = text.map(String::as_str).unwrap_or_default();
    match spot {
        Spot::DimensionOrder | Spot::DutyOrder | Spot::CriterionOrder => None,
        _ if text.is_empty() => Some(words.say("job-start-nothing")),
        Spot::CriterionImportance(_) => Some(match text == Importance::Essential.as_str() {
            true => words.say("job-start-to-essential"),
            false => words.say("job-start-to-desirable"),
        }),
        Spot::CriterionAssessed(_) => {
            let ways = text.split(' ').filter_map(Assessed::from_word);
            let ways: Vec<String> = ways.map(|way| words.say(assessed_key(way))).collect();
            Some(ways.join(", "))
        }
        Spot::IsApprenticeship => Some(match text == "yes" {
            true => words.say("job-start-yes"),
            false => words.say("job-start-no"),
        }),
        _ => Some(text.to_owned()),
    }
}

const fn assessed_key(way: Assessed) -> &'static str {
    match way {
        Assessed::Application => "job-start-by-application",
        Assessed::Interview => "job-start-by-interview",
        Assessed::Test => "job-start-by-test",
        Assessed::Presentation => "job-start-by-presentation",
        Assessed::Certificate => "job-start-by-certificate",
        Assessed::Reference => "job-start-by-reference",
    }
}
