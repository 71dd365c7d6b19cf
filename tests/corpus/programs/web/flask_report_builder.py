"""Report builder: filters, charts, saved views, e-mail."""
import io
import os
import smtplib
from email.mime.text import MIMEText

import pandas as pd
from flask import Flask, jsonify, request, send_file

app = Flask(__name__)
DB_URI = "mysql+pymysql://report:Rep0rt!@10.0.0.5/sales"  # flaw: CWE-798


@app.route("/report")
def report():
    start = request.args.get("start")
    group = request.args.get("group", "region")
    frame = pd.read_sql(f"SELECT * FROM sales WHERE day >= '{start}'", DB_URI)  # flaw: CWE-89
    return frame.groupby(group).sum(numeric_only=True).to_json()


@app.route("/filter", methods=["POST"])
def filter_rows():
    frame = pd.read_parquet("sales.parquet")
    expr = request.json["expression"]
    result = frame.query(expr, engine="python")  # flaw: CWE-95
    return result.to_json()


@app.route("/load", methods=["POST"])
def load():
    upload = request.files["frame"]
    frame = pd.read_pickle(upload)  # flaw: CWE-502
    return jsonify(rows=len(frame))


@app.route("/mail", methods=["POST"])
def mail():
    to = request.form["to"]
    msg = MIMEText(request.form["body"])
    msg["Subject"] = "Report " + request.form["title"]
    msg["To"] = to
    with smtplib.SMTP("mail.internal") as s:
        s.sendmail("reports@example.com", to, msg.as_string())  # flaw: CWE-93
    return "", 204
