"""The items, kept in SQLite.

On Lambda the file lies on EFS, which is NFS: the write-ahead log needs memory that is shared between processes, and
NFS has none, so the journal mode is DELETE. File locks do work there; a writer waits its turn.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

SECONDS_TO_WAIT_FOR_A_LOCK = 5

SCHEMA = """
CREATE TABLE IF NOT EXISTS items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    created_at TEXT NOT NULL
)
"""


class NameTaken(Exception):
    """Another item has this name."""


@dataclass(frozen=True)
class Item:
    """One item; created_at is UTC in ISO 8601."""

    id: int
    name: str
    description: str
    created_at: str


class Items:
    """The items of one open database. Every method is one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def list(self, *, after: int, limit: int) -> list[Item]:
        """Up to `limit` items whose id is greater than `after`, in the order of their ids."""
        rows = self._connection.execute(
            "SELECT id, name, description, created_at FROM items WHERE id > ? ORDER BY id LIMIT ?", (after, limit)
        )
        return [Item(*row) for row in rows]

    def get(self, item_id: int) -> Item | None:
        """The item with this id, if there is one."""
        row = self._connection.execute(
            "SELECT id, name, description, created_at FROM items WHERE id = ?", (item_id,)
        ).fetchone()
        return Item(*row) if row else None

    def create(self, name: str, description: str) -> Item:
        """Adds an item and returns it; raises NameTaken. An id is never given twice."""
        created_at = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            cursor = self._connection.execute(
                "INSERT INTO items (name, description, created_at) VALUES (?, ?, ?)", (name, description, created_at)
            )
        except sqlite3.IntegrityError as error:
            raise NameTaken(name) from error
        return Item(int(cursor.lastrowid or 0), name, description, created_at)

    def delete(self, item_id: int) -> bool:
        """Removes an item; false when there is none with this id."""
        return self._connection.execute("DELETE FROM items WHERE id = ?", (item_id,)).rowcount == 1


@contextmanager
def open_items(path: str) -> Iterator[Items]:
    """Opens the database for one request, with its tables; raises sqlite3.OperationalError where that fails.

    The folder is never created: where a file system is not mounted, items must not land beside it.
    """
    connection = sqlite3.connect(
        path,
        timeout=SECONDS_TO_WAIT_FOR_A_LOCK,
        isolation_level=None,
        # A request is served by one thread at a time, but not always by the same one.
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(SCHEMA)
        yield Items(connection)
    finally:
        connection.close()
