//! A draft: the files of a pack on their way to a version, and every change of them as one command.

use std::collections::BTreeMap;

use contracts::services::Files;
use contracts::studio::{CHANGED, Changed};
use kernel::{Ctx, Error, FieldProblem, Id, Result};
use packs::{Pack, Problem};

use crate::stage::Stage;
use crate::wording::Words;
use crate::{files, layout, store, template, wording};

/// Changes that can be taken back.
const REMEMBERED: i64 = 50;

/// A service that is being made or changed.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: Id,
    /// Code of the service.
    pub code: String,
    /// The newest published version it rests on; zero when there is none.
    pub base_version: u32,
    /// The agency whose service owners work on it.
    pub agency: Id,
    /// The account that began it.
    pub owner: Id,
    /// Grows with every change; a change names the one it saw.
    pub lock: i64,
    /// The stage that the files with the checksum `staged` reached.
    pub stage: Stage,
    pub staged: String,
    /// Checksum of the files for which a second person is asked, and by whom.
    pub asked: String,
    pub asked_by: Id,
    /// Checksum of the files whose warnings were read.
    pub acknowledged: String,
    /// ms
    pub changed_at: i64,
    pub files: Files,
}

/// What an edit says: done, or what to change in the form that was posted.
pub type Edited = Result<(), Vec<FieldProblem>>;

impl Draft {
    /// A draft of these files, by whoever acts.
    pub fn new(ctx: &Ctx<'_>, code: String, base_version: u32, files: Files) -> Result<Draft> {
        Ok(Draft {
            id: ctx.new_id(),
            code,
            base_version,
            agency: ctx.actor.agency().ok_or(Error::Forbidden)?,
            owner: ctx.actor.account,
            lock: 1,
            stage: Stage::Draft,
            staged: String::new(),
            asked: String::new(),
            asked_by: Id(0),
            acknowledged: String::new(),
            changed_at: ctx.now,
            files,
        })
    }

    /// The draft that the path names, of the actor's own agency.
    pub fn of_path(ctx: &mut Ctx<'_>) -> Result<Draft> {
        let (id, agency) = (ctx.id_param("id")?, ctx.actor.agency().ok_or(Error::Forbidden)?);
        store::by_id(ctx.db, id, agency)?.ok_or(Error::NotFound)
    }

    /// The pack, or everything that keeps it from being read.
    pub fn pack(&self) -> Result<Pack, Vec<Problem>> {
        let files: Vec<(&str, &str)> =
            self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        Pack::from_files(&files)
    }

    /// Words of a language by key.
    pub fn words(&self, lang: &str, key: &str) -> String {
        self.all_words(lang).remove(key).map(|it| it.text).unwrap_or_default()
    }

    /// All words of a language by key.
    pub fn all_words(&self, lang: &str) -> BTreeMap<String, Words> {
        wording::read(self.files.get(&wording::path(lang)).map_or("", String::as_str))
    }

    pub fn name_vi(&self) -> String {
        self.words("vi", "name")
    }

    pub fn name_en(&self) -> String {
        self.words("en", "name")
    }

    pub fn checksum(&self) -> String {
        files::checksum(&self.files)
    }

    /// The stage of the files as they are now: after a change they are a draft again.
    pub fn standing(&self) -> Stage {
        if self.staged == self.checksum() { self.stage } else { Stage::Draft }
    }

    /// The version in `service.toml`.
    pub fn version(&self) -> u32 {
        let table = self.files.get("service.toml").and_then(|text| layout::read(text).ok());
        let version = table.and_then(|it| it.get("version")?.as_integer());
        version.and_then(|it| u32::try_from(it).ok()).unwrap_or(0)
    }

    /// Keeps a draft that is new.
    pub fn begin(self, ctx: &mut Ctx<'_>, what: &'static str) -> Result<Draft> {
        store::insert(ctx.db, &self)?;
        let files = self.files.keys().cloned().collect();
        self.tell(ctx, what, files)?;
        Ok(self)
    }

    /// Changes the files as one command. The inner error says what to change in the posted form.
    pub fn change(
        &mut self,
        ctx: &mut Ctx<'_>,
        what: &'static str,
        edit: impl FnOnce(&mut Files) -> Edited,
    ) -> Result<Edited> {
        let seen = self.lock;
        if ctx.field("lock") != seen.to_string() {
            return Err(Error::Conflict);
        }
        let mut changed = self.files.clone();
        if let Err(problems) = edit(&mut changed) {
            return Ok(Err(problems));
        }
        self.settle(&mut changed);
        if let Err(refused) = files::judge(&changed) {
            return Ok(Err(vec![FieldProblem::new("", refused.key())]));
        }
        if changed == self.files {
            return Ok(Ok(()));
        }
        let before = std::mem::replace(&mut self.files, changed);
        self.lock += 1;
        self.changed_at = ctx.now;
        let paths = store::replace_files(ctx.db, self, &before, what, ctx.actor.account)?;
        store::forget_old(ctx.db, self.id, self.lock - REMEMBERED)?;
        self.save(ctx, seen)?;
        self.tell(ctx, what, paths)?;
        Ok(Ok(()))
    }

    /// Takes the newest change back.
    pub fn undo(&mut self, ctx: &mut Ctx<'_>) -> Result<()> {
        let seen = self.lock;
        if ctx.field("lock") != seen.to_string() {
            return Err(Error::Conflict);
        }
        let replaced = store::last_change(ctx.db, self.id)?;
        if replaced.is_empty() {
            return Err(Error::Refused("studio-error-nothing-to-undo"));
        }
        let mut files = std::mem::take(&mut self.files);
        for it in &replaced {
            match &it.before {
                Some(text) => drop(files.insert(it.path.clone(), text.clone())),
                None => drop(files.remove(&it.path)),
            }
        }
        self.settle(&mut files);
        self.files = files;
        let settled = ["service.toml", template::PATH].map(str::to_owned);
        let paths: Vec<String> = replaced.into_iter().map(|it| it.path).chain(settled).collect();
        self.lock += 1;
        self.changed_at = ctx.now;
        store::write_files(ctx.db, self, &paths)?;
        store::forget_change(ctx.db, self.id)?;
        self.save(ctx, seen)?;
        self.tell(ctx, "undo", paths)
    }

    /// Writes everything but the files, if nobody was faster.
    pub fn save(&self, ctx: &mut Ctx<'_>, seen: i64) -> Result<()> {
        if store::update(ctx.db, self, seen)? { Ok(()) } else { Err(Error::Conflict) }
    }

    /// The draft was thrown away.
    pub fn tell_removed(&self, ctx: &mut Ctx<'_>) -> Result<()> {
        let said = self.changed("removal", Vec::new());
        ctx.event(CHANGED, self.code.clone(), &said)
    }

    /// What every change entails: a version above the published one, and a template that knows all options.
    fn settle(&self, changed: &mut Files) {
        if let Some(text) = changed.get("service.toml")
            && let Ok(mut table) = layout::read(text)
            && table.get("version").and_then(toml::Value::as_integer) <= Some(self.base_version.into())
        {
            table.insert("version".to_owned(), (i64::from(self.base_version) + 1).into());
            let text = layout::write(&table, text);
            changed.insert("service.toml".to_owned(), text);
        }
        template::refresh(changed);
    }

    fn tell(&self, ctx: &mut Ctx<'_>, what: &str, files: Vec<String>) -> Result<()> {
        let account = ctx.actor.account;
        store::note_author(ctx.db, self.id, account)?;
        ctx.event(CHANGED, self.code.clone(), &self.changed(what, files))
    }

    fn changed(&self, what: &str, files: Vec<String>) -> Changed {
        Changed { code: self.code.clone(), lock: self.lock, what: what.to_owned(), files }
    }
}
