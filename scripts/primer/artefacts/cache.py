"""A content-addressed cache: the key is a hash of every input, the value is bytes. Safe to delete at any time."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile


def digest(*parts: bytes | str) -> str:
    """Give one hash for several inputs; the border between two inputs counts too."""
    total = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def digest_folder(folder: Path) -> str:
    """Give one hash for the names and bytes of all files under a folder."""
    parts: list[bytes | str] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(*parts)


@dataclass(frozen=True)
class Cache:
    """A folder of values named by their keys; None as folder means no cache."""

    folder: Path | None

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give the value of a key, making and keeping it when it is not there.

        An empty value is not kept: it says that there is nothing to remember.
        """
        data = self.find(key)
        if data is None:
            data = make()
            self.keep(key, data)
        return data

    def find(self, key: str) -> bytes | None:
        """Give the value of a key, or None when it is not there whole."""
        if self.folder is None:
            return None
        path = self._path(key)
        stored = path.read_bytes() if path.is_file() else b""
        return stored[32:] if stored and sha256(stored[32:]).digest() == stored[:32] else None

    def keep(self, key: str, data: bytes) -> None:
        """Keep the value of a key, if it is not empty.

        It is written beside its place and moved there, so that a killed build leaves no half value. Its hash is kept in
        front of it, so that a damaged file is made again.
        """
        if self.folder is None or not data:
            return
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            beside = Path(file.name)
            try:
                file.write(sha256(data).digest() + data)
                file.close()
                beside.replace(path)
            except BaseException:
                beside.unlink(missing_ok=True)
                raise

    def _path(self, key: str) -> Path:
        return Path(self.folder or "", key[:2], key)


NO_CACHE = Cache(None)
"""Makes everything anew and keeps nothing: for commands that write nothing."""
