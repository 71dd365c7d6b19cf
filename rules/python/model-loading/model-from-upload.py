import io
import json
import pickle

import joblib
import numpy as np
import pandas as pd
import streamlit as st
import torch
from fastapi import FastAPI, File, UploadFile
from flask import Flask, request
from safetensors.torch import load as load_safetensors

app = Flask(__name__)
api = FastAPI()


@app.route("/direct", methods=["POST"])
def direct():
    # ruleid: model-from-upload
    return str(pickle.load(request.files["model"]))


@app.route("/variables", methods=["POST"])
def variables():
    upload = request.files.get("model")
    if not upload.filename.endswith(".pkl"):
        return "no", 400
    data = upload.read()
    # ruleid: model-from-upload
    model = pickle.loads(data)
    return str(model)


def opened(upload):
    return io.BytesIO(upload.read())


@app.route("/helper", methods=["POST"])
def helper_opens():
    # ruleid: model-from-upload
    return str(torch.load(opened(request.files["weights"])))


def loaded(upload):
    # todoruleid: model-from-upload
    return joblib.load(upload)


@app.route("/helper-loads", methods=["POST"])
def helper_loads():
    return str(loaded(request.files["model"]))


@api.post("/models")
async def fastapi_upload(file: UploadFile):
    content = await file.read()
    # ruleid: model-from-upload
    return pickle.loads(content)


@api.post("/models-default")
async def fastapi_file(file: UploadFile = File(...)):
    # ruleid: model-from-upload
    return torch.load(io.BytesIO(await file.read()))


@api.post("/models-bytes")
def fastapi_bytes(data: bytes = File(...)):
    # ruleid: model-from-upload
    return joblib.load(io.BytesIO(data))


def django_view(request):
    # ruleid: model-from-upload
    return pd.read_pickle(request.FILES["frame"])


uploaded = st.file_uploader("Model")
if uploaded is not None:
    # ruleid: model-from-upload
    model = joblib.load(uploaded)
    # ruleid: model-from-upload
    array = np.load(uploaded, allow_pickle=True)
    # ok: model-from-upload
    safe_array = np.load(uploaded, allow_pickle=False)
    # ok: model-from-upload
    frame = pd.read_csv(uploaded)


@app.route("/weights", methods=["POST"])
def weights_only():
    # ok: model-from-upload
    return str(torch.load(request.files["weights"], weights_only=True))


@app.route("/tensors", methods=["POST"])
def tensors():
    # ok: model-from-upload
    return str(load_safetensors(request.files["weights"].read()))


@app.route("/json", methods=["POST"])
def as_json():
    # ok: model-from-upload
    return json.load(request.files["settings"])


@app.route("/signed", methods=["POST"])
def signed(public_key):
    data = request.files["model"].read()
    public_key.verify(request.form["signature"], data)
    # ok: model-from-upload
    return str(pickle.loads(data))


def own_model(path):
    # ok: model-from-upload
    return joblib.load(path)
