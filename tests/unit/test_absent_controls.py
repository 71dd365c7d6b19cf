"""What programs lack is a hint, and a warning only where they show that their author meant otherwise or where what is open is plainly dangerous."""

from __future__ import annotations

import pytest

from vetline.core.finding import Severity
from vetline.core.text import Text
from vetline.match.plan import compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import CheckMatch, Scanner
from vetline.wiring import native_checks

_CHECKS = {check.info.id: check for check in native_checks()}
_FLASK = "app = Flask(__name__)\n"
_AIOHTTP = "async def remove(request):\n    TASKS.pop(request.match_info['task'])\n\napp = web.Application()\n"
_TORNADO = "class Item(RequestHandler):\n    def delete(self, item):\n        db.execute('DELETE FROM items WHERE id = ?', (item,))\n\napp = tornado.web.Application([])\n"
_HANDLER = "class Notes(BaseHTTPRequestHandler):\n    def do_DELETE(self):\n        del NOTES[self.path]\n\nHTTPServer(('', 8000), Notes).serve_forever()\n"
_FACTORY = "def create_app():\n    app = Flask(__name__)\n\n    @app.put('/parts/<part>')\n    def change(part):\n        parts[part] = request.json\n    return app\n"
_RESTART = "app = FastAPI()\napp.add_middleware(CORSMiddleware)\n\n@app.post('/services/{name}/restart')\ndef restart(name: str):\n    subprocess.run(['systemctl', 'restart', name])\n"
_ASKED = _FLASK + "\ndef check_token():\n    abort(401)\n\n@app.delete('/parts/<part>')\ndef remove(part):\n    parts.pop(part)\n"
_HOME = _FLASK + "\n@app.delete('/parts/<part>')\ndef remove(part):\n    parts.pop(part)\n\napp.run(host='127.0.0.1')\n"
_READS = _FLASK + "\n@app.get('/parts')\ndef every():\n    return parts\n"
_TWO = _FLASK + "\n@app.post('/parts')\ndef add():\n    parts.append(request.json)\n\n@app.delete('/parts/<part>')\ndef remove(part):\n    parts.pop(part)\n"
_LOGIN = "\n@app.post('/login')\n{}def login():\n    if check_password(request.json['password']):\n        return start()\n"
_LIMITED = "limiter = Limiter(key, app=app)\n\n@app.post('/mails')\n@limiter.limit('5 per minute')\ndef mails():\n    send()\n"
_CODES = _FLASK + "\ndef new_code():\n    return str(randint(100000, 999999))\n\n@app.post('/verify')\ndef verify():\n    if codes.get(request.json['mail']) != request.json['code']:\n        return refused()\n"
_UPLOAD = "\n@app.post('/{}')\ndef {}():\n    file = request.files['file']\n{}    file.save(place)\n"
_SMALL = "    data = file.read()\n    if len(data) > MAX_BYTES:\n        return refused()\n"


@pytest.mark.parametrize(
    ("identity", "program", "told"),
    [
        ("change-by-anybody", _AIOHTTP, [(1, Severity.INFO)]),
        ("change-by-anybody", _TORNADO, [(2, Severity.INFO)]),
        ("change-by-anybody", _HANDLER, [(2, Severity.INFO)]),
        ("change-by-anybody", _FACTORY, [(5, Severity.INFO)]),
        ("change-by-anybody", _TWO, [(8, Severity.INFO)]),
        ("change-by-anybody", _RESTART, [(5, Severity.WARNING)]),
        ("change-by-anybody", _ASKED, [(7, Severity.INFO)]),
        ("change-by-anybody", _ASKED.replace("(part):", "(part):\n    check_token()"), []),
        ("change-by-anybody", _ASKED.replace("check_token", "known").replace("(part):", "(part):\n    known()"), []),
        ("change-by-anybody", _ASKED.replace("app.delete('/parts", "app.post('/settings"), [(7, Severity.WARNING)]),
        ("change-by-anybody", _HOME, []),
        ("change-by-anybody", _READS, []),
        ("login-uncounted", _FLASK + _LOGIN.format(""), [(3, Severity.INFO)]),
        ("login-uncounted", _FLASK + _LIMITED + _LOGIN.format(""), [(9, Severity.WARNING)]),
        ("login-uncounted", _FLASK + _LIMITED + _LOGIN.format("@limiter.limit('5 per minute')\n"), []),
        ("login-uncounted", _FLASK + _LIMITED.replace("app=app", "default_limits=['50 per hour']") + _LOGIN.format(""), []),
        ("login-uncounted", _CODES, [(8, Severity.WARNING)]),
        ("login-uncounted", _CODES.replace("randint(100000, 999999)", "token_urlsafe()"), [(8, Severity.INFO)]),
        ("upload-no-limit", _FLASK + _UPLOAD.format("a", "a", ""), [(6, Severity.INFO)]),
        ("upload-no-limit", _FLASK + "MAX_BYTES = 500\n" + _UPLOAD.format("a", "a", _SMALL) + _UPLOAD.format("b", "b", ""), [(15, Severity.WARNING)]),
        ("upload-no-limit", _FLASK + "app.config['MAX_CONTENT_LENGTH'] = 500\n" + _UPLOAD.format("a", "a", _SMALL) + _UPLOAD.format("b", "b", ""), []),
    ],
)
def test_what_is_told_of_a_program(identity: str, program: str, told: list[tuple[int, Severity]]) -> None:
    check = _CHECKS[identity]
    scanner = Scanner(compile_plan((), (check,)), PYTHON, Text.of(program.encode()), in_tests=False)
    hits = [match for match in scanner.matches() if isinstance(match, CheckMatch)]
    found = [(program[: match.piece.start + match.hit.span.start].count("\n") + 1, match.hit.severity or check.info.severity) for match in hits]
    assert sorted(found) == told
