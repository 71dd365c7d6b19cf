from flask import Flask, jsonify, request
from defusedxml import minidom
from defusedxml.common import DefusedXmlException

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024


@app.post("/feed")
def feed():
    try:
        document = minidom.parseString(request.data)
    except DefusedXmlException:
        return jsonify(error="entities are not allowed"), 400
    titles = [node.firstChild.data for node in document.getElementsByTagName("title") if node.firstChild]
    return jsonify(titles)
