"""What the function's environment variables say."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Settings:
    """The settings of one process; a changed variable starts a new one on Lambda."""

    database_path: str = "/mnt/efs/data.db"
    log_level: str = "INFO"
    # What callers send as x-api-key. None: not checked here, for instance because API Gateway does it.
    api_gateway_key: str | None = field(default=None, repr=False)
    # The WordPress whose users may change items, without a slash at its end. None: whoever has the key may.
    wp_base_url: str | None = None
    # Whom the registry signs in to WordPress as, for calls of its own: (user, application password).
    wp_basic_auth: tuple[str, str] | None = field(default=None, repr=False)
    # Seconds for which WordPress is not asked again about the same user.
    wp_auth_cache_ttl: int = 300

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Reads the variables that the README lists; raises ValueError where one cannot be used."""
        log_level = (environment.get("LOG_LEVEL") or cls.log_level).upper()
        if log_level not in logging.getLevelNamesMapping():
            raise ValueError("LOG_LEVEL is not a level of Python's logging: use DEBUG, INFO, WARNING or ERROR.")
        api_gateway_key = environment.get("API_GATEWAY_KEY")
        if api_gateway_key == "":
            # An unset secret arrives as an empty text. Serving without the check would open the registry.
            raise ValueError("API_GATEWAY_KEY is empty: give it a value, or remove it to serve without a key.")
        return cls(
            database_path=environment.get("DATABASE_PATH") or cls.database_path,
            log_level=log_level,
            api_gateway_key=api_gateway_key,
            wp_base_url=_wp_base_url(environment.get("WP_BASE_URL")),
            wp_basic_auth=_wp_basic_auth(environment),
            wp_auth_cache_ttl=_seconds(environment.get("WP_AUTH_CACHE_TTL"), cls.wp_auth_cache_ttl),
        )


def _wp_base_url(text: str | None) -> str | None:
    if text is None:
        return None
    url = urlsplit(text)
    if url.scheme not in ("http", "https") or not url.hostname or url.query or url.fragment:
        # Empty, too: serving without asking WordPress would let everybody with the key change items.
        raise ValueError("WP_BASE_URL is not the address of a WordPress, such as https://www.example.com.")
    return text.rstrip("/")


def _wp_basic_auth(environment: Mapping[str, str]) -> tuple[str, str] | None:
    user, password = environment.get("WP_BASIC_AUTH_USER"), environment.get("WP_BASIC_AUTH_PASSWORD")
    if not user and not password:
        return None
    if not user or not password or ":" in user:
        raise ValueError("WP_BASIC_AUTH_USER and WP_BASIC_AUTH_PASSWORD go together, and the user has no colon.")
    return user, password


def _seconds(text: str | None, default: int) -> int:
    if not text:
        return default
    if not (text.isascii() and text.isdigit()):
        raise ValueError("WP_AUTH_CACHE_TTL is not a whole number of seconds, such as 300; 0 asks every time.")
    return int(text)
