import sanic
import os
import shutil
import tempfile
from pathlib import Path
from typing import Literal

from fastapi import FastAPI
from fastapi.responses import FileResponse
from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import safe_join, secure_filename

app = Flask(__name__)
api = FastAPI()
BASE = Path("/srv/files").resolve()
ROOT = "/srv/files"
REPORTS = {"daily": "daily.csv", "weekly": "weekly.csv"}


@app.route("/direct")
def direct():
    # ruleid: path-from-request
    return send_file("/srv/files/" + request.args["name"])


@app.route("/variables")
def variables():
    name = request.args.get("name")
    path = os.path.join(ROOT, name)
    # ruleid: path-from-request
    with open(path) as file:
        return file.read()


def place_of(name):
    return os.path.join(ROOT, name)


@app.route("/helper/<name>")
def helper_joins(name):
    # ruleid: path-from-request
    os.remove(place_of(name))


def contents(path):
    return open(path).read()


@app.route("/helper-opens")
def helper_opens():
    # ruleid: path-from-request
    return contents(request.args["path"])


def copied(label, path):
    # todoruleid: path-from-request
    return label + open(path).read()


@app.route("/helper-opens-its-second")
def helper_opens_its_second():
    return copied("of", request.args["path"])


@api.get("/download/{name:path}")
async def fastapi_download(name: str):
    # ruleid: path-from-request
    return FileResponse(f"/srv/files/{name}")


@api.delete("/files/{name}")
def fastapi_delete(name: str):
    target = BASE / name
    # ruleid: path-from-request
    target.unlink()
    # ruleid: path-from-request
    shutil.rmtree(BASE / name)


def django_view(request):
    path = Path("/srv") / request.GET["file"]
    # ruleid: path-from-request
    return path.read_text()


@app.route("/weak")
def weak():
    name = request.args["name"].replace("../", "")
    # ruleid: path-from-request
    return open(os.path.join(ROOT, name)).read()


@app.route("/dots")
def dots():
    name = request.args["name"]
    if ".." in name:
        abort(400)
    # ruleid: path-from-request
    return open(os.path.join(ROOT, name)).read()


@app.route("/unresolved")
def unresolved():
    path = os.path.join(ROOT, request.args["name"])
    if not path.startswith(ROOT):
        abort(403)
    # ruleid: path-from-request
    return open(path).read()


@app.route("/relative")
def relative():
    path = (BASE / request.args["name"]).resolve()
    if not path.is_relative_to(BASE):
        abort(404)
    # ok: path-from-request
    return path.read_text()


@app.route("/relative-to")
def relative_to():
    path = (BASE / request.args["name"]).resolve()
    try:
        path.relative_to(BASE)
    except ValueError:
        abort(404)
    # ok: path-from-request
    return send_file(path)


@app.route("/parents")
def parents():
    path = (BASE / request.args["name"]).resolve()
    if BASE not in path.parents:
        abort(404)
    # ok: path-from-request
    return path.read_bytes()


@app.route("/realpath")
def realpath():
    path = os.path.realpath(os.path.join(ROOT, request.args["name"]))
    if not path.startswith(ROOT + os.sep):
        abort(403)
    # ok: path-from-request
    return open(path).read()


@app.route("/commonpath")
def commonpath():
    path = os.path.abspath(os.path.join(ROOT, request.args["name"]))
    if os.path.commonpath([ROOT, path]) != ROOT:
        abort(403)
    # ok: path-from-request
    return open(path).read()


@app.route("/secure")
def secure():
    # ok: path-from-request
    return open(os.path.join(ROOT, secure_filename(request.args["name"]))).read()


@app.route("/safe-join")
def joined():
    path = safe_join(ROOT, request.args["name"])
    if path is None:
        abort(404)
    # ok: path-from-request
    return send_file(path)


@app.route("/from-directory")
def from_directory():
    # ok: path-from-request
    return send_from_directory(ROOT, request.args["name"])


@app.route("/basename")
def basename():
    # ok: path-from-request
    return open(os.path.join(ROOT, os.path.basename(request.args["name"]))).read()


@app.route("/name")
def name_alone():
    name = Path(request.args["name"]).name
    # ok: path-from-request
    return (BASE / name).read_text()


@app.route("/table")
def table():
    # ok: path-from-request
    return open(os.path.join(ROOT, REPORTS[request.args["report"]])).read()


@app.route("/allowed")
def allowed():
    report = request.args["report"]
    if report not in REPORTS:
        abort(404)
    # ok: path-from-request
    return open(os.path.join(ROOT, report + ".csv")).read()


@app.route("/number/<int:year>")
def number():
    year = int(request.args["year"])
    # ok: path-from-request
    return open(f"/srv/files/{year}.csv").read()


def resolve_below(base, name):
    path = (base / name).resolve()
    if not path.is_relative_to(base):
        raise ValueError(name)
    return path


@app.route("/content")
def content_not_path():
    # ok: path-from-request
    Path("/srv/files/log.txt").write_text(request.args["text"])


@app.route("/exists-is-no-check")
def exists_is_no_check():
    path = os.path.join(ROOT, request.args["name"])
    if not os.path.isfile(path):
        abort(404)
    # ruleid: path-from-request
    return send_file(path)


async def with_sanic(request):
    # ruleid: path-from-request
    return await sanic.response.file("/srv/files/" + request.args.get("name"))


@app.route("/joined")
def joined():
    path = BASE.joinpath(request.args["name"])
    # ruleid: path-from-request
    return path.open().read()


@app.route("/root-or-below")
def root_or_below():
    path = os.path.realpath(os.path.join(ROOT, request.args["name"]))
    if not (path == ROOT or path.startswith(ROOT + os.sep)):
        abort(403)
    # ok: path-from-request
    return send_file(path)


@app.route("/neither-root-nor-below")
def neither_root_nor_below():
    path = (BASE / request.args["name"]).resolve()
    if path != BASE and BASE not in path.parents:
        abort(403)
    # ok: path-from-request
    return send_file(path)


def below(name):
    path = (BASE / name).resolve()
    if not path.is_relative_to(BASE):
        raise ValueError(name)
    return path


class Files:
    def find(self, name):
        path = os.path.realpath(os.path.join(ROOT, name))
        if os.path.commonpath([ROOT, path]) != ROOT:
            raise ValueError(name)
        return path

    def read(self):
        # ok: path-from-request
        return open(self.find(request.args["name"])).read()


@app.route("/in-a-function")
def in_a_function():
    # ok: path-from-request
    return send_file(below(request.args["name"]))


@app.route("/of-a-row/<key>")
def of_a_row(key):
    document = Document.query.filter_by(key=key).first()
    # ok: path-from-request
    return send_file(document.path)


class Gallery:
    def __init__(self, root):
        self.root = root

    def locate(self, album):
        path = (self.root / album).resolve()
        if not path.is_relative_to(self.root):
            raise ValueError(album)
        return path

    def below(self, album):
        path = (self.root / album).resolve()
        if self.root not in path.parents:
            raise ValueError(album)
        return path

    def by_name(self, name):
        return os.path.join(self.root, os.path.basename(name))

    def joined(self, name):
        return os.path.join(self.root, name)

    def show(self, request):
        # ok: path-from-request
        first = open(self.locate(request.query["album"]))
        # ok: path-from-request
        second = open(self.by_name(request.query["album"]))
        # ok: path-from-request
        third = open(self.below(request.query["album"]))
        # ruleid: path-from-request
        return first, second, third, open(self.joined(request.query["album"]))


class Cut(pydantic.BaseModel):
    video: str
    still: str
    kind: Literal["png", "jpg"]

    @pydantic.field_validator("video")
    @classmethod
    def _only_names(cls, value):
        if not re.fullmatch("[a-z]+", value):
            raise ValueError(value)
        return value


@app.post("/cut")
def cut(job: Cut):
    # ok: path-from-request
    video = open(f"/srv/{job.video}.mp4")
    # ok: path-from-request
    kind = open(f"/srv/thumbnail.{job.kind}")
    # ruleid: path-from-request
    return video, kind, open(f"/srv/{job.still}.png")


@app.route("/converted")
def converted():
    made = tempfile.mkstemp(suffix=".mp4")[1]
    output_path = tempfile.mkstemp(suffix=".mp4")[1]
    processed = convert(made, output_path, request.args.get("effect"))
    # ok: path-from-request
    return send_file(processed)


@app.route("/kept/<name>")
def kept(name):
    stream = site.pending_streams.get(name, {})
    # ok: path-from-request
    return send_file(stream.path)


def last_lines(path):
    with path.open() as lines:
        return list(lines)[-9:]


def first_line(path):
    return open(path).readline()


@app.route("/last-lines")
def by_a_reader():
    # ruleid: path-from-request
    return last_lines(BASE / request.args["log"])


@app.route("/first-line")
def by_another_reader():
    path = (BASE / request.args["log"]).resolve()
    if not path.is_relative_to(BASE):
        abort(404)
    # ok: path-from-request
    return first_line(path)


class BaseFileHandler(tornado.web.RequestHandler):
    def file_path(self):
        name = self.get_query_argument("name")
        # ruleid: path-from-request
        return os.path.join("shared", name)

    def checked_path(self):
        name = self.get_query_argument("name")
        if not re.fullmatch(r"[\w.-]+", name):
            raise ValueError("name")
        # ok: path-from-request
        return os.path.join("shared", name)


NAME_FORM = re.compile(r"[a-z]+")
IMAGES = Path("images").resolve()


@app.post("/beside")
def asked_beside_another():
    data = request.get_json()
    code, filename = data["code"], data["filename"]
    if not isinstance(code, str) or not isinstance(filename, str) or not NAME_FORM.fullmatch(filename):
        return "", 400
    # ok: path-from-request
    return open(os.path.join("work", filename)).read()


@app.post("/both")
def asked_with_another():
    name, other = request.form["name"], request.form["other"]
    if not (other and name.isalnum() and len(name) < 9):
        abort(400)
    # ok: path-from-request
    return open("work/" + name).read()


@app.post("/other")
def asked_of_another():
    name, other = request.form["name"], request.form["other"]
    if len(other) > 10 or not other.isalnum():
        abort(400)
    # ruleid: path-from-request
    return open("work/" + name).read()


@app.get("/images/<name>")
def own_folder(name):
    path = (IMAGES / name).resolve()
    if path.parent != IMAGES or not path.is_file():
        abort(404)
    # ok: path-from-request
    return send_file(path)


@app.post("/images")
def kept_under_own_name():
    data = request.get_data()
    ext = sniff(data[:16])
    # ok: path-from-request
    with open("images/" + uuid.uuid4().hex + ext, "wb") as kept:
        kept.write(data)


def converted(request):
    upload = request.FILES["image"]
    output = converter.run(upload)
    # ok: path-from-request
    return open(output, "rb").read()


def find_song(artist, title):
    for path in SONGS.glob("*/*.mp3"):
        if path.parent.name == artist and path.stem == title:
            return path
    abort(404)


@app.get("/songs")
def song():
    # ok: path-from-request
    return send_file(find_song(request.args["artist"], request.args["title"]))


@app.post("/song")
def fetched_song():
    url = request.form["url"]
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.hostname not in HOSTS:
        abort(400)
    result = downloader.run(url)
    # ok: path-from-request
    return send_file(result.path)


class Folder:
    def __init__(self, root):
        self.root = Path(root).resolve()

    def path(self, name):
        found = (self.root / name).resolve()
        if not found.is_relative_to(self.root):
            raise ValueError("outside")
        return found

    def key(self, name):
        return hashlib.sha256(name.encode()).hexdigest()


folder = Folder("files")


@app.get("/in-folder")
def in_folder():
    # ok: path-from-request
    return folder.path(request.args["name"]).read_text()


@app.get("/by-key")
def by_key():
    # ok: path-from-request
    return (ROOT / f"{folder.key(request.args['name'])}.json").read_text()


def parse_name(raw):
    found = re.fullmatch(r"([a-z0-9_-]{1,40})[.](png|jpg)", raw)
    if found is None:
        raise ValueError(raw)
    return found[1], found[2]


@app.get("/parsed")
def parsed():
    stem, ext = parse_name(request.args["name"])
    # ok: path-from-request
    return open(f"files/{stem}.{ext}").read()


@app.get("/named/<name>")
def named_only(name):
    if Path(name).name != name:
        abort(400)
    # ok: path-from-request
    return open("files/" + name).read()


@app.get("/signed")
def signed():
    data = signer.loads(request.args["token"], max_age=60)
    # ok: path-from-request
    return open("files/" + data["file"]).read()


BASE_FOLDER = "/srv/pages"

@app.get("/pages/<path:page>")
def resolved_in_the_test(page):
    place = "/".join((BASE_FOLDER, page))
    if not Path(BASE_FOLDER) in Path(place).resolve().parents:
        abort(404)
    # ok: path-from-request
    return send_file(place)


@app.get("/drafts/<path:page>")
def joined_by_hand(page):
    place = "/".join((BASE_FOLDER, page))
    # ruleid: path-from-request
    return send_file(place)
