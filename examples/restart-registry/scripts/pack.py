#!/usr/bin/env python3
"""Packs a folder: scripts/pack.py FOLDER ARCHIVE [PREFIX]. The same files always give the same bytes."""

import sys
import zipfile
from pathlib import Path

LEFT_OUT = {"__pycache__", ".DS_Store"}


def pack(folder: Path, archive: Path, prefix: str = "") -> None:
    """Writes every file of the folder to the archive, under the prefix."""
    files = sorted(
        (path.relative_to(folder).as_posix(), path)
        for path in folder.rglob("*")
        if path.is_file() and not LEFT_OUT & set(path.relative_to(folder).parts)
    )
    if not files:
        sys.exit(f"{folder} holds no files: there is nothing to pack.")
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, path in files:
            # A fixed date, and the executable bit alone: nothing of this machine gets in.
            entry = zipfile.ZipInfo(prefix + name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o755 if path.stat().st_mode & 0o100 else 0o644) << 16
            packed.writestr(entry, path.read_bytes())
    print(f"{archive}: {len(files)} files, {archive.stat().st_size:,} bytes")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    pack(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
