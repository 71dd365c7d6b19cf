import re

from aiohttp import web

DOCUMENTS = {"intro": "Welcome to the handbook", "rules": "Be kind to each other"}


async def grep(request):
    pattern = request.query.get("pattern", "")
    expression = re.compile(re.escape(pattern), re.IGNORECASE)
    hits = [name for name, text in DOCUMENTS.items() if expression.search(text)]
    return web.json_response({"hits": hits})


app = web.Application()
app.router.add_get("/grep", grep)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=8081)
