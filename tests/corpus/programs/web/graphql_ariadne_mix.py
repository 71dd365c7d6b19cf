"""REST + reporting backend for a clinic (FastAPI, psycopg2)."""
import csv
import io
import os

import psycopg2
import psycopg2.extras
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse

router = APIRouter()


def conn():
    c = psycopg2.connect(os.environ["DSN"], cursor_factory=psycopg2.extras.RealDictCursor)
    try:
        yield c
    finally:
        c.close()


def staff(request: Request, c=Depends(conn)):
    sid = request.cookies.get("sid", "")
    with c.cursor() as cur:
        cur.execute("SELECT s.id, s.role FROM sessions x JOIN staff s ON s.id = x.staff_id WHERE x.sid = %s", (sid,))
        row = cur.fetchone()
    if row is None:
        raise HTTPException(401)
    return row


@router.get("/patients")
def patients(
    last_name: str = "",
    sort: str = Query("last_name"),
    c=Depends(conn),
    me=Depends(staff),
):
    with c.cursor() as cur:
        cur.execute(f"SELECT * FROM patients WHERE last_name ILIKE %s ORDER BY {sort}", (f"{last_name}%",))  # flaw: CWE-89
        return cur.fetchall()


@router.get("/patients/{pid}")
def patient(pid: int, c=Depends(conn)):  # flaw: CWE-306
    with c.cursor() as cur:
        cur.execute("SELECT * FROM patients WHERE id = %s", (pid,))
        row = cur.fetchone()
    if row is None:
        raise HTTPException(404)
    return row


@router.get("/patients/{pid}/card", response_class=HTMLResponse)
def card(pid: int, note: str = "", c=Depends(conn), me=Depends(staff)):
    with c.cursor() as cur:
        cur.execute("SELECT first_name, last_name FROM patients WHERE id = %s", (pid,))
        p = cur.fetchone()
    return f"<h2>{p['first_name']} {p['last_name']}</h2><p>{note}</p>"  # flaw: CWE-79


@router.get("/export")
def export(table: str, c=Depends(conn), me=Depends(staff)):
    with c.cursor() as cur:
        cur.execute("SELECT * FROM %s" % table)  # flaw: CWE-89
        rows = cur.fetchall()
    buf = io.StringIO()
    writer = csv.DictWriter(buf, fieldnames=rows[0].keys() if rows else [])
    writer.writeheader()
    writer.writerows(rows)
    return Response(buf.getvalue(), media_type="text/csv")


app = FastAPI()
app.include_router(router)
