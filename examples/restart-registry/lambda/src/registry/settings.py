"""What the function's environment variables say."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    """The settings of one process; a changed variable starts a new one on Lambda."""

    database_path: str = "/mnt/efs/data.db"
    log_level: str = "INFO"
    # What callers send as x-api-key. None: not checked here, for instance because API Gateway does it.
    api_gateway_key: str | None = field(default=None, repr=False)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Reads DATABASE_PATH, LOG_LEVEL and API_GATEWAY_KEY; raises ValueError where one cannot be used."""
        log_level = (environment.get("LOG_LEVEL") or cls.log_level).upper()
        if log_level not in logging.getLevelNamesMapping():
            raise ValueError("LOG_LEVEL is not a level of Python's logging: use DEBUG, INFO, WARNING or ERROR.")
        api_gateway_key = environment.get("API_GATEWAY_KEY")
        if api_gateway_key == "":
            # An unset secret arrives as an empty text. Serving without the check would open the registry.
            raise ValueError("API_GATEWAY_KEY is empty: give it a value, or remove it to serve without a key.")
        return cls(environment.get("DATABASE_PATH") or cls.database_path, log_level, api_gateway_key)
