"""GraphQL resolvers (strawberry) of a project management tool."""
from __future__ import annotations

import strawberry
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from strawberry.types import Info

from .models import Project, Comment


class NotAllowed(Exception):
    pass


COLUMNS = {"name": Project.name, "created": Project.created}


@strawberry.type
class ProjectType:
    id: int
    name: str


@strawberry.type
class Query:
    @strawberry.field
    async def project(self, info: Info, id: int) -> ProjectType | None:
        session: AsyncSession = info.context["session"]
        row = await session.get(Project, id)
        if row is None or row.owner_id != info.context["user"].id:
            return None
        return ProjectType(id=row.id, name=row.name)

    @strawberry.field
    async def projects(self, info: Info, search: str = "", order: str = "name") -> list[ProjectType]:
        session: AsyncSession = info.context["session"]
        if order not in COLUMNS:
            raise NotAllowed(order)
        stmt = select(Project).where(
            Project.owner_id == info.context["user"].id, Project.name.contains(search, autoescape=True)
        ).order_by(COLUMNS[order])
        rows = await session.scalars(stmt)
        return [ProjectType(id=r.id, name=r.name) for r in rows]


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def delete_comment(self, info: Info, id: int) -> bool:
        session: AsyncSession = info.context["session"]
        comment = await session.get(Comment, id)
        if comment is None or comment.author_id != info.context["user"].id:
            raise NotAllowed
        await session.delete(comment)
        await session.commit()
        return True


schema = strawberry.Schema(Query, Mutation)
