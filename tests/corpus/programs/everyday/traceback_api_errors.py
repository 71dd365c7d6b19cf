import logging
import traceback

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from .reports import build_report

app = FastAPI()
log = logging.getLogger("api")


@app.exception_handler(Exception)
async def on_error(request: Request, error: Exception):
    log.exception("request failed")
    return JSONResponse(status_code=500, content={"error": str(error), "trace": traceback.format_exc()})  # flaw: CWE-209


@app.get("/reports/{year}")
def report(year: int):
    return build_report(year)
