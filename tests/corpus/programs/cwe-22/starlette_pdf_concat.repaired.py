import os
import io
import re
import secrets
from pathlib import Path

import uvicorn
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PdfReadError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Route

OUTPUT = Path(os.environ.get("PDF_OUTPUT", "/var/lib/pdf")).resolve()
MAX_FILES = 20
MAX_FILE_SIZE = 10 * 1024 * 1024
MAX_PAGES = 500
ID_RE = re.compile(r"[0-9a-f]{32}")


async def read_limited(upload) -> io.BytesIO:
    data = await upload.read(MAX_FILE_SIZE + 1)
    if len(data) > MAX_FILE_SIZE:
        raise HTTPException(413, "file is too large")
    if not data.startswith(b"%PDF-"):
        raise HTTPException(400, "not a PDF")
    return io.BytesIO(data)


async def concat(request: Request):
    """Concatenate the uploaded PDFs in the given order."""
    writer = PdfWriter()
    async with request.form(max_files=MAX_FILES, max_fields=5) as form:
        for upload in form.getlist("files"):
            try:
                reader = PdfReader(await read_limited(upload), strict=True)
            except PdfReadError:
                raise HTTPException(400, "not a PDF") from None
            if len(writer.pages) + len(reader.pages) > MAX_PAGES:
                raise HTTPException(413, "too many pages")
            writer.append(reader)
    document_id = secrets.token_hex(16)
    with open(OUTPUT / f"{document_id}.pdf", "xb") as f:
        writer.write(f)
    return JSONResponse({"download": f"/download?id={document_id}"})


async def download(request: Request):
    document_id = request.query_params.get("id", "")
    if not ID_RE.fullmatch(document_id):
        raise HTTPException(400, "invalid id")
    path = OUTPUT / f"{document_id}.pdf"
    if not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type="application/pdf", filename="merged.pdf")


async def server_error(request: Request, exc: Exception):
    return JSONResponse({"detail": "internal error"}, status_code=500)


app = Starlette(
    routes=[Route("/concat", concat, methods=["POST"]), Route("/download", download)],
    exception_handlers={500: server_error},
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=8000)
