import subprocess
import tempfile
from pathlib import Path

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI()

ALLOWED_FLAGS = frozenset(
    {"-Wall", "-Wextra", "-Werror", "-pedantic", "-O0", "-O1", "-O2", "-O3",
     "-std=c99", "-std=c11", "-std=c17", "-std=gnu11"}
)


class CompileRequest(BaseModel):
    filename: str = Field("main.c", pattern=r"^[A-Za-z0-9_]{1,64}\.[ch]\Z")
    source: str = Field(max_length=100_000)
    flags: list[str] = Field(default_factory=list, max_length=20)


class CompileResponse(BaseModel):
    success: bool
    diagnostics: str


def check_flags(flags: list[str]) -> None:
    for flag in flags:
        if flag not in ALLOWED_FLAGS:
            raise HTTPException(status_code=400, detail="Unsupported compiler flag")


@app.post("/compile", response_model=CompileResponse)
def compile_source(req: CompileRequest) -> CompileResponse:
    check_flags(req.flags)
    with tempfile.TemporaryDirectory() as workdir:
        src_path = Path(workdir) / req.filename
        # Included files could be used to read parts of the server's files
        # through the diagnostics, so only system headers in <> are accepted.
        for line in req.source.splitlines():
            stripped = line.strip()
            if "include" in stripped and ("/" in stripped or '"' in stripped):
                raise HTTPException(status_code=400, detail="Only plain <header.h> includes are supported")
            if "embed" in stripped or "incbin" in stripped or stripped.endswith("\\"):
                raise HTTPException(status_code=400, detail="Unsupported directive")
        src_path.write_text(req.source)
        try:
            result = subprocess.run(
                ["gcc", "-fsyntax-only", *req.flags, "--", req.filename],
                capture_output=True,
                text=True,
                timeout=10,
                cwd=workdir,
            )
        except subprocess.TimeoutExpired:
            raise HTTPException(status_code=408, detail="Compilation timed out")
    diagnostics = result.stderr.replace(workdir, "")[:20_000]
    return CompileResponse(success=result.returncode == 0, diagnostics=diagnostics)
