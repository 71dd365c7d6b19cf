from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from transformers import AutoModelForCausalLM, AutoTokenizer

app = FastAPI()
CACHE = {}
MODELS = {"small": "distilbert/distilgpt2", "medium": "openai-community/gpt2-medium"}


class Query(BaseModel):
    model: str
    prompt: str


def load(name):
    if name not in CACHE:
        tokenizer = AutoTokenizer.from_pretrained(MODELS[name])
        model = AutoModelForCausalLM.from_pretrained(MODELS[name])
        CACHE[name] = tokenizer, model
    return CACHE[name]


@app.post("/generate")
def generate(query: Query):
    if len(query.prompt) > 2000:
        raise HTTPException(413, "prompt too long")
    if query.model not in MODELS:
        raise HTTPException(404, "unknown model")
    tokenizer, model = load(query.model)
    inputs = tokenizer(query.prompt, return_tensors="pt")
    output = model.generate(**inputs, max_new_tokens=60)
    return {"text": tokenizer.decode(output[0], skip_special_tokens=True)}
