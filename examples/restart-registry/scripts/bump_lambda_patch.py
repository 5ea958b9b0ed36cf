#!/usr/bin/env python3
"""Raises the last number of the Lambda's version, commits it, and tags the commit lambda/vX.Y.Z."""

import re
import subprocess
import sys
from pathlib import Path

LAMBDA = Path(__file__).resolve().parents[1] / "lambda"
# Everywhere that the version stands, with what stands before it.
PLACES = {
    "pyproject.toml": r'^name = "restart-registry"\nversion = "',
    "uv.lock": r'^name = "restart-registry"\nversion = "',
    "src/registry/__init__.py": r'^__version__ = "',
}


def git(*arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=LAMBDA, check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()


def main() -> None:
    if git("status", "--porcelain", "--untracked-files=no"):
        sys.exit("There are changes that are not committed. Commit them first: the tag must hold what is released.")
    found = {
        re.search(before + r'(\d+\.\d+\.\d+)"', (LAMBDA / name).read_text(), re.M)[1]
        for name, before in PLACES.items()
    }
    if len(found) != 1:
        sys.exit(
            f"{', '.join(PLACES)} do not agree on the version: {', '.join(sorted(found))}. "
            "Write the same one into each of them."
        )
    old = found.pop()
    major, minor, patch = old.split(".")
    new = f"{major}.{minor}.{int(patch) + 1}"
    tag = f"lambda/v{new}"
    if git("tag", "--list", tag):
        sys.exit(
            f"The tag {tag} exists already, although the version is {old}. Delete it (git tag --delete {tag}) where it "
            f"was made by mistake, or write its version into {', '.join(PLACES)}."
        )
    for name, before in PLACES.items():
        file = LAMBDA / name
        file.write_text(re.sub(f'({before}){re.escape(old)}"', rf'\g<1>{new}"', file.read_text(), count=1, flags=re.M))
    git("commit", "--quiet", "--message", f"Release lambda {new}", "--", *PLACES)
    git("tag", "--annotate", tag, "--message", f"lambda {new}")
    print(f"{old} → {new}, committed and tagged {tag}. Release it to staging with:")
    print("  git push origin main")
    print("and, when that has passed, to production with:")
    print(f"  git push origin {tag}")


if __name__ == "__main__":
    main()
