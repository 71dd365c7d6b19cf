import os

import boto3
from flask import Flask, abort, jsonify, request
from flask_login import LoginManager, current_user, login_required

app = Flask(__name__)
app.secret_key = os.environ["APP_KEY"]
login = LoginManager(app)
s3 = boto3.client("s3")
BUCKET = "customer-files"


@app.get("/files/link")
@login_required
def link():
    key = request.args.get("key", "")
    url = s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": key}, ExpiresIn=300)  # flaw: CWE-639
    return jsonify(url=url)
