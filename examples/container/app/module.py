"""The web app, and `handler`, what Lambda calls: the Dockerfile names it as `app.module.handler`.

There is no web server: awslambdaric gets the events of API Gateway or of a function URL, and Mangum turns them into
requests.
"""

from datetime import date
from typing import Annotated

import fastapi
from mangum import Mangum
from pydantic import BaseModel, ConfigDict, Field

from app.closing_days import ClosingDay, closing_days, settlement_date
from app.errors import exception_handlers
from app.version import app_version

VERSION = app_version()

app = fastapi.FastAPI(title="Euro settlement", version=VERSION, exception_handlers=exception_handlers)


class Trade(BaseModel):
    """A trade; by default it settles two business days later, as most securities do."""

    model_config = ConfigDict(extra="forbid")

    traded_on: date
    days: Annotated[int, Field(ge=0, le=30)] = 2


class Settlement(BaseModel):
    settles_on: date


# async, so that it is answered without a thread.
@app.get("/health")
async def health() -> dict[str, str]:
    """Which version answers. Smoke tests ask it."""
    return {"status": "healthy", "version": VERSION}


@app.get("/closing-days/{year}")
async def list_closing_days(year: int) -> list[ClosingDay]:
    """The days of a year on which no payment in euros settles, besides weekends."""
    return closing_days(year)


@app.post("/settlements")
async def settle(trade: Trade) -> Settlement:
    """When a trade settles."""
    return Settlement(settles_on=settlement_date(trade.traded_on, trade.days))


handler = Mangum(app, lifespan="off")
