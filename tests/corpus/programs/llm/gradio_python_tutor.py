"""A tutor that tries out the code it explains."""
import gradio as gr
from langchain_experimental.utilities import PythonREPL
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini", timeout=60)
repl = PythonREPL()
PROMPT = "Write a short Python program that shows the following. Answer with code only.\n\n"


def explain(topic: str):
    code = llm.invoke(PROMPT + topic[:300]).content
    code = code.removeprefix("```python").removesuffix("```").strip()
    output = repl.run(code)  # flaw: CWE-94
    return code, output


with gr.Blocks(title="Python tutor") as demo:
    gr.Markdown("# 🐍 Python tutor")
    topic = gr.Textbox(label="What do you want to learn?")
    button = gr.Button("Show me")
    code = gr.Code(language="python", label="Program")
    output = gr.Textbox(label="Output")
    button.click(explain, inputs=topic, outputs=[code, output])

if __name__ == "__main__":
    demo.launch(share=True)  # flaw: CWE-306
