import defusedxml.minidom
from flask import Flask, jsonify, request
from xml.dom import minidom

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 512 * 1024


@app.post("/svg/size")
def svg_size():
    document = defusedxml.minidom.parseString(request.data)
    root = document.documentElement
    return jsonify(width=root.getAttribute("width"), height=root.getAttribute("height"))
