//! Bundles the front end with Node.js: `npm ci` once, then `bundle.mjs` into `OUT_DIR`.

use std::path::Path;
use std::process::Command;

const SOURCES: [&str; 3] = ["src-web", "bundle.mjs", "package-lock.json"];

fn main() {
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    if !Path::new("node_modules/esbuild").exists() {
        run("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    }
    run("node", &["bundle.mjs", &out]);
}

/// Runs a program and stops the build with a sentence that says what to do when it fails.
fn run(program: &str, args: &[&str]) {
    let line = format!("{program} {}", args.join(" "));
    match Command::new(program).args(args).status() {
        Ok(status) if status.success() => (),
        Ok(status) => stop(&format!("`{line}` in platform/ui failed ({status}); its messages are above.")),
        Err(cause) => stop(&format!(
            "`{line}` could not start ({cause}). The style sheet and runtime are bundled with Node.js: \
             install Node.js 20 or newer with npm, then build again."
        )),
    }
}

fn stop(message: &str) -> ! {
    println!("cargo::error={message}");
    std::process::exit(1)
}
