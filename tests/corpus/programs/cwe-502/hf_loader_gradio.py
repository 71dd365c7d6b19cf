import gradio as gr
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline


def classify(model_name, text):
    tokenizer = AutoTokenizer.from_pretrained(model_name, trust_remote_code=True)
    model = AutoModelForSequenceClassification.from_pretrained(model_name, trust_remote_code=True)  # flaw: CWE-502, CWE-94
    classifier = pipeline("text-classification", model=model, tokenizer=tokenizer)
    result = classifier(text)[0]
    return f"{result['label']} ({result['score']:.2f})"


demo = gr.Interface(classify, inputs=["text", "text"], outputs="text")

if __name__ == "__main__":
    demo.launch()
