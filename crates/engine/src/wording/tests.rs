//! The wording check as its readers see it: places, order, bounds, words.

use super::*;
