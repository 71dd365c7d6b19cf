import logging
import time

from fastapi import FastAPI, Request

logger = logging.getLogger("access")
app = FastAPI()


def one_line(value: str) -> str:
    return value.replace("\r", "\\r").replace("\n", "\\n")[:200]


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
    logger.info("articles with tag %s from %s", one_line(tag), one_line(source))
    return {"tag": tag, "articles": []}


@app.get("/articles/{number}")
async def article(number: int):
    logger.info("article %d", number)
    return {"number": number}
