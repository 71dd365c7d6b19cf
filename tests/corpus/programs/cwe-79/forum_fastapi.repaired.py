from contextlib import asynccontextmanager
from datetime import datetime, timezone
from html import escape
from typing import Dict
from uuid import uuid4

from fastapi import FastAPI, HTTPException
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field


class PostIn(BaseModel):
    title: str = Field(max_length=200)
    content: str = Field(max_length=20_000)


class Post(PostIn):
    id: str
    created: datetime


posts: Dict[str, Post] = {}


@asynccontextmanager
async def lifespan(app: FastAPI):
    posts.clear()
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/post", status_code=201)
def create_post(data: PostIn):
    post = Post(id=str(uuid4()), created=datetime.now(timezone.utc), **data.model_dump())
    posts[post.id] = post
    return {"id": post.id}


@app.get("/", response_class=HTMLResponse)
def overview():
    items = "".join(f'<li><a href="/post/{p.id}">{escape(p.title)}</a></li>' for p in posts.values())
    return f"<html><body><h1>Forum</h1><ul>{items}</ul></body></html>"


@app.get("/post/{post_id}", response_class=HTMLResponse)
def show(post_id: str):
    post = posts.get(post_id)
    if post is None:
        raise HTTPException(404, "no such post")
    title, content = escape(post.title), escape(post.content)
    return f"""
    <html>
      <head><title>{title}</title></head>
      <body><h1>{title}</h1><article>{content}</article></body>
    </html>
    """
