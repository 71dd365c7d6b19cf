import json
import os
import re
import subprocess
import tempfile
from wsgiref.simple_server import make_server

import falcon

ESLINT_CONFIG = "/etc/linter/eslint.config.mjs"
MAX_FILES = 20
MAX_SIZE = 200_000
NAME_RE = re.compile(r"\A[A-Za-z0-9_][A-Za-z0-9_-]{0,60}\.(js|jsx|ts|tsx)\Z")


class LinterService:
    def lint(self, directory: str, name: str) -> list:
        """Run eslint for one file and return the parsed report."""
        out = subprocess.run(
            ["npx", "eslint", "--config", ESLINT_CONFIG, "--no-inline-config",
             "--format", "json", "--", name],
            cwd=directory,
            capture_output=True,
            timeout=60,
        )
        try:
            return json.loads(out.stdout)
        except ValueError:
            return [{"fatal": True, "message": "eslint produced no report"}]

    def lint_all(self, files: dict) -> dict:
        reports = {}
        with tempfile.TemporaryDirectory() as tmp:
            for name, code in files.items():
                with open(os.path.join(tmp, name), "w") as fh:
                    fh.write(code)
                reports[name] = self.lint(tmp, name)
        return reports


class LintResource:
    def __init__(self, service: LinterService):
        self.service = service

    def on_post(self, req: falcon.Request, resp: falcon.Response) -> None:
        if (req.content_length or 0) > MAX_SIZE:
            raise falcon.HTTPPayloadTooLarge()
        body = req.get_media()
        files = body.get("files") if isinstance(body, dict) else None
        if not isinstance(files, dict) or not files or len(files) > MAX_FILES:
            raise falcon.HTTPBadRequest(title="files is required")
        for name, code in files.items():
            if not isinstance(code, str):
                raise falcon.HTTPBadRequest(title="file content must be a string")
            if not NAME_RE.match(name):
                raise falcon.HTTPBadRequest(title="only plain js and ts file names")
        try:
            resp.media = {"reports": self.service.lint_all(files)}
        except subprocess.TimeoutExpired:
            raise falcon.HTTPServiceUnavailable(title="linter timed out")


app = falcon.App()
app.add_route("/lint", LintResource(LinterService()))

if __name__ == "__main__":
    with make_server("", 8000, app) as httpd:
        httpd.serve_forever()
