from typing import Iterator

from lxml import etree
from sanic import Blueprint, Sanic
from sanic.exceptions import BadRequest
from sanic.response import json

app = Sanic("RssReader")
app.config.REQUEST_MAX_SIZE = 2_000_000

bp = Blueprint("reader")
ATOM = "{http://www.w3.org/2005/Atom}"


def parse_xml(body: bytes) -> etree._Element:
    if not body:
        raise BadRequest("empty body")
    parser = etree.XMLParser(
        recover=False, huge_tree=False, resolve_entities=False, load_dtd=False, no_network=True
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        raise BadRequest("not an xml document")
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadRequest("documents with a DTD are not accepted")
    return root


def rss_items(channel: etree._Element) -> Iterator[dict]:
    for item in channel.iterfind("item"):
        yield {
            "title": item.findtext("title", ""),
            "link": item.findtext("link", ""),
            "published": item.findtext("pubDate"),
        }


def atom_items(feed: etree._Element) -> Iterator[dict]:
    for entry in feed.iterfind(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        yield {
            "title": entry.findtext(f"{ATOM}title", ""),
            "link": link.get("href", "") if link is not None else "",
            "published": entry.findtext(f"{ATOM}updated"),
        }


@bp.post("/feeds/parse")
async def parse_feed(request):
    root = parse_xml(request.body)
    if root.tag == "rss":
        channel = root.find("channel")
        if channel is None:
            raise BadRequest("channel is missing")
        return json({"title": channel.findtext("title", ""), "items": list(rss_items(channel))})
    if root.tag == f"{ATOM}feed":
        return json({"title": root.findtext(f"{ATOM}title", ""), "items": list(atom_items(root))})
    raise BadRequest("unknown feed format")


@bp.post("/opml")
async def parse_opml(request):
    root = parse_xml(request.body)
    urls = [o.get("xmlUrl") for o in root.iter("outline") if o.get("xmlUrl")]
    return json({"feeds": urls})


app.blueprint(bp)

if __name__ == "__main__":
    app.run(port=8000)
