"""Reporting queries of the back office."""

import datetime as dt
import logging
from collections import defaultdict

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from .models import Invoice, Customer

logger = logging.getLogger(__name__)


class ReportService:
    """Read-only reports; every method takes an open session."""

    def __init__(self, session: Session):
        self.session = session

    def totals_by_month(self, year: int):
        start, end = dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
        rows = self.session.execute(
            select(func.extract("month", Invoice.issued), func.sum(Invoice.total))
            .where(Invoice.issued >= start, Invoice.issued < end)
            .group_by(func.extract("month", Invoice.issued))
        )
        totals = defaultdict(float)
        for month, total in rows:
            totals[int(month)] = float(total)
        return totals

    def overdue(self, days: int = 30):
        limit = dt.date.today() - dt.timedelta(days=days)
        return self.session.scalars(select(Invoice).where(Invoice.due < limit, Invoice.paid.is_(False))).all()

    def search_customers(self, term: str, limit: int = 20):
        stmt = text("SELECT id, name FROM customers WHERE name ILIKE :term LIMIT :limit")
        return [dict(row._mapping) for row in self.session.execute(stmt, {"term": f"%{term}%", "limit": limit})]

    def customer_balance(self, customer_id: int) -> float:
        customer = self.session.get(Customer, customer_id)
        if customer is None:
            logger.info("no customer %s", customer_id)
            return 0.0
        return sum(invoice.total for invoice in customer.invoices if not invoice.paid)
