//! The binary `motcua`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Pages and commands are many small pieces of memory, made on one thread and freed on another: the
/// system's allocator spends a fifth of the processor on that.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    app::cli::run()
}
