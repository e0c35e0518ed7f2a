#!/usr/bin/env python3
"""Checks a proof of a record without any code of Motcua: check_proof.py PROOF VKEY.

Shares nothing with the Rust crate but the format described in README.md. Needs the package `cryptography`.
"""

import base64
import hashlib
import json
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def b64(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def read_checkpoint(note: str, vkey: str) -> tuple[int, bytes]:
    """Size and root of a checkpoint signed by the key in `vkey`."""
    name, key_id, key = vkey.strip().split("+", 2)
    key = b64(key)
    assert key[0] == 1 and len(key) == 33, "not an Ed25519 key"
    assert sha256(name.encode(), b"\n", key)[:4].hex() == key_id, "key id does not fit the key"
    text, signatures = note.rsplit("\n\n", 1)
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = b64(signature)
        if dash == "—" and signer == name and signature[:4].hex() == key_id:
            Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature[4:], text.encode())
            break
    else:
        raise ValueError("not signed with the expected key")
    origin, size, root = text.splitlines()[:3]
    assert origin == name, "a checkpoint of another log"
    return int(size), b64(root)


def root_of(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes:
    """Root that the path leads to; RFC 6962, section 2.1.1, read from the leaf upwards."""
    if size == 1:
        assert not path, "path too long"
        return leaf
    split = 1 << (size - 1).bit_length() - 1
    sibling = path[-1]
    if index < split:
        return sha256(b"\1", root_of(leaf, index, split, path[:-1]), sibling)
    return sha256(b"\1", sibling, root_of(leaf, index - split, size - split, path[:-1]))


def check(proof: str, vkey: str) -> dict:
    """The proven record."""
    head, checkpoint = proof.split("\n\n", 1)
    header, extra, index, *path = head.split("\n")
    assert header == "c2sp.org/tlog-proof@v1", "not a proof"
    canonical = b64(extra.removeprefix("extra "))
    index = int(index.removeprefix("index "))
    size, root = read_checkpoint(checkpoint, vkey)
    assert index < size, "no such place in the log"
    leaf = sha256(b"\0", canonical)
    computed = root_of(leaf, index, size, [b64(line) for line in path])
    assert computed == root, "the record is not in the signed log"
    record = json.loads(canonical)
    again = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert again == canonical, "not in canonical form"
    assert int(record["seq"]) == index, "the record belongs at another place"
    return record


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as proof, open(sys.argv[2], encoding="utf-8") as vkey:
        print(json.dumps(check(proof.read(), vkey.read()), ensure_ascii=False, indent=2))
