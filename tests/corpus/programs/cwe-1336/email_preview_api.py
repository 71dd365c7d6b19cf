from fastapi import APIRouter, Depends
from fastapi.responses import PlainTextResponse
from jinja2 import Environment
from pydantic import BaseModel

from .security import require_editor

router = APIRouter(prefix="/emails", dependencies=[Depends(require_editor)])
env = Environment(autoescape=True)


class Preview(BaseModel):
    name: str
    offer: str


@router.post("/preview", response_class=PlainTextResponse)
def preview(body: Preview):
    template = env.from_string("Hello {{ name }}!\n\n" + body.offer + "\n\nYour shop")  # flaw: CWE-1336
    return template.render(name=body.name)


@router.get("/placeholders")
def placeholders():
    return {"placeholders": ["name"]}
