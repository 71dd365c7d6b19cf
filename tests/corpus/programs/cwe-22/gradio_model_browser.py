import os
import gradio as gr

ROOT = os.path.abspath("outputs")


def choices():
    return sorted(os.listdir(ROOT)) if os.path.isdir(ROOT) else []


def show(name):
    path = os.path.join(ROOT, name)
    if not os.path.isfile(path):
        return "no such file"
    with open(path, encoding="utf-8", errors="replace") as handle:  # flaw: CWE-22
        return handle.read()


with gr.Blocks() as demo:
    name = gr.Textbox(label="File")
    output = gr.Textbox(label="Content", lines=20)
    gr.Button("Show").click(show, name, output)

if __name__ == "__main__":
    demo.launch()
