import os

import gradio as gr

FOLDER = os.path.abspath("documents")


def show(name):
    """Preview of a document."""
    with open(os.path.join(FOLDER, name), encoding="utf-8", errors="replace") as handle:  # flaw: CWE-22
        return handle.read(5000)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Document")
    out = gr.Textbox(label="Preview", lines=20)
    gr.Button("Show").click(show, inputs=box, outputs=out)

if __name__ == "__main__":
    demo.launch(server_name="127.0.0.1")
