//! The shipped file, reading and writing, and what changed.

mod changed;
mod file;
mod shipped;

use super::*;

fn shipped() -> &'static Questionnaire {
    Questionnaire::shipped().unwrap()
}
