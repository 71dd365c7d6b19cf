import os
import subprocess
import tempfile

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI()


class CompileRequest(BaseModel):
    filename: str = "main.c"
    source: str = Field(max_length=100_000)
    flags: list[str] = Field(default_factory=list, max_length=20)


class CompileResponse(BaseModel):
    success: bool
    diagnostics: str


def check_flags(flags: list[str]) -> None:
    for flag in flags:
        # every flag has to be a gcc option
        if not flag.startswith("-"):  # flaw: CWE-78
            raise HTTPException(status_code=400, detail=f"Invalid flag: {flag}")


@app.post("/compile", response_model=CompileResponse)
def compile_source(req: CompileRequest) -> CompileResponse:
    check_flags(req.flags)
    with tempfile.TemporaryDirectory() as workdir:
        src_path = os.path.join(workdir, req.filename)  # flaw: CWE-22
        with open(src_path, "w") as f:  # flaw: CWE-22
            f.write(req.source)

        flags = " ".join(req.flags)  # flaw: CWE-78
        cmd = f"gcc -fsyntax-only {flags} '{src_path}'"  # flaw: CWE-78
        try:
            result = subprocess.run(
                cmd,  # flaw: CWE-78
                shell=True,  # flaw: CWE-78
                capture_output=True,
                text=True,
                timeout=10,
            )
        except subprocess.TimeoutExpired:
            raise HTTPException(status_code=408, detail="Compilation timed out")
    diagnostics = result.stderr.replace(workdir, "")[:20_000]
    return CompileResponse(success=result.returncode == 0, diagnostics=diagnostics)
