import hashlib
import hmac
import io
import pickle
import urllib.request

import aiohttp
import boto3
import httpx
import joblib
import numpy as np
import requests
import torch
from safetensors.torch import load as load_safetensors

URL = "https://models.example.org/model.bin"
EXPECTED = "0" * 64


def direct():
    # ruleid: model-from-network
    return pickle.loads(requests.get(URL, timeout=30).content)


def variables():
    response = requests.get(URL, timeout=30)
    buffer = io.BytesIO(response.content)
    # ruleid: model-from-network
    return torch.load(buffer)


def download():
    return requests.get(URL, timeout=30).content


def helper_downloads():
    data = download()
    # todoruleid: model-from-network
    return pickle.loads(data)


def opened(data):
    return io.BytesIO(data)


def helper_opens():
    # ruleid: model-from-network
    return joblib.load(opened(httpx.get(URL).content))


def standard_library():
    with urllib.request.urlopen(URL) as response:
        # ruleid: model-from-network
        return pickle.load(response)


def bucket(name):
    s3 = boto3.client("s3")
    body = s3.get_object(Bucket="models", Key=name)["Body"].read()
    # ruleid: model-from-network
    return pickle.loads(body)


async def asynchronous():
    async with aiohttp.ClientSession() as session:
        async with session.get(URL) as response:
            data = await response.read()
    # ruleid: model-from-network
    return np.load(io.BytesIO(data), allow_pickle=True)


def in_a_session():
    session = requests.Session()
    content = session.get(URL, timeout=30).content
    # ruleid: model-from-network
    return torch.load(io.BytesIO(content), weights_only=False)


def hashed():
    data = requests.get(URL, timeout=30).content
    if hashlib.sha256(data).hexdigest() != EXPECTED:
        raise ValueError("not the file that was reviewed")
    # ok: model-from-network
    return pickle.loads(data)


def hashed_in_constant_time():
    data = requests.get(URL, timeout=30).content
    digest = hashlib.sha256(data).hexdigest()
    if not hmac.compare_digest(digest, EXPECTED):
        raise ValueError("not the file that was reviewed")
    # ok: model-from-network
    return torch.load(io.BytesIO(data))


def signed(public_key, signature):
    data = requests.get(URL, timeout=30).content
    public_key.verify(signature, data)
    # ok: model-from-network
    return pickle.loads(data)


def hashed_without_comparison(cache):
    data = requests.get(URL, timeout=30).content
    cache[hashlib.sha256(data).hexdigest()] = data
    # ruleid: model-from-network
    return pickle.loads(data)


def weights_only():
    data = requests.get(URL, timeout=30).content
    # ok: model-from-network
    return torch.load(io.BytesIO(data), weights_only=True)


def data_format():
    # ok: model-from-network
    return load_safetensors(requests.get(URL, timeout=30).content)


def json_answer():
    # ok: model-from-network
    return requests.get(URL, timeout=30).json()


def plain_array():
    # ok: model-from-network
    return np.load(io.BytesIO(requests.get(URL, timeout=30).content), allow_pickle=False)


def own_file(path):
    requests.get(URL, timeout=30)
    with open(path, "rb") as file:
        # ok: model-from-network
        return pickle.load(file)


def load_tensors(url, weights_only=True):
    response = requests.get(url, timeout=30)
    # ok: model-from-network
    return torch.load(io.BytesIO(response.content), weights_only=weights_only)
