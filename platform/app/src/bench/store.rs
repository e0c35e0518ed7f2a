//! The SQL of the bare writer: a row and a job, in tables that the platform has anyway.

/// A row with a key that grows.
pub const ROW: &str = "insert into kernel_once (token, path, actor, status, location, body, at) \
                   values (?1, '/bench', 'bench', 201, null, ?2, ?3)";
/// A job that nobody runs.
pub const JOB: &str = "insert into kernel_job (id, name, payload, run_at, lease_until, attempts, dead_at) \
                   values (?1, 'bench.job', '{}', ?2, 0, 0, ?2)";
