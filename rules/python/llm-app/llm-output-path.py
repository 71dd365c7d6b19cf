import json
import os
from pathlib import Path

from openai import OpenAI
from werkzeug.utils import secure_filename

client = OpenAI()
WORKSPACE = Path("/srv/workspace").resolve()
FILES = {"notes": "notes.md"}


def direct(question):
    # ruleid: llm-output-path
    return open(client.responses.create(model="gpt-4o", input=question).output_text).read()


def variables(question):
    call = client.chat.completions.create(model="gpt-4o", messages=question).choices[0].message.tool_calls[0]
    wanted = json.loads(call.function.arguments)
    path = WORKSPACE / wanted["path"]
    # ruleid: llm-output-path
    path.write_text(wanted["content"])


def place_of(name):
    return os.path.join("/srv/workspace", name)


def helper_joins(llm, question):
    # ruleid: llm-output-path
    os.remove(place_of(llm.invoke(question).content))


def written(path, text):
    # todoruleid: llm-output-path
    open(path, "w").write(text)


def helper_writes(question):
    written(client.responses.create(model="gpt-4o", input=question).output_text, "x")


def resolved(question):
    path = (WORKSPACE / client.responses.create(model="gpt-4o", input=question).output_text).resolve()
    if not path.is_relative_to(WORKSPACE):
        raise ValueError(path)
    # ok: llm-output-path
    return path.read_text()


def secured(question):
    name = secure_filename(client.responses.create(model="gpt-4o", input=question).output_text)
    # ok: llm-output-path
    return open(os.path.join("/srv/workspace", name)).read()


def name_alone(question):
    name = os.path.basename(client.responses.create(model="gpt-4o", input=question).output_text)
    # ok: llm-output-path
    return (WORKSPACE / name).read_text()


def looked_up(question):
    # ok: llm-output-path
    return open(FILES[client.responses.create(model="gpt-4o", input=question).output_text]).read()


def content(question, path):
    text = client.responses.create(model="gpt-4o", input=question).output_text
    with open(path, "w") as file:
        # ok: llm-output-path
        file.write(text)
    # ok: llm-output-path
    Path("answer.txt").write_text(text)
