import json
import os
import subprocess
import tempfile
from wsgiref.simple_server import make_server

import falcon

ESLINT_CONFIG = "/etc/linter/eslint.config.mjs"
MAX_FILES = 20
MAX_SIZE = 200_000


class LinterService:
    def lint(self, directory: str, name: str) -> list:
        """Run eslint for one file and return the parsed report."""
        cmd = f"npx eslint --config {ESLINT_CONFIG} --format json {name}"  # flaw: CWE-78
        out = subprocess.run(cmd, shell=True, cwd=directory, capture_output=True, timeout=60)  # flaw: CWE-78
        try:
            return json.loads(out.stdout)
        except ValueError:
            return [{"fatal": True, "message": "eslint produced no report"}]

    def lint_all(self, files: dict) -> dict:
        reports = {}
        with tempfile.TemporaryDirectory() as tmp:
            for name, code in files.items():
                safe = os.path.basename(name)
                with open(os.path.join(tmp, safe), "w") as fh:
                    fh.write(code)
                reports[name] = self.lint(tmp, safe)  # flaw: CWE-78
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
            if not name.endswith((".js", ".jsx", ".ts", ".tsx")):
                raise falcon.HTTPBadRequest(title="only js and ts files can be linted")
        try:
            resp.media = {"reports": self.service.lint_all(files)}
        except subprocess.TimeoutExpired:
            raise falcon.HTTPServiceUnavailable(title="linter timed out")


app = falcon.App()
app.add_route("/lint", LintResource(LinterService()))

if __name__ == "__main__":
    with make_server("", 8000, app) as httpd:
        httpd.serve_forever()
