import xml.etree.ElementTree as ET
from xml.dom import minidom

import defusedxml.ElementTree
import lxml.etree
from fastapi import FastAPI, Request, UploadFile
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.route("/direct", methods=["POST"])
def direct():
    # ruleid: xml-from-request
    return lxml.etree.fromstring(request.data).tag


@app.route("/variables", methods=["POST"])
def variables():
    body = request.get_data()
    text = body.decode()
    # ruleid: xml-from-request
    return minidom.parseString(text).documentElement.tagName


def unwrapped(text):
    return text.strip()


@app.route("/helper", methods=["POST"])
def helper():
    # ruleid: xml-from-request
    return ET.fromstring(unwrapped(request.form["xml"])).tag


def parsed(text):
    # todoruleid: xml-from-request
    return ET.fromstring(text)


@app.route("/helper-parses", methods=["POST"])
def helper_parses():
    return parsed(request.data).tag


@api.post("/upload")
async def upload(file: UploadFile):
    # ruleid: xml-from-request
    return lxml.etree.fromstring(await file.read()).tag


@app.route("/entities", methods=["POST"])
def entities():
    parser = lxml.etree.XMLParser(resolve_entities=True)
    # ruleid: xml-from-request
    return lxml.etree.fromstring(request.data, parser).tag


@app.route("/defused", methods=["POST"])
def defused():
    # ok: xml-from-request
    return defusedxml.ElementTree.fromstring(request.data).tag


@app.route("/parser", methods=["POST"])
def parser_without_entities():
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True)
    # ok: xml-from-request
    lxml.etree.fromstring(request.data, parser)
    # ok: xml-from-request
    return lxml.etree.fromstring(request.data, parser=parser).tag


@app.route("/json", methods=["POST"])
def as_json():
    # ok: xml-from-request
    return request.get_json()["xml"]


def own(path):
    # ok: xml-from-request
    return ET.parse(path)


@app.route("/built", methods=["POST"])
def built():
    root = ET.Element("root")
    # ok: xml-from-request
    ET.SubElement(root, "name").text = request.form["name"]
    return ET.tostring(root)
