//! Runs a script under node and shows what it said.

use std::path::{Path, PathBuf};
use std::process::Command;
use tests::Server;
use tests::personas::PASSWORD;

/// Runs `name` against `server`, with further variables for the script.
///
/// # Panics
/// When the script reports findings or cannot be run.
pub fn run(name: &str, server: &Server, variables: &[(&str, &str)]) {
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
        .envs(variables.iter().copied())
        .output()
        .expect("node can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(
        output.status.success(),
        "{name} found:\n{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Where pictures of pages go.
pub fn pictures() -> PathBuf {
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
