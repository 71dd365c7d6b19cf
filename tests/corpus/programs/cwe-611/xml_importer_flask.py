from flask import Flask, request, jsonify
from lxml import etree

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024


class RecipeXmlImporter:
    def parse(self, payload: bytes) -> list[dict]:
        parser = etree.XMLParser(resolve_entities=True, load_dtd=True)  # flaw: CWE-611
        root = etree.fromstring(payload, parser)
        return [
            {"name": node.findtext("name"), "servings": int(node.findtext("servings") or 1)}
            for node in root.iter("recipe")
        ]


importer = RecipeXmlImporter()


@app.post("/recipes/import")
def import_recipes():
    if "file" in request.files:
        payload = request.files["file"].read()
    else:
        payload = request.get_data()
    try:
        recipes = importer.parse(payload)
    except (etree.XMLSyntaxError, ValueError):
        return jsonify(error="invalid XML"), 400
    return jsonify(imported=len(recipes), recipes=recipes)
