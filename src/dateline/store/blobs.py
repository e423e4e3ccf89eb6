"""Raw bytes, kept under their own hash beside the database."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from dateline.model import sha256_hex


@dataclass(frozen=True, slots=True)
class BlobStore:
    """A folder of files that are named by the SHA-256 of their content.

    A file is written under another name first and then renamed, so that a file with a hash for
    its name is always whole.
    """

    root: Path

    @classmethod
    def beside(cls, database: Path) -> "BlobStore":
        """The folder that belongs to `database`: ``war.db`` has ``war.raw/``."""
        return cls(database.with_suffix(".raw"))

    def path_of(self, sha256: str) -> Path:
        """Where the bytes with this hash lie, or would lie."""
        return self.root / sha256[:2] / sha256

    def put(self, data: bytes) -> str:
        """Keep `data` and return its SHA-256; what is already there stays."""
        sha256 = sha256_hex(data)
        path = self.path_of(sha256)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(path, data)
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes with this hash.

        Raises:
            FileNotFoundError: they are not here.
        """
        return self.path_of(sha256).read_bytes()

    def damaged(self) -> tuple[str, ...]:
        """The hashes of files whose content no longer fits their name."""
        files = sorted(path for path in self.root.glob("??/*") if len(path.name) == 64)
        return tuple(path.name for path in files if sha256_hex(path.read_bytes()) != path.name)

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
