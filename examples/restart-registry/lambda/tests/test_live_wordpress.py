"""A real WordPress: run with -m live_wordpress and WP_BASE_URL, WP_BASIC_AUTH_USER, WP_BASIC_AUTH_PASSWORD set."""

import base64
import os

import pytest

from registry.settings import Settings
from registry.wordpress import WordPress

pytestmark = pytest.mark.live_wordpress


@pytest.fixture
def settings() -> Settings:
    settings = Settings.from_environment(os.environ)
    if settings.wp_base_url is None or settings.wp_basic_auth is None:
        pytest.fail("Set WP_BASE_URL, WP_BASIC_AUTH_USER and WP_BASIC_AUTH_PASSWORD.")
    return settings


def test_the_registry_s_own_user_is_an_editor(settings: Settings) -> None:
    assert settings.wp_base_url and settings.wp_basic_auth
    credentials = base64.b64encode(":".join(settings.wp_basic_auth).encode()).decode()
    assert WordPress(settings.wp_base_url).is_editor(f"Basic {credentials}")


def test_a_wrong_password_is_refused(settings: Settings) -> None:
    assert settings.wp_base_url
    credentials = base64.b64encode(b"nobody:wrong").decode()
    assert not WordPress(settings.wp_base_url).is_editor(f"Basic {credentials}")


def test_the_plugin_is_told(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    assert settings.wp_base_url
    WordPress(settings.wp_base_url, basic_auth=settings.wp_basic_auth).items_changed()
    assert caplog.messages == []
