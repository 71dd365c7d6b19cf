from fastapi import FastAPI, File, HTTPException, UploadFile
from pypdf import PdfReader
import io

app = FastAPI()


def chunks(text: str, size: int = 1000, overlap: int = 100):
    step = size - overlap
    return [text[i : i + size] for i in range(0, len(text), step)]


@app.post("/ingest")
async def ingest(file: UploadFile = File(...)):
    """Split an uploaded PDF into chunks for the vector store."""
    if file.content_type != "application/pdf":
        raise HTTPException(status_code=415, detail="PDF only")
    content = await file.read()  # flaw: CWE-400
    reader = PdfReader(io.BytesIO(content))
    text = "\n".join(page.extract_text() or "" for page in reader.pages)
    parts = chunks(text)
    return {"chunks": len(parts), "preview": parts[:1]}
