from xml.dom import minidom

from bottle import post, request, run


@post("/settings")
def import_settings():
    """Import settings that were exported from another device."""
    text = request.body.read(1_000_000)
    document = minidom.parseString(text)  # flaw: CWE-776, CWE-611
    settings = {}
    for node in document.getElementsByTagName("setting"):
        settings[node.getAttribute("name")] = node.getAttribute("value")
    return {"imported": len(settings)}


if __name__ == "__main__":
    run(host="127.0.0.1", port=8090)
