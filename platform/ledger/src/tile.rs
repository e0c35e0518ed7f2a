//! Tiles of the tree as C2SP tlog-tiles publishes them: 256 hashes of one level in one file.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use crate::{Frontier, Hash};

/// Hashes in a full tile: the leaves of a subtree of height 8.
pub const TILE_WIDTH: u16 = 256;

/// Levels of the tree that one tile covers.
const TILE_HEIGHT: u8 = 8;

/// Name of a tile. Its text form is its path, e.g. `tile/0/x001/x234/067` or `tile/1/000.p/17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tile {
    /// 0 for leaf hashes, at most 63; each hash of level n + 1 is the root of a full tile of level n.
    pub level: u8,
    /// Place within the level.
    pub index: u64,
    /// Hashes in it: 256, or 1 to 255 at the growing edge.
    pub width: u16,
}

/// The text is not the path of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TilePathError;

/// Why a node could not be read from tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TileError<E> {
    /// The node is not a complete node of the tree.
    OutOfRange,
    /// The loaded bytes are not 32 for each hash of the tile.
    Length(Tile),
    /// The tile could not be loaded.
    Load(E),
}

/// Answers for the nodes of a tree from its tiles, each loaded at most once: a proof needs two tiles per tile
/// level, that is O(log256 size).
pub struct TileNodes<L> {
    size: u64,
    load: L,
    loaded: HashMap<Tile, Vec<Hash>>,
}

impl Tile {
    /// The tile that holds hash number `entry` of a tile level in a tree of `size` leaves; none beyond it.
    pub fn holding(level: u8, entry: u64, size: u64) -> Option<Tile> {
        let entries = size.checked_shr(u32::from(level) * u32::from(TILE_HEIGHT)).unwrap_or(0);
        if entry >= entries {
            return None;
        }
        let index = entry / u64::from(TILE_WIDTH);
        let width = (entries - index * u64::from(TILE_WIDTH)).min(u64::from(TILE_WIDTH)) as u16;
        Some(Tile { level, index, width })
    }

    /// Whether no hash will ever be added to it.
    pub fn is_full(&self) -> bool {
        self.width == TILE_WIDTH
    }

    /// Root of a full tile's hashes, which stands for it in the level above; none unless 256 are given.
    pub fn root(hashes: &[Hash]) -> Option<Hash> {
        (hashes.len() == usize::from(TILE_WIDTH)).then(|| subtree(hashes))
    }
}

impl<E, L: FnMut(Tile) -> Result<Vec<u8>, E>> TileNodes<L> {
    /// Reads the tree of `size` leaves through `load`, which returns the bytes of a tile (32 for each hash).
    pub fn new(size: u64, load: L) -> TileNodes<L> {
        TileNodes { size, load, loaded: HashMap::new() }
    }

    /// Hash of a complete node; fits [`crate::inclusion_proof`] and [`crate::consistency_proof`].
    pub fn node(&mut self, level: u8, index: u64) -> Result<Hash, TileError<E>> {
        let height = level % TILE_HEIGHT;
        let leaves = 1 << height;
        let first = index.checked_mul(leaves).ok_or(TileError::OutOfRange)?;
        let tile = Tile::holding(level / TILE_HEIGHT, first, self.size).ok_or(TileError::OutOfRange)?;
        let start = (first % u64::from(TILE_WIDTH)) as usize;
        let hashes = self.hashes(tile)?.get(start..start + leaves as usize);
        hashes.map(subtree).ok_or(TileError::OutOfRange)
    }

    fn hashes(&mut self, tile: Tile) -> Result<&[Hash], TileError<E>> {
        if !self.loaded.contains_key(&tile) {
            let bytes = (self.load)(tile).map_err(TileError::Load)?;
            let (hashes, rest) = bytes.as_chunks();
            if !rest.is_empty() || hashes.len() != usize::from(tile.width) {
                return Err(TileError::Length(tile));
            }
            self.loaded.insert(tile, hashes.iter().copied().map(Hash).collect());
        }
        Ok(&self.loaded[&tile])
    }
}

/// Root over a power of two of hashes.
fn subtree(hashes: &[Hash]) -> Hash {
    let mut frontier = Frontier::default();
    hashes.iter().for_each(|hash| frontier.append(*hash));
    frontier.root()
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/{}/", self.level)?;
        let mut groups = vec![self.index % 1000];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for group in groups[1..].iter().rev() {
            write!(f, "x{group:03}/")?;
        }
        write!(f, "{:03}", groups[0])?;
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

impl FromStr for Tile {
    type Err = TilePathError;

    fn from_str(path: &str) -> Result<Tile, TilePathError> {
        // Read generously, then accept only what is written back unchanged.
        let tile = read_path(path).ok_or(TilePathError)?;
        if tile.to_string() == path { Ok(tile) } else { Err(TilePathError) }
    }
}

fn read_path(path: &str) -> Option<Tile> {
    let (level, rest) = path.strip_prefix("tile/")?.split_once('/')?;
    let (place, width) = match rest.split_once(".p/") {
        Some((place, width)) => (place, width.parse().ok().filter(|width| (1..TILE_WIDTH).contains(width))?),
        None => (rest, TILE_WIDTH),
    };
    let mut index = 0u64;
    for group in place.split('/') {
        let digits = group.strip_prefix('x').unwrap_or(group);
        let group = digits.parse::<u64>().ok().filter(|group| *group < 1000)?;
        index = index.checked_mul(1000)?.checked_add(group)?;
    }
    let level = level.parse().ok().filter(|level| *level <= 63)?;
    Some(Tile { level, index, width })
}

impl fmt::Display for TilePathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the path of a tile")
    }
}

impl std::error::Error for TilePathError {}

impl<E: fmt::Display> fmt::Display for TileError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TileError::OutOfRange => f.write_str("the tree has no such node"),
            TileError::Length(tile) => write!(f, "{tile} does not hold {} hashes", tile.width),
            TileError::Load(cause) => write!(f, "a tile could not be loaded: {cause}"),
        }
    }
}

impl<E: std::error::Error> std::error::Error for TileError<E> {}
