import logging
import time

from fastapi import FastAPI, Request

logger = logging.getLogger("access")
app = FastAPI()


@app.middleware("http")
async def access_log(request: Request, call_next):
    started = time.perf_counter()
    response = await call_next(request)
    elapsed = (time.perf_counter() - started) * 1000
    logger.info("%s in %.1f ms", response.status_code, elapsed)
    return response


@app.get("/articles")
async def articles(request: Request, tag: str = ""):
    source = request.query_params.get("utm_source", "-")
    logger.info("articles with tag " + tag + " from " + source)  # flaw: CWE-117
    return {"tag": tag, "articles": []}


@app.get("/articles/{number}")
async def article(number: int):
    logger.info("article %d", number)
    return {"number": number}
