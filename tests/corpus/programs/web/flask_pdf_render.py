"""Render invoices to PDF with user-supplied text."""
import os
import pdfkit
from flask import Flask, Response, request
from jinja2 import Template

app = Flask(__name__)

INVOICE = """
<html><body>
<h1>Invoice for {{ customer }}</h1>
<p>{{ notes }}</p>
</body></html>
"""


@app.post("/invoice")
def invoice():
    form = request.form
    html = Template(INVOICE).render(customer=form["customer"], notes=form.get("notes", ""))  # flaw: CWE-79
    pdf = pdfkit.from_string(html, False, options={"enable-local-file-access": ""})  # flaw: CWE-918
    return Response(pdf, mimetype="application/pdf")


@app.post("/letter")
def letter():
    body = request.form["template"]
    name = request.form["name"]
    html = Template(body).render(name=name)  # flaw: CWE-1336
    return html


@app.post("/page.pdf")
def page():
    url = request.form["url"]
    pdf = pdfkit.from_url(url, False)  # flaw: CWE-918
    return Response(pdf, mimetype="application/pdf")
