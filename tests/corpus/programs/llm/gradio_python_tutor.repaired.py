"""A tutor that tries out the code it explains."""
import gradio as gr
import ast

from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini", timeout=60)
PROMPT = "Write a short Python program that shows the following. Answer with code only.\n\n"


def explain(topic: str):
    code = llm.invoke(PROMPT + topic[:300]).content
    code = code.removeprefix("```python").removesuffix("```").strip()
    try:
        ast.parse(code)
    except SyntaxError:
        return code, "This is not valid Python."
    return code, "Copy it into your own editor to run it."


with gr.Blocks(title="Python tutor") as demo:
    gr.Markdown("# 🐍 Python tutor")
    topic = gr.Textbox(label="What do you want to learn?")
    button = gr.Button("Show me")
    code = gr.Code(language="python", label="Program")
    output = gr.Textbox(label="Output")
    button.click(explain, inputs=topic, outputs=[code, output])

if __name__ == "__main__":
    demo.launch()
