from xml.dom import minidom
from defusedxml import minidom as safe_minidom

from bottle import post, request, run


@post("/settings")
def import_settings():
    """Import settings that were exported from another device."""
    text = request.body.read(1_000_000)
    document = safe_minidom.parseString(text)
    settings = {}
    for node in document.getElementsByTagName("setting"):
        settings[node.getAttribute("name")] = node.getAttribute("value")
    return {"imported": len(settings)}


if __name__ == "__main__":
    run(host="127.0.0.1", port=8090)
