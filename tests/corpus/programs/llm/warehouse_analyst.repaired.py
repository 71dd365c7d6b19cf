import json
from dataclasses import dataclass, field
from typing import Literal

from openai import AsyncOpenAI
from pydantic import BaseModel, Field
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from .schema import Shipment

PROMPT = "You fill in the form of a report about our warehouse. Answer as JSON with the fields measure, by and limit."

MEASURES = {"count": func.count(), "weight": func.sum(Shipment.weight), "price": func.avg(Shipment.price)}
COLUMNS = {"carrier": Shipment.carrier, "country": Shipment.country, "month": Shipment.month}


class Report(BaseModel):
    measure: Literal["count", "weight", "price"]
    by: Literal["carrier", "country", "month"]
    limit: int = Field(50, ge=1, le=500)


@dataclass
class WarehouseAnalyst:
    client: AsyncOpenAI
    session: AsyncSession
    model: str = "gpt-4o-mini"
    history: list[dict] = field(default_factory=list)

    async def answer(self, question: str) -> list[dict]:
        report = await self._plan(question)
        column = COLUMNS[report.by]
        statement = select(column, MEASURES[report.measure].label("value")).group_by(column).limit(report.limit)
        result = await self.session.execute(statement)
        return [dict(row) for row in result.mappings()]

    async def _plan(self, question: str) -> Report:
        self.history.append({"role": "user", "content": question})
        completion = await self.client.chat.completions.create(
            model=self.model,
            max_tokens=300,
            response_format={"type": "json_object"},
            messages=[{"role": "system", "content": PROMPT}, *self.history],
        )
        return Report.model_validate(json.loads(completion.choices[0].message.content))
