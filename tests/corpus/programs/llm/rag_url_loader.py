import ipaddress
import socket
from urllib.parse import urlparse

import requests
import gradio as gr
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini", timeout=30)


def answer(url, question):
    page = requests.get(url, timeout=10).text  # flaw: CWE-918
    prompt = f"Page:\n{page[:8000]}\n\nQuestion: {question}"
    return llm.invoke(prompt).content


demo = gr.Interface(fn=answer, inputs=["text", "text"], outputs="text")
demo.launch(share=True)  # flaw: CWE-306
