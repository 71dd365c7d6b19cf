from fastapi import Depends, FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session

from .database import get_db
from .security import require_user

app = FastAPI()


class ReportService:
    def __init__(self, db: Session):
        self.db = db

    def sales(self, region: str, start: str, end: str):
        statement = text(
            "SELECT day, SUM(total) AS total FROM sales "
            f"WHERE region = '{region}' AND day BETWEEN '{start}' AND '{end}' GROUP BY day"
        )
        return self.db.execute(statement).mappings().all()  # flaw: CWE-89


@app.get("/reports/sales")
def sales(region: str, start: str, end: str, db: Session = Depends(get_db), user=Depends(require_user)):
    return ReportService(db).sales(region, start, end)
