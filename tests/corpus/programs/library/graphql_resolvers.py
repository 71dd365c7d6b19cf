"""GraphQL resolvers (strawberry) of a project management tool."""
from __future__ import annotations

import strawberry
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from strawberry.types import Info

from .models import Project, Comment


@strawberry.type
class ProjectType:
    id: int
    name: str


@strawberry.type
class Query:
    @strawberry.field
    async def project(self, info: Info, id: int) -> ProjectType | None:
        session: AsyncSession = info.context["session"]
        row = await session.get(Project, id)  # flaw: CWE-639
        return ProjectType(id=row.id, name=row.name) if row else None

    @strawberry.field
    async def projects(self, info: Info, search: str = "", order: str = "name") -> list[ProjectType]:
        session: AsyncSession = info.context["session"]
        stmt = text(f"SELECT id, name FROM projects WHERE name LIKE '%{search}%' ORDER BY {order}")  # flaw: CWE-89
        rows = await session.execute(stmt)
        return [ProjectType(id=r.id, name=r.name) for r in rows]


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def delete_comment(self, info: Info, id: int) -> bool:
        session: AsyncSession = info.context["session"]
        comment = await session.get(Comment, id)
        await session.delete(comment)  # flaw: CWE-862
        await session.commit()
        return True


schema = strawberry.Schema(Query, Mutation)
