import subprocess
from pathlib import Path

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI(title="File search")
BASE_DIR = Path("./files").resolve()


class SearchRequest(BaseModel):
    pattern: str = Field(min_length=1, max_length=200)
    case_sensitive: bool = True


class Match(BaseModel):
    file: str
    line: int
    text: str


class SearchResponse(BaseModel):
    results: list[Match]


def run_grep(pattern: str, case_sensitive: bool) -> str:
    flags = "-rnI" if case_sensitive else "-rnIi"
    command = f'grep {flags} -F "{pattern}" {BASE_DIR}'  # flaw: CWE-78
    proc = subprocess.run(  # flaw: CWE-78
        command, shell=True, capture_output=True, text=True, timeout=10  # flaw: CWE-78
    )
    # grep exits with 1 when nothing was found
    if proc.returncode > 1:
        raise RuntimeError("grep failed")
    return proc.stdout


@app.post("/search", response_model=SearchResponse)
def search(req: SearchRequest) -> SearchResponse:
    try:
        output = run_grep(req.pattern, req.case_sensitive)
    except subprocess.TimeoutExpired:
        raise HTTPException(status_code=504, detail="Search timed out")
    except RuntimeError:
        raise HTTPException(status_code=500, detail="Search failed")

    results: list[Match] = []
    for row in output.splitlines()[:1000]:
        parts = row.split(":", 2)
        if len(parts) != 3 or not parts[1].isdigit():
            continue
        path, line_no, text = parts
        try:
            rel = Path(path).relative_to(BASE_DIR)
        except ValueError:
            continue
        results.append(Match(file=str(rel), line=int(line_no), text=text))
    return SearchResponse(results=results)
