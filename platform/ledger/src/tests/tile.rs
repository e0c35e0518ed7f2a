use std::collections::HashMap;

use proptest::prelude::*;

use super::merkle::{frontier, leaves};
use crate::{
    Hash, TILE_WIDTH, Tile, TileError, TileNodes, consistency_proof, inclusion_proof, verify_consistency,
    verify_inclusion,
};

/// All tiles of a tree, by path, built level by level.
fn tiles(leaves: &[Hash]) -> HashMap<String, Vec<u8>> {
    let mut files = HashMap::new();
    let mut hashes = leaves.to_vec();
    for level in 0.. {
        if hashes.is_empty() {
            break;
        }
        let chunks = hashes.chunks(usize::from(TILE_WIDTH));
        for (index, chunk) in chunks.clone().enumerate() {
            let tile = Tile { level, index: index as u64, width: chunk.len() as u16 };
            files.insert(tile.to_string(), chunk.iter().flat_map(|hash| hash.0).collect());
        }
        hashes = chunks.filter_map(Tile::root).collect();
    }
    files
}

#[test]
fn paths_are_those_of_the_specification() {
    let cases = [
        (Tile { level: 0, index: 1_234_067, width: 256 }, "tile/0/x001/x234/067"),
        (Tile { level: 1, index: 0, width: 17 }, "tile/1/000.p/17"),
        (Tile { level: 63, index: 999, width: 1 }, "tile/63/999.p/1"),
        (Tile { level: 2, index: 1000, width: 255 }, "tile/2/x001/000.p/255"),
        (Tile { level: 0, index: u64::MAX, width: 256 }, "tile/0/x018/x446/x744/x073/x709/x551/615"),
    ];
    for (tile, path) in cases {
        assert_eq!(tile.to_string(), path);
        assert_eq!(path.parse(), Ok(tile));
    }
    let refused = [
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile/0/1",
        "tile/0/0001",
        "tile/00/001",
        "tile/64/001",
        "tile/0/x001",
        "tile/0/001/002",
        "tile/0/x000/001",
        "tile/0/001.p/0",
        "tile/0/001.p/256",
        "tile/0/001.p/01",
        "tile/0/001.p/",
        "tile/0/x1/001",
        "tile/0/+01",
        "tile/-1/001",
        "/tile/0/001",
        "tile/0/001/",
        "tile/entries/001",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
    ];
    for path in refused {
        assert!(path.parse::<Tile>().is_err(), "{path}");
    }
}

/// The example of the specification: 70,000 leaves are 273 full and three levels of partial tiles.
#[test]
fn seventy_thousand_leaves_make_the_tiles_of_the_specification() {
    let files = tiles(&leaves(70_000));
    assert_eq!(files.len(), 273 + 1 + 1 + 1 + 1);
    for path in ["tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"] {
        assert!(files.contains_key(path), "{path}");
    }
}

#[test]
fn proofs_from_tiles_need_two_loads_a_level() {
    let leaves = leaves(70_000);
    let files = tiles(&leaves);
    let root = frontier(&leaves).root();
    let load = |loads: &mut u32, tile: Tile| {
        *loads += 1;
        files.get(&tile.to_string()).cloned().ok_or_else(|| format!("{tile} is not there"))
    };
    for index in [0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999] {
        let mut loads = 0;
        let mut tiles = TileNodes::new(70_000, |tile| load(&mut loads, tile));
        let path = inclusion_proof(index, 70_000, &mut |level, index| tiles.node(level, index)).unwrap();
        assert!(verify_inclusion(leaves[index as usize], index, 70_000, &path, root));
        assert!(loads <= 6, "{loads} loads for {index}");

        let mut loads = 0;
        let mut tiles = TileNodes::new(70_000, |tile| load(&mut loads, tile));
        let path =
            consistency_proof(index + 1, 70_000, &mut |level, index| tiles.node(level, index)).unwrap();
        let older = frontier(&leaves[..=index as usize]).root();
        assert!(verify_consistency(index + 1, older, 70_000, root, &path));
        assert!(loads <= 6, "{loads} loads for {index}");
    }
}

#[test]
fn nodes_that_are_not_there_are_refused() {
    let mut whole = TileNodes::new(300, |tile: Tile| Ok::<_, String>(vec![0; 32 * usize::from(tile.width)]));
    for (level, index) in [(0, 300), (1, 150), (8, 1), (9, 0), (255, 0), (3, u64::MAX), (64, 0)] {
        assert_eq!(whole.node(level, index), Err(TileError::OutOfRange), "{level} {index}");
    }
    let mut short = TileNodes::new(300, |_| Ok::<_, String>(vec![0; 32]));
    let edge = Tile { level: 0, index: 1, width: 44 };
    assert_eq!(short.node(0, 299), Err(TileError::Length(edge)));
    let mut absent = TileNodes::new(300, |_| Err::<Vec<u8>, _>("gone"));
    assert_eq!(absent.node(0, 0), Err(TileError::Load("gone")));
    assert_eq!(Tile::root(&leaves(255)), None);
}

proptest! {
    #[test]
    fn any_tile_is_read_back(level in 0..64u8, index: u64, width in 1..=256u16) {
        let tile = Tile { level, index, width };
        prop_assert_eq!(tile.to_string().parse(), Ok(tile));
    }

    #[test]
    fn any_path_is_read_or_refused(
        text: String, path in "tile/[0-9]{1,2}/(x?[0-9]{1,3}/){0,3}[0-9]{3}(.p/[0-9]{1,3})?",
    ) {
        let _ = text.parse::<Tile>();
        if let Ok(tile) = path.parse::<Tile>() {
            prop_assert_eq!(tile.to_string(), path);
        }
    }
}
