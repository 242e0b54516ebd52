//! A job description that can be stored: cleaned, within bounds, and right against its edition.

mod lists;

use super::{JobContent, JobErrors, JobField, JobProblem, LineField};
use crate::text::{paragraphs, single_line};
use chrono::Datelike;
use sfia::Framework;

/// What was typed, cleaned and checked. Nothing else is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobDraft(JobContent);

/// The bounds. Real documents stay far below: 10 to 15 duties, as many criteria, two pages to four.
impl JobDraft {
    /// Characters of a title.
    pub const LONGEST_TITLE: usize = 120;
    /// Characters of any other single line.
    pub const LONGEST_LINE: usize = 400;
    /// Post numbers.
    pub const MOST_POST_NUMBERS: usize = 100;
    /// Characters of a post number.
    pub const LONGEST_POST_NUMBER: usize = 40;
    /// Characters of the purpose and of the adjustments statement.
    pub const LONGEST_PASSAGE: usize = 3_000;
    /// Dimensions.
    pub const MOST_DIMENSIONS: usize = 20;
    /// Duties. More than 15 are advised against; an old text may bring many.
    pub const MOST_DUTIES: usize = 60;
    /// Characters of a duty or criterion.
    pub const LONGEST_ITEM: usize = 1_500;
    /// Criteria.
    pub const MOST_CRITERIA: usize = 80;
    /// Skills, as in a role profile.
    pub const MOST_SKILLS: usize = crate::roles::RoleDraft::MOST_SKILLS;

    /// Cleans and checks what was typed. White space and control characters are tidied, repeats of how a criterion is
    /// assessed and traces to duties that are gone are dropped; everything else that does not fit is an error.
    ///
    /// # Errors
    /// [`JobErrors`] with every field that needs another look.
    pub fn parse(mut content: JobContent, framework: &Framework) -> Result<Self, JobErrors> {
        let mut errors = JobErrors::default();
        header(&mut content, &mut errors);
        passage(&mut content.purpose.text, JobField::Purpose, &mut errors);
        lists::dimensions(&mut content, &mut errors);
        lists::duties(&mut content, &mut errors);
        lists::criteria(&mut content, &mut errors);
        conditions(&mut content, &mut errors);
        passage(&mut content.adjustments, JobField::Adjustments, &mut errors);
        lists::skills(&content, framework, &mut errors);
        lists::attributes(&content, framework, &mut errors);
        if errors.is_empty() {
            Ok(Self(content))
        } else {
            Err(errors)
        }
    }

    /// What it says.
    #[must_use]
    pub fn content(&self) -> &JobContent {
        &self.0
    }

    /// What it says, to be kept or changed.
    #[must_use]
    pub fn into_content(self) -> JobContent {
        self.0
    }
}

fn header(content: &mut JobContent, errors: &mut JobErrors) {
    use LineField::{
        Contract, Directorate, Grade, Hours, Place, ReportsTo, ResponsibleFor, Section, Service,
        Title, WorkingPattern,
    };
    let header = &mut content.header;
    line(&mut header.title, Title, errors);
    if header.title.is_empty() {
        errors.push(JobField::Line(Title), JobProblem::Missing);
    }
    post_numbers(&mut header.post_numbers, errors);
    for (text, field) in [
        (&mut header.directorate, Directorate),
        (&mut header.service, Service),
        (&mut header.section, Section),
        (&mut header.grade, Grade),
        (&mut header.hours, Hours),
        (&mut header.place, Place),
        (&mut header.working_pattern, WorkingPattern),
        (&mut header.contract, Contract),
        (&mut header.reports_to, ReportsTo),
        (&mut header.responsible_for, ResponsibleFor),
    ] {
        line(text, field, errors);
    }
    let strange = |year: i32| !(1990..=2100).contains(&year);
    if header.version_date.is_some_and(|date| strange(date.year())) {
        errors.push(JobField::VersionDate, JobProblem::OutOfRange);
    }
}

fn post_numbers(numbers: &mut Vec<String>, errors: &mut JobErrors) {
    let most = JobDraft::MOST_POST_NUMBERS;
    if numbers.len() > most {
        return errors.push(JobField::PostNumbers, JobProblem::TooMany { most });
    }
    for number in numbers.iter_mut() {
        *number = single_line(number);
    }
    numbers.retain(|number| !number.is_empty());
    for (index, number) in numbers.iter().enumerate() {
        let field = JobField::PostNumber(index);
        bounded(number, JobDraft::LONGEST_POST_NUMBER, field.clone(), errors);
        if numbers.iter().take(index).any(|other| other == number) {
            errors.push(field, JobProblem::Duplicate);
        }
    }
}

fn conditions(content: &mut JobContent, errors: &mut JobErrors) {
    use LineField::{
        Flexibility, Length, Standard, StandardReference, Training, Travel, UnsocialHours,
    };
    let working = &mut content.working;
    line(&mut working.flexibility, Flexibility, errors);
    line(&mut working.unsocial_hours, UnsocialHours, errors);
    line(&mut working.travel, Travel, errors);
    let Some(apprenticeship) = &mut content.apprenticeship else {
        return;
    };
    line(&mut apprenticeship.standard, Standard, errors);
    line(&mut apprenticeship.reference, StandardReference, errors);
    if apprenticeship
        .level
        .is_some_and(|level| !(2..=7).contains(&level))
    {
        let problem = JobProblem::NotAnApprenticeshipLevel;
        errors.push(JobField::ApprenticeshipLevel, problem);
    }
    line(&mut apprenticeship.length, Length, errors);
    line(&mut apprenticeship.training, Training, errors);
}

fn line(text: &mut String, field: LineField, errors: &mut JobErrors) {
    *text = single_line(text);
    let most = match field {
        LineField::Title => JobDraft::LONGEST_TITLE,
        _ => JobDraft::LONGEST_LINE,
    };
    bounded(text, most, JobField::Line(field), errors);
}

fn passage(text: &mut String, field: JobField, errors: &mut JobErrors) {
    *text = paragraphs(text);
    bounded(text, JobDraft::LONGEST_PASSAGE, field, errors);
}

fn bounded(text: &str, most: usize, field: JobField, errors: &mut JobErrors) {
    if text.chars().count() > most {
        errors.push(field, JobProblem::TooLong { most });
    }
}
