//! People to sign in as. All invented.

/// The password of every demonstration account.
pub const PASSWORD: &str = "aspire demo only";

/// Somebody to be in the demonstration.
pub struct Persona {
    /// The address to sign in with.
    pub email: &'static str,
    /// The message that names the part.
    pub label: &'static str,
    /// The message that says what there is to see.
    pub what: &'static str,
}

const fn persona(email: &'static str, label: &'static str, what: &'static str) -> Persona {
    Persona { email, label, what }
}

/// The personas, in the order in which the sign-in page lists them.
pub const PERSONAS: [Persona; 10] = [
    persona(
        "staff@council-a.example",
        "persona-staff",
        "persona-staff-what",
    ),
    persona(
        "manager@council-a.example",
        "persona-manager",
        "persona-manager-what",
    ),
    persona(
        "assessor@council-a.example",
        "persona-assessor",
        "persona-assessor-what",
    ),
    persona(
        "head@council-a.example",
        "persona-head",
        "persona-head-what",
    ),
    persona("hr@council-a.example", "persona-hr", "persona-hr-what"),
    persona(
        "admin@council-a.example",
        "persona-admin",
        "persona-admin-what",
    ),
    persona(
        "programme@society.example",
        "persona-programme",
        "persona-programme-what",
    ),
    persona(
        "board@society.example",
        "persona-board",
        "persona-board-what",
    ),
    persona(
        "reviewer@society.example",
        "persona-reviewer",
        "persona-reviewer-what",
    ),
    persona(
        "steering@society.example",
        "persona-steering",
        "persona-steering-what",
    ),
];
