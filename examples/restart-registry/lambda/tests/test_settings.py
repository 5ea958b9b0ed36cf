"""The environment variables of the function."""

import tomllib
from pathlib import Path

import pytest

from registry import __version__
from registry.settings import Settings


def test_everything_has_a_default() -> None:
    assert Settings.from_environment({}) == Settings("/mnt/efs/data.db", "INFO", None)


def test_an_empty_variable_is_an_absent_one() -> None:
    assert Settings.from_environment({"DATABASE_PATH": "", "LOG_LEVEL": ""}) == Settings()


def test_every_variable_is_read() -> None:
    environment = {"DATABASE_PATH": "/tmp/x.db", "LOG_LEVEL": "debug", "API_GATEWAY_KEY": "key"}
    assert Settings.from_environment(environment) == Settings("/tmp/x.db", "DEBUG", "key")


def test_an_unknown_log_level_stops_the_function_from_starting() -> None:
    with pytest.raises(ValueError, match="LOG_LEVEL"):
        Settings.from_environment({"LOG_LEVEL": "LOUD"})


def test_an_empty_key_never_opens_the_registry() -> None:
    with pytest.raises(ValueError, match="API_GATEWAY_KEY is empty"):
        Settings.from_environment({"API_GATEWAY_KEY": ""})


def test_the_key_is_not_printed() -> None:
    assert "s3cret" not in repr(Settings(api_gateway_key="s3cret"))


def test_the_version_is_the_one_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())
    assert project["project"]["version"] == __version__
