from flask import Flask, jsonify, request
from xml.dom import minidom

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024


@app.post("/feed")
def feed():
    document = minidom.parseString(request.data)  # flaw: CWE-776
    titles = [node.firstChild.data for node in document.getElementsByTagName("title") if node.firstChild]
    return jsonify(titles)
