import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel

from ..auth import require_operator
from ..config import Settings, get_settings

router = APIRouter(prefix="/diagnostics", dependencies=[Depends(require_operator)])


class ProbeRequest(BaseModel):
    host: str
    count: int = 4
    interface: str | None = None


class Prober:
    def __init__(self, settings: Settings) -> None:
        self.timeout = settings.probe_timeout

    def _command(self, probe: ProbeRequest) -> str:
        options = {"-c": probe.count, "-W": 2}
        if probe.interface:
            options["-I"] = probe.interface
        flags = " ".join(f"{flag} {value}" for flag, value in options.items())
        return f"ping {flags} {probe.host}"

    async def run(self, probe: ProbeRequest) -> str:
        command = self._command(probe)
        process = await asyncio.create_subprocess_shell(  # flaw: CWE-78
            command,
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
