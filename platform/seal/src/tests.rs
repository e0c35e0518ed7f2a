//! Seals made here hold; nothing else does.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use lopdf::{Document, Object, Stream, dictionary};
use proptest::prelude::*;

use crate::{Authority, Coverage, SealCheck, SealError, SealInfo, SealingKey, Subject, check, seal};

const SIGNED_AT_MS: i64 = 1_795_251_600_000; // 2026-11-21 09:00 UTC
const YEAR_MS: i64 = 31_556_952_000;
const AGENCY: &str = "Ủy ban nhân dân phường Hải Châu";

struct World {
    root_pem: String,
    key: SealingKey,
    sealed: Vec<u8>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let authority =
        Authority::create("Nút Motcua Đà Nẵng", SIGNED_AT_MS - YEAR_MS, SIGNED_AT_MS + 10 * YEAR_MS).unwrap();
    let key = issue(&authority);
    let sealed = seal(&one_page(), &key, &info()).unwrap();
    World { root_pem: authority.certificate_pem().to_owned(), key, sealed }
});

#[test]
fn a_seal_holds_and_tells_who_when_and_why() {
    let world = &*WORLD;
    let seals = check(&world.sealed, &[&world.root_pem]).unwrap();
    let expected = SealCheck {
        coverage: Coverage::WholeFile,
        digest_ok: true,
        signature_ok: true,
        chain_ok: true,
        signer_name: Some("Trần Văn Mẫu".into()),
        agency: Some(AGENCY.into()),
        unit_code: Some("20194".into()),
        signed_at_ms: Some(SIGNED_AT_MS),
        reason: Some("Ban hành kết quả giải quyết".into()),
        location: Some("Đà Nẵng".into()),
    };
    assert_eq!(seals, [expected]);
    assert!(world.sealed.starts_with(&one_page()), "the original stays a prefix");
}

#[test]
fn a_second_seal_keeps_the_first() {
    let world = &*WORLD;
    let twice = seal(&world.sealed, &world.key, &info()).unwrap();
    let seals = check(&twice, &[&world.root_pem]).unwrap();
    assert_eq!(seals.len(), 2);
    assert!(seals.iter().all(SealCheck::is_valid));
    assert_eq!(seals[0].coverage, Coverage::Revision { number: 1, bytes: world.sealed.len() });
    assert!(seals[1].seals_whole_file());
}

#[test]
fn bytes_appended_after_the_seal_are_seen() {
    let world = &*WORLD;
    let longer = [world.sealed.as_slice(), b"\n% one more line\n"].concat();
    let seals = check(&longer, &[&world.root_pem]).unwrap();
    assert!(seals.iter().all(|seal| !seal.seals_whole_file()));
}

#[test]
fn another_root_and_an_expired_certificate_are_not_trusted() {
    let world = &*WORLD;
    let other = Authority::create("Nút khác", 0, SIGNED_AT_MS + YEAR_MS).unwrap();
    let seals = check(&world.sealed, &[other.certificate_pem()]).unwrap();
    assert!(seals[0].digest_ok && seals[0].signature_ok && !seals[0].chain_ok);
    assert!(!check(&world.sealed, &[]).unwrap()[0].is_valid());

    let expired = other.issue(&subject(), 0, SIGNED_AT_MS - YEAR_MS).unwrap();
    let sealed = seal(&one_page(), &expired, &info()).unwrap();
    assert!(!check(&sealed, &[other.certificate_pem()]).unwrap()[0].chain_ok);
}

#[test]
fn keys_survive_storage_and_do_not_mix() {
    let authority = Authority::create("Nút", 0, SIGNED_AT_MS + YEAR_MS).unwrap();
    let stored = Authority::from_pem(authority.certificate_pem(), &authority.key_pem()).unwrap();
    let issued = stored.issue(&subject(), 0, SIGNED_AT_MS + YEAR_MS).unwrap();
    let (chain, key) = (issued.chain_pem().unwrap(), issued.key_pem());
    let sealed = seal(&one_page(), &SealingKey::from_pem(&chain, &key).unwrap(), &info()).unwrap();
    assert!(check(&sealed, &[authority.certificate_pem()]).unwrap()[0].seals_whole_file());

    let stranger = issue(&stored);
    assert!(matches!(SealingKey::from_pem(&chain, &stranger.key_pem()), Err(SealError::Credential(_))));
    assert!(matches!(Authority::create("Nút", -1, 0), Err(SealError::Time(-1))));
}

#[test]
fn a_file_without_seal_or_pages_is_told_apart() {
    assert_eq!(check(&one_page(), &[]), Ok(vec![]));
    assert!(matches!(check(b"%PDF-1.7 nothing", &[]), Err(SealError::NotAPdf(_))));
    assert!(matches!(seal(b"", &WORLD.key, &info()), Err(SealError::NotAPdf(_))));
}

#[test]
fn a_flipped_bit_in_any_byte_breaks_the_seal() {
    let world = &*WORLD;
    let mut changed = world.sealed.clone();
    for place in 0..changed.len() {
        changed[place] ^= 1 << (place % 8);
        assert!(!is_sealed(&changed, &world.root_pem), "byte {place}");
        changed[place] = world.sealed[place];
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(check(&bytes, &[]).is_err());
        let _ = check(&[b"%PDF-1.7\n".as_slice(), &bytes].concat(), &[]);
    }

    #[test]
    fn one_replaced_byte_breaks_the_signature(place in 0..3000usize, byte in any::<u8>()) {
        let world = &*WORLD;
        let gap = gap_start(&world.sealed);
        let mut changed = world.sealed.clone();
        prop_assume!(changed[gap + place] != byte);
        changed[gap + place] = byte;
        prop_assert!(!is_sealed(&changed, &world.root_pem));
    }

    #[test]
    fn a_truncated_file_is_not_sealed(place in any::<prop::sample::Index>()) {
        let world = &*WORLD;
        prop_assert!(!is_sealed(&world.sealed[..place.index(world.sealed.len())], &world.root_pem));
    }
}

fn is_sealed(pdf: &[u8], root_pem: &str) -> bool {
    check(pdf, &[root_pem]).is_ok_and(|seals| seals.iter().any(SealCheck::seals_whole_file))
}

fn gap_start(sealed: &[u8]) -> usize {
    sealed.windows(10).rposition(|window| window == b"/Contents<").expect("sealed above") + 9
}

fn issue(authority: &Authority) -> SealingKey {
    authority.issue(&subject(), SIGNED_AT_MS - YEAR_MS, SIGNED_AT_MS + YEAR_MS).unwrap()
}

fn subject() -> Subject<'static> {
    Subject { agency: AGENCY, unit_code: "20194" }
}

fn info() -> SealInfo<'static> {
    SealInfo {
        reason: "Ban hành kết quả giải quyết",
        location: "Đà Nẵng",
        signer_name: "Trần Văn Mẫu",
        signed_at_ms: SIGNED_AT_MS,
    }
}

/// The smallest PDF with one empty page.
fn one_page() -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages_id = document.new_object_id();
    let content_id = document.add_object(Stream::new(dictionary! {}, b"q Q".to_vec()));
    let page_id = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages_id, "Contents" => content_id,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let kids: Vec<Object> = vec![page_id.into()];
    document.objects.insert(
        pages_id,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => 1,
        }),
    );
    let catalog_id = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages_id });
    document.trailer.set("Root", catalog_id);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
