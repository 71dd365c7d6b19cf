import joblib
import streamlit as st
import torch
from datasets import load_dataset
from fastapi import FastAPI
from flask import Flask, abort, request
from huggingface_hub import snapshot_download
from sentence_transformers import SentenceTransformer
from transformers import AutoModel, AutoTokenizer, pipeline

app = Flask(__name__)
api = FastAPI()
MODELS = {"small": "org/small", "large": "org/large"}
COMMIT = "0123456789012345678901234567890123456789"


@app.route("/direct")
def direct():
    # ruleid: hf-repo-from-input
    return str(AutoModel.from_pretrained(request.args["model"]))


@app.route("/variables")
def variables():
    name = request.json["model"]
    repository = f"org/{name}"
    # ruleid: hf-repo-from-input
    tokenizer = AutoTokenizer.from_pretrained(repository)
    # ruleid: hf-repo-from-input
    return str(pipeline("summarization", model=repository, tokenizer=tokenizer))


def path_of(name):
    return "/srv/models/" + name


@api.get("/helper")
def helper_builds(name: str):
    # ruleid: hf-repo-from-input
    return joblib.load(path_of(name))


def loaded(name):
    # todoruleid: hf-repo-from-input
    return SentenceTransformer(name)


@api.get("/helper-loads")
def helper_loads(name: str):
    return loaded(name)


def django_view(request):
    # ruleid: hf-repo-from-input
    snapshot_download(repo_id=request.GET["repo"])
    # ruleid: hf-repo-from-input
    return torch.load(request.POST["path"], weights_only=True)


name = st.text_input("Data set")
# ruleid: hf-repo-from-input
data = load_dataset(name)


@app.route("/table")
def table():
    # ok: hf-repo-from-input
    return str(AutoModel.from_pretrained(MODELS[request.args["model"]], revision=COMMIT))


@app.route("/table-get")
def table_get():
    repository = MODELS.get(request.args["model"], "org/small")
    # ok: hf-repo-from-input
    return str(AutoModel.from_pretrained(repository, revision=COMMIT))


@app.route("/allowed")
def allowed():
    name = request.args["model"]
    if name not in ("org/small", "org/large"):
        abort(400)
    # ok: hf-repo-from-input
    return str(AutoModel.from_pretrained(name, revision=COMMIT))


@app.route("/text")
def text():
    classify = pipeline("sentiment-analysis", model="org/small", revision=COMMIT)
    # ok: hf-repo-from-input
    return str(classify(request.args["text"]))


@app.route("/number")
def number():
    # ok: hf-repo-from-input
    return str(load_dataset("org/data", split=f"train[:{int(request.args['n'])}]"))


def own(name):
    # ok: hf-repo-from-input
    return AutoModel.from_pretrained(name)
