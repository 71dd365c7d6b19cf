from urllib.parse import urlparse

from fastapi import FastAPI, HTTPException
from fastapi.responses import RedirectResponse

app = FastAPI()

LINKS: dict[str, str] = {"docs": "https://docs.acme.test/", "blog": "https://blog.acme.test/"}


@app.get("/go/{name}")
async def go(name: str):
    if name not in LINKS:
        raise HTTPException(404, "unknown link")
    return RedirectResponse(LINKS[name])


@app.get("/out")
async def out(url: str):
    """Leave the site; clicks are counted."""
    return RedirectResponse(url=url, status_code=302)  # flaw: CWE-601


@app.get("/links")
async def links():
    return [{"name": name, "host": urlparse(target).hostname} for name, target in LINKS.items()]
