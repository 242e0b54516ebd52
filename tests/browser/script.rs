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

/// Walks with JavaScript and without, and fails after both with what either found.
///
/// # Panics
/// When a script reports findings.
pub fn both_ways(walk: impl Fn(JavaScript) -> Result<(), String>) {
    let found: Vec<String> = [JavaScript::On, JavaScript::Off]
        .into_iter()
        .filter_map(|java_script| walk(java_script).err())
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Runs `name` against `server`, with further variables for the script. Gives what it found.
pub fn run(
    name: &str,
    server: &Server,
    java_script: JavaScript,
    variables: &[(&str, &str)],
) -> Result<(), String> {
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
    if output.status.success() {
        return Ok(());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "{name} with JavaScript {java_script:?} found:\n{said}\n{complaint}"
    ))
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
