import os
import subprocess

from bottle import Bottle, HTTPError, request, static_file

app = Bottle()
MEDIA = "/srv/media"


def render(source, size):
    target = os.path.join("/var/cache/thumbs", os.path.basename(source) + ".png")
    command = "convert %s -resize %s %s" % (source, size, target)
    subprocess.check_call(command, shell=True)  # flaw: CWE-78
    return target


@app.get("/thumb/<name:re:[a-z0-9_-]+>")
def thumb(name):
    source = os.path.join(MEDIA, name + ".jpg")
    if not os.path.exists(source):
        raise HTTPError(404, "no such picture")
    size = request.query.get("size", "200")
    path = render(source, size)
    return static_file(os.path.basename(path), root="/var/cache/thumbs")
