import asyncio
import ipaddress
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from ..auth import require_operator
from ..config import Settings, get_settings

router = APIRouter(prefix="/diagnostics", dependencies=[Depends(require_operator)])


class ProbeRequest(BaseModel):
    host: ipaddress.IPv4Address | ipaddress.IPv6Address
    count: int = Field(4, ge=1, le=10)
    interface: str | None = Field(None, pattern=r"^[a-z][a-z0-9.]{0,14}$")


class Prober:
    def __init__(self, settings: Settings) -> None:
        self.timeout = settings.probe_timeout

    def _arguments(self, probe: ProbeRequest) -> list[str]:
        options = {"-c": probe.count, "-W": 2}
        if probe.interface:
            options["-I"] = probe.interface
        arguments = []
        for flag, value in options.items():
            arguments += [flag, str(value)]
        return [*arguments, str(probe.host)]

    async def run(self, probe: ProbeRequest) -> str:
        process = await asyncio.create_subprocess_exec(
            "ping",
            *self._arguments(probe),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output, _ = await asyncio.wait_for(process.communicate(), self.timeout)
        return output.decode(errors="replace")


@router.post("/ping")
async def ping(probe: ProbeRequest, settings: Annotated[Settings, Depends(get_settings)]):
    try:
        return {"output": await Prober(settings).run(probe)}
    except asyncio.TimeoutError:
        raise HTTPException(504, "the host did not answer in time") from None
