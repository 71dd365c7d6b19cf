import asyncio
import os
import shutil
import tempfile
from typing import List

from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.responses import Response

app = FastAPI()


async def run_command(cmd):
    process = await asyncio.create_subprocess_shell(  # flaw: CWE-78
        cmd,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(), timeout=60)
    return process.returncode, out, err


@app.post("/concatenate")
async def concatenate(files: List[UploadFile] = File(...)):
    if len(files) < 2:
        raise HTTPException(status_code=400, detail="need two files")
    work = tempfile.mkdtemp()
    try:
        inputs = []
        for index, item in enumerate(files):
            name = os.path.join(work, f"{index}_{os.path.basename(item.filename)}")
            with open(name, "wb") as handle:
                shutil.copyfileobj(item.file, handle)
            inputs.append(name)
        result = os.path.join(work, "merged.pdf")
        code, _, err = await run_command(f"pdfunite {' '.join(inputs)} {result}")
        if code != 0:
            raise HTTPException(status_code=500, detail="merge failed")
        with open(result, "rb") as handle:
            return Response(handle.read(), media_type="application/pdf")
    finally:
        shutil.rmtree(work, ignore_errors=True)
