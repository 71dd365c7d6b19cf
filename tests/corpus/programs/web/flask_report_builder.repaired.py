"""Report builder: filters, charts, saved views, e-mail."""
import io
import os
import smtplib
from email.mime.text import MIMEText

import pandas as pd
from flask import Flask, jsonify, request, send_file
from sqlalchemy import create_engine, text

engine = create_engine(os.environ["DATABASE_URL"])

app = Flask(__name__)
COLUMNS = {"region", "amount", "day"}


@app.route("/report")
def report():
    start = request.args.get("start")
    group = request.args.get("group", "region")
    if group not in COLUMNS:
        return jsonify(error="bad group"), 400
    frame = pd.read_sql(text("SELECT * FROM sales WHERE day >= :s"), engine, params={"s": start})
    return frame.groupby(group).sum(numeric_only=True).to_json()


@app.route("/filter", methods=["POST"])
def filter_rows():
    frame = pd.read_parquet("sales.parquet")
    expr = request.json["expression"]
    column, value = request.json["column"], request.json["value"]
    if column not in COLUMNS:
        return jsonify(error="bad column"), 400
    return frame[frame[column] == value].to_json()


@app.route("/load", methods=["POST"])
def load():
    upload = request.files["frame"]
    frame = pd.read_csv(upload, nrows=100_000)
    return jsonify(rows=len(frame))


@app.route("/mail", methods=["POST"])
def mail():
    to = request.form["to"]
    msg = MIMEText(request.form["body"])
    title = request.form["title"].replace("\r", " ").replace("\n", " ")
    if "\n" in to or "\r" in to:
        return jsonify(error="bad address"), 400
    msg["Subject"] = "Report " + title
    msg["To"] = to
    with smtplib.SMTP("mail.internal") as s:
        s.sendmail("reports@example.com", to, msg.as_string())
    return "", 204
