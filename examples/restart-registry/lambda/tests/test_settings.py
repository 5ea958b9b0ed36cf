"""The environment variables of the function."""

import tomllib
from pathlib import Path

import pytest

from registry import __version__
from registry.settings import Settings


def test_everything_has_a_default() -> None:
    assert Settings.from_environment({}) == Settings(
        "/mnt/efs/data.db", "INFO", api_gateway_key=None, wp_base_url=None, wp_basic_auth=None, wp_auth_cache_ttl=300
    )


def test_an_empty_variable_is_an_absent_one() -> None:
    names = ("DATABASE_PATH", "LOG_LEVEL", "WP_BASIC_AUTH_USER", "WP_BASIC_AUTH_PASSWORD", "WP_AUTH_CACHE_TTL")
    assert Settings.from_environment(dict.fromkeys(names, "")) == Settings()


def test_every_variable_is_read() -> None:
    environment = {
        "DATABASE_PATH": "/tmp/x.db",
        "LOG_LEVEL": "debug",
        "API_GATEWAY_KEY": "key",
        "WP_BASE_URL": "https://www.example.com/blog/",
        "WP_BASIC_AUTH_USER": "registry",
        "WP_BASIC_AUTH_PASSWORD": "abcd efgh",
        "WP_AUTH_CACHE_TTL": "0",
    }
    assert Settings.from_environment(environment) == Settings(
        "/tmp/x.db", "DEBUG", "key", "https://www.example.com/blog", ("registry", "abcd efgh"), 0
    )


def test_an_unknown_log_level_stops_the_function_from_starting() -> None:
    with pytest.raises(ValueError, match="LOG_LEVEL"):
        Settings.from_environment({"LOG_LEVEL": "LOUD"})


def test_an_empty_key_never_opens_the_registry() -> None:
    with pytest.raises(ValueError, match="API_GATEWAY_KEY is empty"):
        Settings.from_environment({"API_GATEWAY_KEY": ""})


@pytest.mark.parametrize("url", ["", "www.example.com", "ftp://www.example.com", "https://", "https://x.org/?p=1"])
def test_a_wordpress_without_an_address_never_opens_the_registry(url: str) -> None:
    with pytest.raises(ValueError, match="WP_BASE_URL"):
        Settings.from_environment({"WP_BASE_URL": url})


@pytest.mark.parametrize("given", [{"WP_BASIC_AUTH_USER": "a"}, {"WP_BASIC_AUTH_PASSWORD": "b"}])
def test_a_user_needs_a_password(given: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="go together"):
        Settings.from_environment(given)


@pytest.mark.parametrize("ttl", ["-1", "five", "1.5"])
def test_a_time_to_live_is_whole_seconds(ttl: str) -> None:
    with pytest.raises(ValueError, match="WP_AUTH_CACHE_TTL"):
        Settings.from_environment({"WP_AUTH_CACHE_TTL": ttl})


def test_secrets_are_not_printed() -> None:
    assert "s3cret" not in repr(Settings(api_gateway_key="s3cret", wp_basic_auth=("registry", "s3cret")))


def test_the_version_is_the_one_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())
    assert project["project"]["version"] == __version__
