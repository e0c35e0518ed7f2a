//! All SQL of the services.

use kernel::{Db, Id, Result, Row, statements};

use crate::figures::Bucket;

statements! {
    NEWEST = "select version, checksum from services_version where code = ?1 order by version desc limit 1";

    CHECKSUM = "select checksum from services_version where code = ?1 and version = ?2";

    FILES = "select files from services_version where checksum = ?1";

    RUNNING = "select v.code, v.version, v.checksum from services_version v \
               join (select code, max(version) as version from services_version group by code) n \
               on n.code = v.code and n.version = v.version order by v.code";

    HISTORY = "select version, checksum, published_at from services_version where code = ?1 \
               order by version desc limit 50";

    INSERT = "insert into services_version (code, version, checksum, published_at, files) \
              values (?1, ?2, ?3, ?4, ?5)";

    TRIALS = "select stage, files from services_trial order by code";

    TRIAL = "select stage, files from services_trial where code = ?1";

    PUT_TRIAL = "insert into services_trial (code, version, stage, checksum, since, files) \
                 values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (code) do update set \
                 version = excluded.version, stage = excluded.stage, checksum = excluded.checksum, \
                 since = excluded.since, files = excluded.files";

    END_TRIAL = "delete from services_trial where code = ?1";

    OPEN = "insert into services_open (case_id, service, filed_at) values (?1, ?2, ?3) \
            on conflict (case_id) do nothing";

    CLOSE = "delete from services_open where case_id = ?1 returning service, filed_at";

    COUNT = "insert into services_figure (service, day, step, cases, on_time) values (?1, ?2, ?3, 1, ?4) \
             on conflict (service, day, step) do update set cases = services_figure.cases + 1, \
             on_time = services_figure.on_time + excluded.on_time";

    FIGURES = "select step, cast(sum(cases) as bigint) as cases, cast(sum(on_time) as bigint) as on_time \
               from services_figure where service = ?1 and day >= ?2 group by step order by step";

    RATE = "insert into services_rating (service, ratings, points) values (?1, 1, ?2) \
            on conflict (service) do update set ratings = services_rating.ratings + 1, \
            points = services_rating.points + excluded.points";

    RATINGS = "select ratings, points from services_rating where service = ?1";
}

/// A published version without its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub code: String,
    pub version: u32,
    /// SHA-256 of the files.
    pub checksum: String,
    /// Milliseconds since 1970.
    pub published_at: i64,
}

/// A version that only service owners see.
#[derive(Clone, Debug)]
pub struct Trial {
    /// `trial`, `trial_real`, `live_trial`.
    pub stage: String,
    /// The files as JSON text.
    pub files: String,
}

/// Version and checksum of the newest version.
pub fn newest(db: &mut dyn Db, code: &str) -> Result<Option<(u32, String)>> {
    let row = db.one(NEWEST, &[code.into()])?;
    row.map(|row| Ok((version(&row)?, row.text("checksum")?))).transpose()
}

pub fn checksum(db: &mut dyn Db, code: &str, version: u32) -> Result<Option<String>> {
    let row = db.one(CHECKSUM, &[code.into(), i64::from(version).into()])?;
    row.map(|row| row.text("checksum")).transpose()
}

/// The files of a version as JSON text.
pub fn files(db: &mut dyn Db, checksum: &str) -> Result<Option<String>> {
    db.one(FILES, &[checksum.into()])?.map(|row| row.text("files")).transpose()
}

/// Code and checksum of the newest version of each service.
pub fn running(db: &mut dyn Db) -> Result<Vec<(String, String)>> {
    db.query(RUNNING, &[])?.iter().map(|row| Ok((row.text("code")?, row.text("checksum")?))).collect()
}

/// Versions of a service, the newest first.
pub fn history(db: &mut dyn Db, code: &str) -> Result<Vec<Version>> {
    let of_row = |row: &Row| {
        Ok(Version {
            code: code.to_owned(),
            version: version(row)?,
            checksum: row.text("checksum")?,
            published_at: row.int("published_at")?,
        })
    };
    db.query(HISTORY, &[code.into()])?.iter().map(of_row).collect()
}

pub fn insert(db: &mut dyn Db, version: &Version, files: &str) -> Result<()> {
    let number = i64::from(version.version);
    let Version { code, checksum, published_at, .. } = version;
    db.execute(INSERT, &[code.into(), number.into(), checksum.into(), (*published_at).into(), files.into()])?;
    Ok(())
}

/// Trials, by code.
pub fn trials(db: &mut dyn Db) -> Result<Vec<Trial>> {
    db.query(TRIALS, &[])?.iter().map(trial_of).collect()
}

pub fn trial(db: &mut dyn Db, code: &str) -> Result<Option<Trial>> {
    db.one(TRIAL, &[code.into()])?.as_ref().map(trial_of).transpose()
}

/// Takes the place of an earlier trial of the service.
pub fn put_trial(db: &mut dyn Db, version: &Version, stage: &str, files: &str) -> Result<()> {
    let number = i64::from(version.version);
    let Version { code, checksum, published_at, .. } = version;
    let params =
        [code.into(), number.into(), stage.into(), checksum.into(), (*published_at).into(), files.into()];
    db.execute(PUT_TRIAL, &params)?;
    Ok(())
}

pub fn end_trial(db: &mut dyn Db, code: &str) -> Result<()> {
    db.execute(END_TRIAL, &[code.into()])?;
    Ok(())
}

fn trial_of(row: &Row) -> Result<Trial> {
    Ok(Trial { stage: row.text("stage")?, files: row.text("files")? })
}

/// A case is under way.
pub fn open(db: &mut dyn Db, case: Id, service: &str, filed_at: i64) -> Result<()> {
    db.execute(OPEN, &[case.into(), service.into(), filed_at.into()])?;
    Ok(())
}

/// A case is over: its service and when it was filed, unless it was over before.
pub fn close(db: &mut dyn Db, case: Id) -> Result<Option<(String, i64)>> {
    let row = db.one(CLOSE, &[case.into()])?;
    row.map(|row| Ok((row.text("service")?, row.int("filed_at")?))).transpose()
}

pub fn count(db: &mut dyn Db, service: &str, day: i64, step: usize, on_time: bool) -> Result<()> {
    db.execute(COUNT, &[service.into(), day.into(), (step as i64).into(), on_time.into()])?;
    Ok(())
}

/// The cases that ended on `since_day` or later, by step of the scale.
pub fn figures(db: &mut dyn Db, service: &str, since_day: i64) -> Result<Vec<Bucket>> {
    let of_row = |row: &Row| {
        let step = usize::try_from(row.int("step")?).unwrap_or(0);
        Ok(Bucket { step, cases: row.int("cases")?, on_time: row.int("on_time")? })
    };
    db.query(FIGURES, &[service.into(), since_day.into()])?.iter().map(of_row).collect()
}

pub fn rate(db: &mut dyn Db, service: &str, points: u8) -> Result<()> {
    db.execute(RATE, &[service.into(), i64::from(points).into()])?;
    Ok(())
}

/// How many ratings there are, and their sum.
pub fn ratings(db: &mut dyn Db, service: &str) -> Result<(i64, i64)> {
    let row = db.one(RATINGS, &[service.into()])?;
    row.map_or(Ok((0, 0)), |row| Ok((row.int("ratings")?, row.int("points")?)))
}

fn version(row: &Row) -> Result<u32> {
    u32::try_from(row.int("version")?).map_err(kernel::bug("reading a version"))
}
