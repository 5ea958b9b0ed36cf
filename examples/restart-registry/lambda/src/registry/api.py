"""The registry's HTTP interface."""

import logging
import secrets
import sqlite3
from collections.abc import Iterator
from typing import Annotated

from fastapi import (
    APIRouter,
    BackgroundTasks,
    Depends,
    FastAPI,
    Header,
    HTTPException,
    Path,
    Query,
    Request,
    Response,
    status,
)
from fastapi.responses import JSONResponse
from fastapi.security import APIKeyHeader
from pydantic import BaseModel, ConfigDict, StringConstraints

from registry import __version__
from registry.items import Item, Items, NameTaken, open_items
from registry.settings import Settings
from registry.wordpress import WordPress, WordPressUnavailable

logger = logging.getLogger("registry")

LARGEST_ID = 2**63 - 1
ItemId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


class NewItem(BaseModel):
    """What a caller sends to add an item."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    description: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)] = ""


class ItemPage(BaseModel):
    """Some items; `next` is the value of `after` that continues the list, null at its end."""

    items: list[Item]
    next: int | None


def create_app(settings: Settings) -> FastAPI:
    """The application. Nothing is opened before a request needs it."""
    logging.basicConfig()
    logger.setLevel(settings.log_level)
    app = FastAPI(title="Restart Registry", version=__version__)

    # async, so that it is answered without a thread, and without the database, whatever state that is in.
    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "healthy", "service": "aws-lambda-fastapi"}

    @app.exception_handler(sqlite3.OperationalError)
    async def database_unavailable(_: Request, error: sqlite3.OperationalError) -> JSONResponse:
        logger.error("The database %s cannot be used: %s", settings.database_path, error)
        return JSONResponse({"detail": "The database cannot be used."}, status.HTTP_503_SERVICE_UNAVAILABLE)

    @app.exception_handler(WordPressUnavailable)
    async def wordpress_unavailable(_: Request, error: WordPressUnavailable) -> JSONResponse:
        logger.error("WordPress cannot be asked who may change items: %s", error)
        return JSONResponse({"detail": "WordPress cannot be asked."}, status.HTTP_503_SERVICE_UNAVAILABLE)

    app.include_router(items_router(settings))
    return app


def items_router(settings: Settings) -> APIRouter:
    """The routes under /items: reading asks for the API key, changing for an editor of WordPress as well."""
    wordpress = (
        WordPress(settings.wp_base_url, basic_auth=settings.wp_basic_auth, cache_ttl=settings.wp_auth_cache_ttl)
        if settings.wp_base_url
        else None
    )
    api_key_header = APIKeyHeader(name="x-api-key", auto_error=False)

    def require_api_key(given: Annotated[str | None, Depends(api_key_header)]) -> None:
        expected = settings.api_gateway_key
        if expected is not None and not secrets.compare_digest((given or "").encode(), expected.encode()):
            raise HTTPException(status.HTTP_401_UNAUTHORIZED, "The header x-api-key is missing or wrong.")

    def opened_items() -> Iterator[Items]:
        with open_items(settings.database_path) as items:
            yield items

    def require_editor(authorization: Annotated[str | None, Header()] = None) -> None:
        if wordpress is not None and not (authorization and wordpress.is_editor(authorization)):
            raise HTTPException(
                status.HTTP_401_UNAUTHORIZED,
                "Sign in as a user of WordPress who may edit posts, with an application password.",
                {"WWW-Authenticate": "Basic"},
            )

    def tell_wordpress(tasks: BackgroundTasks) -> None:
        if wordpress is not None:
            tasks.add_task(wordpress.items_changed)

    OpenedItems = Annotated[Items, Depends(opened_items)]
    router = APIRouter(prefix="/items", tags=["items"], dependencies=[Depends(require_api_key)])

    @router.get("")
    def list_items(
        items: OpenedItems,
        after: Annotated[int, Query(ge=0, le=LARGEST_ID)] = 0,
        limit: Annotated[int, Query(ge=1, le=100)] = 50,
    ) -> ItemPage:
        found = items.list(after=after, limit=limit + 1)
        page = found[:limit]
        return ItemPage(items=page, next=page[-1].id if len(found) > limit else None)

    @router.post("", status_code=status.HTTP_201_CREATED, dependencies=[Depends(require_editor)])
    def create_item(new: NewItem, items: OpenedItems, response: Response, tasks: BackgroundTasks) -> Item:
        try:
            item = items.create(new.name, new.description)
        except NameTaken as error:
            raise HTTPException(status.HTTP_409_CONFLICT, "An item with this name exists.") from error
        logger.info("created item %d", item.id)
        tell_wordpress(tasks)
        response.headers["location"] = router.url_path_for("get_item", item_id=item.id)
        return item

    @router.get("/{item_id}")
    def get_item(item_id: ItemId, items: OpenedItems) -> Item:
        item = items.get(item_id)
        if item is None:
            raise HTTPException(status.HTTP_404_NOT_FOUND, "There is no item with this id.")
        return item

    @router.delete("/{item_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=[Depends(require_editor)])
    def delete_item(item_id: ItemId, items: OpenedItems, tasks: BackgroundTasks) -> None:
        if not items.delete(item_id):
            raise HTTPException(status.HTTP_404_NOT_FOUND, "There is no item with this id.")
        logger.info("deleted item %d", item_id)
        tell_wordpress(tasks)

    return router
