import mlflow
import mlflow.pyfunc as pyfunc
from fastapi import Request
from flask import Flask, request
from mlflow import pytorch
from mlflow.sklearn import load_model

app = Flask(__name__)
REMOTE = "http://models.example.org/churn"

# ruleid: mlflow-load-untrusted
model = mlflow.pyfunc.load_model("https://models.example.org/churn")
# ruleid: mlflow-load-untrusted
by_name = load_model(REMOTE)


@app.post("/predict")
def predict():
    # ruleid: mlflow-load-untrusted
    scorer = mlflow.sklearn.load_model(request.args["model"])
    # ruleid: mlflow-load-untrusted
    other = pyfunc.load_model(model_uri=f"runs:/{request.json['run']}/model")
    return {"score": scorer.predict(other)}


async def score(request: Request, host: str):
    # ruleid: mlflow-load-untrusted
    first = pytorch.load_model(request.query_params.get("uri"), map_location="cpu")
    # ruleid: mlflow-load-untrusted
    second = mlflow.pyfunc.load_model(f"http://{host}/models/latest")
    return first, second


# ruleid: mlflow-load-untrusted
chosen = mlflow.xgboost.load_model(input("model: "))

# ok: mlflow-load-untrusted
registered = mlflow.pyfunc.load_model("models:/churn/3")
# ok: mlflow-load-untrusted
run = mlflow.pyfunc.load_model("runs:/0123abcd/model")
# ok: mlflow-load-untrusted
bucket = mlflow.sklearn.load_model(model_uri="s3://company-models/churn")


def by_version(name, version):
    # ok: mlflow-load-untrusted
    return mlflow.pyfunc.load_model(f"models:/{name}/{version}")


def from_settings(settings):
    # ok: mlflow-load-untrusted
    return mlflow.pyfunc.load_model(settings.model_uri)


def other_library(keras, request_id):
    # ok: mlflow-load-untrusted
    keras.models.load_model("model.keras")
    # ok: mlflow-load-untrusted
    mlflow.set_tracking_uri("http://tracking.example.org:5000")
    # ok: mlflow-load-untrusted
    return mlflow.pyfunc.load_model(model_input(request_id))


def mirrored(mirror):
    # ok: mlflow-load-untrusted
    return mlflow.pyfunc.load_model(mirror.checked("https://models.example.org/churn"))
