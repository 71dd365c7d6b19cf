import hashlib
from dataclasses import asdict, dataclass

import yaml
from sanic import Sanic
from sanic.exceptions import BadRequest, NotFound
from sanic.response import json, text

app = Sanic("flags")
app.config.REQUEST_MAX_SIZE = 100_000


@dataclass
class Flag:
    enabled: bool = False
    rollout: int = 100

    def is_on(self, name: str, user: str) -> bool:
        if not self.enabled:
            return False
        digest = hashlib.sha256(f"{name}:{user}".encode()).digest()
        return int.from_bytes(digest[:4], "big") % 100 < self.rollout


class FlagStore:
    def __init__(self):
        self.flags: dict[str, Flag] = {}

    def load(self, document: bytes) -> int:
        data = yaml.load(document, Loader=yaml.Loader)  # flaw: CWE-502
        if not isinstance(data, dict) or not isinstance(data.get("flags"), dict):
            raise BadRequest("a mapping 'flags' is required")
        loaded = {}
        for name, options in data["flags"].items():
            if not isinstance(options, dict):
                raise BadRequest("flag options must be a mapping")
            rollout = options.get("rollout", 100)
            if not isinstance(rollout, int) or not 0 <= rollout <= 100:
                raise BadRequest("rollout must be between 0 and 100")
            loaded[str(name)] = Flag(bool(options.get("enabled")), rollout)
        self.flags.update(loaded)
        return len(loaded)

    def dump(self) -> str:
        return yaml.safe_dump({"flags": {k: asdict(v) for k, v in self.flags.items()}})


store = FlagStore()


@app.put("/flags/import")
async def import_flags(request):
    return json({"imported": store.load(request.body)})


@app.get("/flags/export")
async def export_flags(request):
    return text(store.dump(), content_type="application/yaml")


@app.get("/flags/<name:str>")
async def get_flag(request, name: str):
    flag = store.flags.get(name)
    if flag is None:
        raise NotFound("unknown flag")
    return json({"flag": name, "on": flag.is_on(name, request.args.get("user", ""))})


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8000)
