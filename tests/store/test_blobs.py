from pathlib import Path

from dateline.store import BlobStore


def test_blob_comes_back_by_its_hash(tmp_path: Path) -> None:
    blobs = BlobStore.beside(tmp_path / "war.db")
    sha256 = blobs.put(b"raw bytes")
    assert blobs.get(sha256) == b"raw bytes"
    assert blobs.root == tmp_path / "war.raw"


def test_same_bytes_are_kept_once(tmp_path: Path) -> None:
    blobs = BlobStore(tmp_path)
    assert blobs.put(b"same") == blobs.put(b"same")
    assert len(list(tmp_path.glob("??/*"))) == 1


def test_damaged_blob_is_named(tmp_path: Path) -> None:
    blobs = BlobStore(tmp_path)
    sha256 = blobs.put(b"whole")
    blobs.path_of(sha256).write_bytes(b"half")
    assert blobs.damaged() == (sha256,)
