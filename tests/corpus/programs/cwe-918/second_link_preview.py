import asyncio

import httpx
from bs4 import BeautifulSoup
from fastapi import FastAPI, HTTPException, Query

app = FastAPI()


async def fetch(url: str) -> str:
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(url, follow_redirects=True)  # flaw: CWE-918
        response.raise_for_status()
        return response.text


@app.get("/preview")
async def preview(url: str = Query(...)):
    html = await fetch(url)
    soup = BeautifulSoup(html, "html.parser")
    title = soup.title.string if soup.title else url
    description = soup.find("meta", attrs={"name": "description"})
    return {"title": title, "description": description["content"] if description else None}
