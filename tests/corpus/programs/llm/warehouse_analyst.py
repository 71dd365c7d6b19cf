import json
from dataclasses import dataclass, field

from openai import AsyncOpenAI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from .schema import describe_tables

PROMPT = "You translate questions about our warehouse into one PostgreSQL query. Answer as JSON: {\"sql\": ...}. Tables:\n"


@dataclass
class WarehouseAnalyst:
    client: AsyncOpenAI
    session: AsyncSession
    model: str = "gpt-4o-mini"
    history: list[dict] = field(default_factory=list)

    async def answer(self, question: str) -> list[dict]:
        plan = await self._plan(question)
        statement = plan["sql"].strip().rstrip(";")
        result = await self.session.execute(text(statement))  # flaw: CWE-89
        return [dict(row) for row in result.mappings()]

    async def _plan(self, question: str) -> dict:
        self.history.append({"role": "user", "content": question})
        completion = await self.client.chat.completions.create(
            model=self.model,
            response_format={"type": "json_object"},
            messages=[{"role": "system", "content": PROMPT + describe_tables()}, *self.history],
        )
        return json.loads(completion.choices[0].message.content)
