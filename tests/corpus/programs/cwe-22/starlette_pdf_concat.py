import os
import shutil
import uvicorn
from pypdf import PdfWriter
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Route

UPLOADS = "uploads"
os.makedirs(UPLOADS, exist_ok=True)


async def concat(request: Request):
    """Concatenate the uploaded PDFs in the given order."""
    form = await request.form()
    output_name = form.get("output", "merged.pdf")
    writer = PdfWriter()
    for upload in form.getlist("files"):
        path = os.path.join(UPLOADS, upload.filename)
        with open(path, "wb") as f:  # flaw: CWE-22
            shutil.copyfileobj(upload.file, f)  # flaw: CWE-770
        writer.append(path)
    target = os.path.join(UPLOADS, output_name)
    with open(target, "wb") as f:  # flaw: CWE-22
        writer.write(f)
    return JSONResponse({"download": f"/download?name={output_name}"})


async def download(request: Request):
    name = request.query_params["name"]
    return FileResponse(f"{UPLOADS}/{name}", media_type="application/pdf")  # flaw: CWE-22


async def server_error(request: Request, exc: Exception):
    return JSONResponse({"detail": str(exc)}, status_code=500)  # flaw: CWE-209


app = Starlette(
    debug=True,  # flaw: CWE-489
    routes=[Route("/concat", concat, methods=["POST"]), Route("/download", download)],
    exception_handlers={Exception: server_error},
)

if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=8000)
