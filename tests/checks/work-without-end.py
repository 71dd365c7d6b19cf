import subprocess

import requests
from flask import Flask, request

app = Flask(__name__)


@app.post("/slow")
def slow():
    # ok: work-without-end
    subprocess.run(["pandoc", "a.md", "-o", "a.pdf"], timeout=20)


@app.post("/preview")
def preview():
    url = request.json["url"]
    # ok: work-without-end
    answer = requests.get(url, timeout=5, stream=True)
    return answer.raw.read(MOST)


@app.post("/pages")
def pages():
    # ruleid: work-without-end
    subprocess.run(["pandoc", "a.md", "-o", "a.pdf"], check=True)


@app.post("/more")
def more():
    # ok: work-without-end
    subprocess.run(["pandoc", "b.md", "-o", "b.pdf"], check=True)
