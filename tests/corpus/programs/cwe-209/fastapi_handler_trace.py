import logging
import traceback
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()
logger = logging.getLogger("api")


@app.exception_handler(Exception)
async def on_error(request: Request, exc: Exception):
    return JSONResponse(
        status_code=500,
        content={"error": str(exc), "trace": traceback.format_exc().splitlines()},  # flaw: CWE-209
    )


@app.get("/divide")
def divide(a: int, b: int):
    return {"result": a / b}
