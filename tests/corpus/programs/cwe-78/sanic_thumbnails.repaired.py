import asyncio
import re
import subprocess
from sanic import Sanic
from sanic.response import file, json

app = Sanic("thumbs")
SIZE = re.compile(r"\d{1,4}x\d{1,4}")


async def make_thumbnail(source, size, target):
    proc = await asyncio.create_subprocess_exec("convert", source, "-resize", size, target)
    await proc.communicate()


@app.get("/thumb")
async def thumb(request):
    size = request.args.get("size", "100x100")
    if not SIZE.fullmatch(size):
        return json({"error": "bad size"}, status=400)
    await make_thumbnail("/srv/photo.jpg", size, "/srv/thumb.jpg")
    return await file("/srv/thumb.jpg")
