import gradio as gr
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

REVISION = "714eb0fa89d2f80546fda750413ed43d93601a13"
MODELS = {"sentiment": "distilbert-base-uncased-finetuned-sst-2-english"}


def classify(task, text):
    model_name = MODELS[task]
    tokenizer = AutoTokenizer.from_pretrained(model_name, revision=REVISION)
    model = AutoModelForSequenceClassification.from_pretrained(model_name, revision=REVISION)
    classifier = pipeline("text-classification", model=model, tokenizer=tokenizer)
    result = classifier(text)[0]
    return f"{result['label']} ({result['score']:.2f})"


demo = gr.Interface(classify, inputs=[gr.Dropdown(list(MODELS)), "text"], outputs="text")

if __name__ == "__main__":
    demo.launch()
