import boto3
from flask import Flask, abort, jsonify, request
from flask_login import current_user

app = Flask(__name__)
s3 = boto3.client("s3")


@app.get("/link")
def link():
    key = request.args.get("key", "")
    # ruleid: bucket-key-from-request
    url = s3.generate_presigned_url("get_object", Params={"Bucket": "files", "Key": key}, ExpiresIn=300)
    return jsonify(url=url)


@app.delete("/object")
def remove():
    data = request.get_json()
    key = data["key"]
    # ruleid: bucket-key-from-request
    s3.delete_object(Bucket="files", Key=key)
    return ""


@app.get("/own")
def own():
    key = request.args.get("key", "")
    if not key.startswith(f"users/{current_user.id}/"):
        abort(403)
    # ok: bucket-key-from-request
    return jsonify(url=s3.generate_presigned_url("get_object", Params={"Bucket": "files", "Key": key}))


@app.get("/built")
def built():
    key = f"users/{current_user.id}/picture.png"
    # ok: bucket-key-from-request
    return s3.get_object(Bucket="files", Key=key)["Body"].read()


@app.get("/looked-up")
def looked_up():
    key = request.args["key"]
    if not belongs_to(current_user, key):
        abort(403)
    # ok: bucket-key-from-request
    return s3.get_object(Bucket="files", Key=key)["Body"].read()
