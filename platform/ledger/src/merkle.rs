//! The RFC 6962 / RFC 9162 Merkle tree: growing it, proving with it, checking proofs.
//!
//! A node is named by `(level, index)`: it covers the leaves `index << level` up to `(index + 1) << level`.
//! Only complete nodes have names; the ragged right edge of a tree is joined from complete ones.

use std::fmt;

use crate::Hash;

/// All that is needed to append to a tree and to know its root: its complete subtrees, largest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

/// The bytes are not a stored [`Frontier`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrontierError;

/// Why no proof could be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofError<E> {
    /// The asked leaf or older size lies beyond the tree.
    OutOfRange,
    /// A node could not be read.
    Node(E),
}

impl Frontier {
    /// Number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf; one node hash on average.
    pub fn append(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            let left = self.peaks.pop().expect("one peak per set bit of the size");
            hash = Hash::node(&left, &hash);
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// Root of the tree as it stands.
    pub fn root(&self) -> Hash {
        join(&self.peaks).unwrap_or_else(Hash::empty_root)
    }

    /// The size (8 bytes, big-endian), then 32 bytes for each complete subtree, largest first.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        bytes.extend(self.peaks.iter().flat_map(|peak| peak.0));
        bytes
    }

    /// Restores what [`Frontier::to_bytes`] stored.
    pub fn from_bytes(bytes: &[u8]) -> Result<Frontier, FrontierError> {
        let (size, peaks) = bytes.split_first_chunk().ok_or(FrontierError)?;
        let size = u64::from_be_bytes(*size);
        let (peaks, rest) = peaks.as_chunks();
        if !rest.is_empty() || peaks.len() != size.count_ones() as usize {
            return Err(FrontierError);
        }
        Ok(Frontier { size, peaks: peaks.iter().copied().map(Hash).collect() })
    }
}

/// The audit path of leaf `index` in the tree of `size` leaves, from its sibling upwards.
pub fn inclusion_proof<E>(
    index: u64,
    size: u64,
    nodes: &mut impl FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, ProofError<E>> {
    if index >= size {
        return Err(ProofError::OutOfRange);
    }
    let (mut low, mut high) = (0, size);
    let mut path = Vec::new();
    while high - low > 1 {
        let middle = low + split(high - low);
        if index < middle {
            path.push(range(middle, high, nodes)?);
            high = middle;
        } else {
            path.push(range(low, middle, nodes)?);
            low = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The proof that the tree of `older` leaves is a prefix of the tree of `size` leaves.
pub fn consistency_proof<E>(
    older: u64,
    size: u64,
    nodes: &mut impl FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, ProofError<E>> {
    if older > size {
        return Err(ProofError::OutOfRange);
    }
    if older == 0 {
        return Ok(Vec::new());
    }
    let (mut low, mut high) = (0, size);
    let mut path = Vec::new();
    while older != high {
        let middle = low + split(high - low);
        if older <= middle {
            path.push(range(middle, high, nodes)?);
            high = middle;
        } else {
            path.push(range(low, middle, nodes)?);
            low = middle;
        }
    }
    if low > 0 {
        // Otherwise the reached subtree is the whole older tree, whose root the checker already has.
        path.push(range(low, high, nodes)?);
    }
    path.reverse();
    Ok(path)
}

/// Whether `path` proves that `leaf` stands at `index` in the tree of `size` leaves with this `root`
/// (RFC 9162, section 2.1.3.2).
#[must_use]
pub fn verify_inclusion(leaf: Hash, index: u64, size: u64, path: &[Hash], root: Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last) = (index, size - 1);
    let mut hash = leaf;
    for sibling in path {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = Hash::node(sibling, &hash);
            climb_left_edge(&mut node, &mut last);
        } else {
            hash = Hash::node(&hash, sibling);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    last == 0 && hash == root
}

/// Whether `path` proves that the tree of `older` leaves with root `older_root` is a prefix of the tree of
/// `size` leaves with this `root` (RFC 9162, section 2.1.4.2). The empty tree is a prefix of every tree.
#[must_use]
pub fn verify_consistency(older: u64, older_root: Hash, size: u64, root: Hash, path: &[Hash]) -> bool {
    if older == 0 {
        return path.is_empty() && older_root == Hash::empty_root() && (size > 0 || root == older_root);
    }
    if older >= size {
        return older == size && path.is_empty() && older_root == root;
    }
    let (first, rest) = if older.is_power_of_two() {
        (older_root, path)
    } else if let Some((first, rest)) = path.split_first() {
        (*first, rest)
    } else {
        return false;
    };
    let shared = (older - 1).trailing_ones();
    let (mut node, mut last) = ((older - 1) >> shared, (size - 1) >> shared);
    let (mut old, mut new) = (first, first);
    for sibling in rest {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            old = Hash::node(sibling, &old);
            new = Hash::node(sibling, &new);
            climb_left_edge(&mut node, &mut last);
        } else {
            new = Hash::node(&new, sibling);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    last == 0 && old == older_root && new == root
}

/// Skips the levels at which a node on the right edge has no sibling.
fn climb_left_edge(node: &mut u64, last: &mut u64) {
    if *node != 0 {
        let levels = node.trailing_zeros();
        *node >>= levels;
        *last >>= levels;
    }
}

/// The largest power of two below `leaves`; `leaves` is at least 2.
fn split(leaves: u64) -> u64 {
    1 << (leaves - 1).ilog2()
}

/// Hash of the subtree over the leaves `low..high`, where `low` is a multiple of a power of two not below
/// `high - low`, so that the complete nodes it falls into have names.
fn range<E>(
    mut low: u64,
    high: u64,
    nodes: &mut impl FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Hash, ProofError<E>> {
    let mut peaks = Vec::new();
    while low < high {
        let level = (high - low).ilog2() as u8;
        peaks.push(nodes(level, low >> level).map_err(ProofError::Node)?);
        low += 1 << level;
    }
    Ok(join(&peaks).expect("a subtree has leaves"))
}

/// Joins complete subtrees, largest first, from the right; none for no subtree.
fn join(peaks: &[Hash]) -> Option<Hash> {
    peaks.iter().rev().copied().reduce(|right, left| Hash::node(&left, &right))
}

impl fmt::Display for FrontierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a stored frontier: its length does not fit its size")
    }
}

impl std::error::Error for FrontierError {}

impl<E: fmt::Display> fmt::Display for ProofError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProofError::OutOfRange => f.write_str("the tree is not that large"),
            ProofError::Node(cause) => write!(f, "a node of the tree could not be read: {cause}"),
        }
    }
}

impl<E: std::error::Error> std::error::Error for ProofError<E> {}
