import html
from datetime import date
from aiohttp import web


class Page:
    def __init__(self, title):
        self.title = title
        self.blocks = []

    def paragraph(self, text):
        self.blocks.append(f"<p>{text}</p>")

    def link(self, href, label):
        self.blocks.append(f'<a href="{html.escape(href)}">{html.escape(label)}</a>')

    def render(self):
        return f"<html><head><title>{self.title}</title></head><body>{''.join(self.blocks)}</body></html>"


async def preview(request):
    data = await request.post()
    page = Page("Newsletter of " + date.today().isoformat())
    for text in str(data.get("text", "")).split("\n\n"):
        page.paragraph(text)
    page.link("/unsubscribe", "Unsubscribe")
    return web.Response(text=page.render(), content_type="text/html")  # flaw: CWE-79


app = web.Application()
app.router.add_post("/preview", preview)
