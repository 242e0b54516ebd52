//! The people of the demonstration whom tests sign in as.

/// The password of everybody in the demonstration.
pub const PASSWORD: &str = "aspire demo only";

/// Somebody with an address of their own in the demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Persona {
    /// How tests and snapshots call them.
    pub name: &'static str,
    /// Their address.
    pub email: &'static str,
}

impl Persona {
    /// Staff without anybody reporting to them.
    pub const STAFF: Self = Self::of("staff", "staff@council-a.example");
    /// Staff who have joined and done nothing yet; the same line manager.
    pub const STARTER: Self = Self::of("starter", "starter@council-a.example");
    /// The line manager of [`Persona::STAFF`].
    pub const MANAGER: Self = Self::of("line manager", "manager@council-a.example");
    /// An assessor.
    pub const ASSESSOR: Self = Self::of("assessor", "assessor@council-a.example");
    /// The Head of Profession.
    pub const HEAD: Self = Self::of("head of profession", "head@council-a.example");
    /// An HR adviser.
    pub const HR: Self = Self::of("HR adviser", "hr@council-a.example");
    /// The council's administrator.
    pub const ADMINISTRATOR: Self = Self::of("administrator", "admin@council-a.example");
    /// The society's programme manager.
    pub const PROGRAMME: Self = Self::of("programme manager", "programme@society.example");
    /// A member of the programme's board.
    pub const BOARD: Self = Self::of("board member", "board@society.example");
    /// A reviewer of the programme.
    pub const REVIEWER: Self = Self::of("reviewer", "reviewer@society.example");
    /// Somebody of the programme's steering group.
    pub const STEERING: Self = Self::of("steering group", "steering@society.example");

    const fn of(name: &'static str, email: &'static str) -> Self {
        Self { name, email }
    }
}
