import zipfile
from lxml import etree

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def docx_text(path):
    """The text of a .docx file that a user has sent."""
    with zipfile.ZipFile(path) as archive:
        data = archive.read("word/document.xml")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(data, parser)
    return "\n".join("".join(t.text or "" for t in p.iterfind(".//w:t", NS)) for p in root.iterfind(".//w:p", NS))
