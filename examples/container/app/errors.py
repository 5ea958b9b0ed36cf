"""What callers get when something goes wrong that the routes do not handle themselves."""

from fastapi import Request, status
from fastapi.responses import JSONResponse

from app.closing_days import OutOfRange


async def out_of_range(_: Request, error: OutOfRange) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, status.HTTP_404_NOT_FOUND)


exception_handlers = {OutOfRange: out_of_range}
