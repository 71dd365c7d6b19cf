"""Render invoices to PDF with user-supplied text."""
import os
import pdfkit
from flask import Flask, Response, request
from jinja2 import Environment, select_autoescape

app = Flask(__name__)

INVOICE = """
<html><body>
<h1>Invoice for {{ customer }}</h1>
<p>{{ notes }}</p>
</body></html>
"""
env = Environment(autoescape=select_autoescape(default_for_string=True, default=True))
invoice_template = env.from_string(INVOICE)


@app.post("/invoice")
def invoice():
    form = request.form
    html = invoice_template.render(customer=form["customer"], notes=form.get("notes", ""))
    pdf = pdfkit.from_string(html, False, options={"disable-local-file-access": "", "disable-javascript": ""})
    return Response(pdf, mimetype="application/pdf")


@app.post("/letter")
def letter():
    body = request.form["template"]
    name = request.form["name"]
    html = env.from_string("<p>Dear {{ name }},</p><p>{{ body }}</p>").render(name=name, body=body)
    return html


@app.post("/page.pdf")
def page():
    url = request.form["url"]
    if url not in {"https://example.com/terms", "https://example.com/privacy"}:
        return "unknown page", 400
    pdf = pdfkit.from_url(url, False)
    return Response(pdf, mimetype="application/pdf")
