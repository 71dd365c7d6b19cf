from typing import Optional
import strawberry
from strawberry.types import Info
from fastapi import FastAPI
from strawberry.fastapi import GraphQLRouter

from .auth import get_context
from .db import orders


@strawberry.type
class Order:
    id: int
    total: float


@strawberry.type
class Query:
    @strawberry.field
    async def order(self, info: Info, id: int) -> Optional[Order]:
        user = info.context["user"]
        if user is None:
            return None
        row = await orders.get(id)
        if row is None or row["user_id"] != user["id"]:
            return None
        return Order(id=row["id"], total=row["total"])


schema = strawberry.Schema(query=Query)
app = FastAPI()
app.include_router(GraphQLRouter(schema, context_getter=get_context), prefix="/graphql")
