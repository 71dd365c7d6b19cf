import strawberry
from strawberry.types import Info
from .db import Session
from .models import Invoice


@strawberry.type
class InvoiceType:
    id: int
    amount: float


@strawberry.type
class Query:
    @strawberry.field
    def invoice(self, info: Info, id: int) -> InvoiceType | None:
        user = info.context["user"]
        if user is None:
            raise PermissionError("login required")
        with Session() as session:
            invoice = session.query(Invoice).filter_by(id=id, owner_id=user.id).one_or_none()
            return InvoiceType(id=invoice.id, amount=invoice.amount) if invoice else None
