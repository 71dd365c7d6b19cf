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


TEMPLATE = env.from_string("Hello {{ name }}!\n\n{{ offer }}\n\nYour shop")


@router.post("/preview", response_class=PlainTextResponse)
def preview(body: Preview):
    return TEMPLATE.render(name=body.name, offer=body.offer)


@router.get("/placeholders")
def placeholders():
    return {"placeholders": ["name"]}
