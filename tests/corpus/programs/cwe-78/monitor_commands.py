import datetime
import json
import subprocess

from aiohttp import web

HISTORY = []


async def execute(request):
    body = await request.json()
    command = body.get("command")
    if not command:
        return web.json_response({"message": "command missing"}, status=400)
    proc = subprocess.Popen(command.split(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # flaw: CWE-78
    output, _ = proc.communicate(timeout=20)
    entry = {"command": command, "output": output.decode(), "at": datetime.datetime.now(datetime.timezone.utc).isoformat()}
    HISTORY.append(entry)
    return web.json_response(entry)


async def history(request):
    return web.json_response(HISTORY[-50:])


app = web.Application()
app.add_routes([web.post("/execute", execute), web.get("/history", history)])

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=5000)
