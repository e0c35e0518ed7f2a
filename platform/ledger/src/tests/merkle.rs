use std::convert::Infallible;

use proptest::prelude::*;

use crate::{
    Frontier, Hash, ProofError, consistency_proof, inclusion_proof, verify_consistency, verify_inclusion,
};

/// MTH of RFC 6962, section 2.1, word for word.
pub fn naive_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::empty_root(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(naive_split(leaves.len()));
            Hash::node(&naive_root(left), &naive_root(right))
        }
    }
}

/// PATH of RFC 6962, section 2.1.1.
fn naive_path(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let split = naive_split(leaves.len());
    let (left, right) = leaves.split_at(split);
    let (mut path, sibling) = if index < split {
        (naive_path(index, left), naive_root(right))
    } else {
        (naive_path(index - split, right), naive_root(left))
    };
    path.push(sibling);
    path
}

/// SUBPROOF of RFC 6962, section 2.1.2.
fn naive_subproof(older: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if older == leaves.len() {
        return if whole { Vec::new() } else { vec![naive_root(leaves)] };
    }
    let split = naive_split(leaves.len());
    let (left, right) = leaves.split_at(split);
    let (mut path, sibling) = if older <= split {
        (naive_subproof(older, left, whole), naive_root(right))
    } else {
        (naive_subproof(older - split, right, false), naive_root(left))
    };
    path.push(sibling);
    path
}

fn naive_split(size: usize) -> usize {
    let mut split = 1;
    while split * 2 < size {
        split *= 2;
    }
    split
}

pub fn leaves(count: u64) -> Vec<Hash> {
    (0..count).map(|i| Hash::leaf(&i.to_be_bytes())).collect()
}

pub fn frontier(leaves: &[Hash]) -> Frontier {
    let mut frontier = Frontier::default();
    leaves.iter().for_each(|leaf| frontier.append(*leaf));
    frontier
}

/// Complete nodes of a tree, hashed pair by pair.
fn nodes(leaves: &[Hash]) -> impl FnMut(u8, u64) -> Result<Hash, Infallible> {
    let mut levels = vec![leaves.to_vec()];
    while let Some(below) = levels.last()
        && below.len() > 1
    {
        levels.push(below.as_chunks().0.iter().map(|[left, right]| Hash::node(left, right)).collect());
    }
    move |level, index| Ok(levels[usize::from(level)][index as usize])
}

fn hex(hash: Hash) -> String {
    hash.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The eight leaves and the roots of the reference test data of Certificate Transparency.
#[test]
fn certificate_transparency_vectors() {
    let data: [&[u8]; 8] = [b"", b"\0", b"\x10", b" !", b"01", b"@ABC", b"PQRSTUVW", b"`abcdefghijklmno"];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let leaves: Vec<Hash> = data.into_iter().map(Hash::leaf).collect();
    for (size, root) in roots.into_iter().enumerate() {
        assert_eq!(hex(frontier(&leaves[..size]).root()), root, "{size} leaves");
    }
    let inclusion = inclusion_proof(5, 8, &mut nodes(&leaves)).unwrap();
    assert_eq!(
        inclusion.into_iter().map(hex).collect::<Vec<_>>(),
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
    let consistency = consistency_proof(6, 8, &mut nodes(&leaves)).unwrap();
    assert_eq!(
        consistency.into_iter().map(hex).collect::<Vec<_>>(),
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
}

#[test]
fn all_small_trees_agree_with_the_naive_definitions() {
    let leaves = leaves(130);
    let roots: Vec<Hash> = (0..=130).map(|size| naive_root(&leaves[..size])).collect();
    let mut grown = Frontier::default();
    for (size, &root) in roots.iter().enumerate() {
        assert_eq!(grown.root(), root);
        assert_eq!(Frontier::from_bytes(&grown.to_bytes()), Ok(grown.clone()));
        let tree = &leaves[..size];
        let mut nodes = nodes(tree);
        for index in 0..size {
            let path = inclusion_proof(index as u64, size as u64, &mut nodes).unwrap();
            assert_eq!(path, naive_path(index, tree), "leaf {index} of {size}");
            assert!(verify_inclusion(tree[index], index as u64, size as u64, &path, root));
        }
        for (older, &older_root) in roots.iter().enumerate().take(size + 1).skip(1) {
            let path = consistency_proof(older as u64, size as u64, &mut nodes).unwrap();
            assert_eq!(path, naive_subproof(older, tree, true), "{older} in {size}");
            assert!(verify_consistency(older as u64, older_root, size as u64, root, &path));
        }
        assert!(verify_consistency(0, Hash::empty_root(), size as u64, root, &[]));
        leaves.get(size).into_iter().for_each(|leaf| grown.append(*leaf));
    }
}

#[test]
fn beyond_the_tree_there_is_no_proof() {
    let tree = leaves(5);
    assert_eq!(inclusion_proof(5, 5, &mut nodes(&tree)), Err(ProofError::OutOfRange));
    assert_eq!(consistency_proof(6, 5, &mut nodes(&tree)), Err(ProofError::OutOfRange));
    let root = naive_root(&tree);
    assert!(!verify_inclusion(tree[0], 0, 0, &[], tree[0]));
    assert!(!verify_consistency(6, root, 5, root, &[]));
    assert!(!verify_consistency(3, root, 5, root, &[]));
    assert!(!verify_consistency(0, root, 5, root, &[]));
    let huge = verify_inclusion(tree[0], u64::MAX - 1, u64::MAX, &tree, root);
    assert!(!huge && !verify_consistency(u64::MAX - 1, root, u64::MAX, root, &tree));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn large_trees_prove_what_is_so_and_nothing_else(
        size in 131..3000u64, pick: prop::sample::Index, bad: prop::sample::Index, bit in 0..256usize,
    ) {
        let leaves = leaves(size);
        let root = frontier(&leaves).root();
        let at = pick.index(size as usize);
        let (index, leaf) = (at as u64, leaves[at]);
        let path = inclusion_proof(index, size, &mut nodes(&leaves)).unwrap();
        prop_assert!(verify_inclusion(leaf, index, size, &path, root));
        let mut broken = path.clone();
        broken[bad.index(path.len())].0[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!verify_inclusion(leaf, index, size, &broken, root));
        prop_assert!(!verify_inclusion(leaf, (index + 1) % size, size, &path, root));
        prop_assert!(!verify_inclusion(leaf, index, size, &path[1..], root));

        let older = index + 1;
        let older_root = frontier(&leaves[..=at]).root();
        let path = consistency_proof(older, size, &mut nodes(&leaves)).unwrap();
        prop_assert!(verify_consistency(older, older_root, size, root, &path));
        prop_assert!(!verify_consistency(older, leaf_changed(older_root), size, root, &path));
        prop_assert!(!verify_consistency(older, older_root, size, leaf_changed(root), &path));
        if !path.is_empty() {
            let mut broken = path.clone();
            broken[bad.index(path.len())].0[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(!verify_consistency(older, older_root, size, root, &broken));
        }
    }

    #[test]
    fn any_bytes_are_a_frontier_or_refused(bytes: Vec<u8>, size in 0..64u64) {
        let _ = Frontier::from_bytes(&bytes);
        let stored = [&size.to_be_bytes(), bytes.as_slice()].concat();
        if let Ok(frontier) = Frontier::from_bytes(&stored) {
            prop_assert_eq!(frontier.to_bytes(), stored);
        }
    }
}

fn leaf_changed(hash: Hash) -> Hash {
    Hash::leaf(&hash.0)
}
