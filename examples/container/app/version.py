"""Which version of the app this is."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def app_version(variables: Mapping[str, str] = os.environ, project: Path = PROJECT) -> str:
    """What the image was built as: its build argument VERSION, or else the version in pyproject.toml."""
    given = variables.get("APP_VERSION")
    if given:
        return given
    try:
        return tomllib.loads(project.read_text())["project"]["version"]
    except FileNotFoundError:
        return "unknown"
