"""The WordPress that the registry belongs to: it knows who may change items, and shows them to its visitors."""

import base64
import hashlib
import json
import logging
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from typing import Any

logger = logging.getLogger("registry")

SECONDS_TO_WAIT_FOR_AN_ANSWER = 5
USERS_TO_REMEMBER = 1000


class WordPressUnavailable(Exception):
    """WordPress does not answer, or not as WordPress does."""


class WordPress:
    """One WordPress, over its REST API."""

    def __init__(
        self,
        base_url: str,
        *,
        basic_auth: tuple[str, str] | None = None,
        cache_ttl: int = 300,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._base_url = base_url
        self._basic_auth = basic_auth
        self._cache_ttl = cache_ttl
        self._clock = clock
        # When each editor was last seen. Keys are digests, so that no password stays in memory.
        self._editors: dict[bytes, float] = {}

    def is_editor(self, authorization: str) -> bool:
        """Whether the value of an Authorization header is that of a user who may edit posts.

        Refusals are not remembered, so that a new user can start at once. Raises WordPressUnavailable.
        """
        key = hashlib.sha256(authorization.encode()).digest()
        seen = self._editors.get(key)
        if seen is not None and self._clock() - seen < self._cache_ttl:
            return True
        self._editors.pop(key, None)
        user = self._request("GET", "wp/v2/users/me?context=edit&_fields=capabilities", authorization)
        capabilities = user.get("capabilities") if isinstance(user, dict) else None
        if not isinstance(capabilities, dict) or capabilities.get("edit_posts") is not True:
            return False
        if len(self._editors) >= USERS_TO_REMEMBER:
            self._editors.clear()
        self._editors[key] = self._clock()
        return True

    def items_changed(self) -> None:
        """Tells the plugin to ask for the items anew. Never fails: its copy expires by itself, too."""
        if self._basic_auth is None:
            return
        credentials = base64.b64encode(":".join(self._basic_auth).encode()).decode()
        try:
            if self._request("POST", "restart-registry/v1/refresh", f"Basic {credentials}") is None:
                logger.warning("WordPress refuses WP_BASIC_AUTH_USER: it keeps showing the items as they were.")
        except WordPressUnavailable as error:
            logger.warning("WordPress keeps showing the items as they were: %s", error)

    def _request(self, method: str, path: str, authorization: str) -> Any:
        """What an endpoint answers, None where it refuses the user; raises WordPressUnavailable."""
        request = urllib.request.Request(
            f"{self._base_url}/wp-json/{path}",
            method=method,
            headers={"Authorization": authorization, "Accept": "application/json"},
        )
        try:
            with _opener.open(request, timeout=SECONDS_TO_WAIT_FOR_AN_ANSWER) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):
                return None
            raise WordPressUnavailable(f"{method} /wp-json/{path} answers {error.code}") from error
        except (OSError, HTTPException, ValueError) as error:
            raise WordPressUnavailable(f"{method} /wp-json/{path}: {type(error).__name__}") from error


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the password to wherever it points."""

    def redirect_request(self, *_: Any) -> None:
        return None


_opener = urllib.request.build_opener(_NoRedirects)
