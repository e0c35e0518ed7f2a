//! Services that run here and that the national list does not know: a province's or a commune's own.

use std::sync::Arc;

use packs::Pack;

use crate::catalogue::Catalogue;
use crate::listing::Filters;

/// The packs outside the national list that a search admits, in the order of their codes.
pub fn local<'a>(packs: &'a [Arc<Pack>], filters: &Filters) -> Vec<&'a Pack> {
    let foreign = filters.from > 0
        || ![&filters.body, &filters.field, &filters.event].into_iter().all(|it| it.is_empty());
    let words: Vec<String> = vn::fold(&filters.text).split_whitespace().map(str::to_owned).collect();
    let own = packs.iter().map(Arc::as_ref).filter(|_| !foreign);
    own.filter(|it| Catalogue::get().place(&it.service.code).is_none())
        .filter(|it| filters.level.is_empty() || filters.level == level(it))
        .filter(|it| said(it, &words))
        .collect()
}

/// The word of the level that decides, as in [`crate::catalogue::Level::as_str`].
pub fn level(pack: &Pack) -> &'static str {
    match pack.service.level {
        packs::Level::Commune => "commune",
        packs::Level::Province => "province",
        packs::Level::Ministry => "ministry",
    }
}

/// Every word is somewhere in the code, the name or the summary, in some language.
fn said(pack: &Pack, words: &[String]) -> bool {
    let texts = pack
        .texts
        .languages()
        .flat_map(|lang| ["name", "summary"].map(|key| vn::fold(&pack.texts.label(lang, key))));
    let texts: Vec<String> = texts.chain([pack.service.code.clone()]).collect();
    words.iter().all(|word| texts.iter().any(|text| text.contains(word.as_str())))
}
