import importlib
import json
from fastapi import FastAPI, HTTPException, Request

app = FastAPI()


def step_upper(text):
    return text.upper()


def step_reverse(text):
    return text[::-1]


STEPS = {"upper": step_upper, "reverse": step_reverse}


class Workflow:
    def __init__(self, definition):
        self.steps = definition["steps"]

    def run(self, text):
        for step in self.steps:
            if step not in STEPS:
                raise ValueError("unknown step")
            text = STEPS[step](text)
        return text


@app.post("/run")
async def run(request: Request):
    body = await request.json()
    try:
        return {"text": Workflow(body).run(str(body["text"]))}
    except (KeyError, ValueError):
        raise HTTPException(400)
