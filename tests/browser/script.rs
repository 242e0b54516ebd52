//! Runs a script under node and shows what it said.

use std::path::{Path, PathBuf};
use std::process::Command;
use tests::Server;
use tests::personas::PASSWORD;

/// How a visitor's browser is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JavaScript {
    /// As most people have it.
    On,
    /// Switched off, or not arrived.
    Off,
}

impl JavaScript {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::On, Self::Off];
}

/// Runs `name` against `server`, with further variables for the script.
///
/// # Panics
/// When the script reports findings or cannot be run.
pub fn run(name: &str, server: &Server, java_script: JavaScript, variables: &[(&str, &str)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    assert!(
        folder.join("node_modules/playwright-core").is_dir(),
        "the browser tests need their npm packages: run scripts/node-packages tests/browser"
    );
    let output = Command::new("node")
        .arg(folder.join(name))
        .env("ASPIRE_BASE", server.base())
        .env("ASPIRE_DEMO_PASSWORD", PASSWORD)
        .env("ASPIRE_PICTURES", pictures())
        .env("ASPIRE_JAVASCRIPT", format!("{java_script:?}"))
        .envs(variables.iter().copied())
        .output()
        .expect("node can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(
        output.status.success(),
        "{name} with JavaScript {java_script:?} found:\n{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Writes something for a script to read, and gives its path.
pub fn file(name: &str, bytes: &[u8]) -> String {
    let folder = std::env::temp_dir().join(format!("aspire-browser-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Where pictures of pages go.
fn pictures() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("..")
                .join("target")
        },
        PathBuf::from,
    );
    target.join("pages")
}
