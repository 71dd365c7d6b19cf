import ast
import json
import os
import subprocess

import anthropic
import litellm
import ollama
from google import genai
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from transformers import pipeline

client = OpenAI()
ACTIONS = {"status": ["git", "status"], "log": ["git", "log"]}
PROGRAMS = {"ls", "df"}


def direct(question):
    # ruleid: llm-output-exec
    exec(client.chat.completions.create(model="gpt-4o", messages=question).choices[0].message.content)


def variables(question):
    response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    code = response.choices[0].message.content
    code = code.strip().removeprefix("```python").removesuffix("```")
    # ruleid: llm-output-exec
    exec(code, {"__builtins__": {}})


def ask(question):
    answer = client.responses.create(model="gpt-4o", input=question)
    return answer.output_text


def helper_asks(question):
    # todoruleid: llm-output-exec
    return eval(ask(question))


def without_fences(text):
    return text.replace("```", "")


def helper_cleans(question):
    answer = client.responses.create(model="gpt-4o", input=question)
    # ruleid: llm-output-exec
    return eval(without_fences(answer.output_text))


def command(question):
    message = anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=100, messages=question)
    # ruleid: llm-output-exec
    subprocess.run(message.content[0].text, shell=True)
    # ruleid: llm-output-exec
    os.system(message.content[0].text)


def streaming(question):
    text = ""
    for chunk in client.chat.completions.create(model="gpt-4o", messages=question, stream=True):
        text += chunk.choices[0].delta.content or ""
    # ruleid: llm-output-exec
    exec(text)


async def asynchronous(question):
    answer = await AsyncOpenAI().chat.completions.create(model="gpt-4o", messages=question)
    # ruleid: llm-output-exec
    return eval(answer.choices[0].message.content)


def others(question):
    # ruleid: llm-output-exec
    exec(ollama.chat(model="llama3", messages=question)["message"]["content"])
    # ruleid: llm-output-exec
    exec(litellm.completion(model="gpt-4o", messages=question).choices[0].message.content)
    gemini = genai.Client()
    # ruleid: llm-output-exec
    exec(gemini.models.generate_content(model="gemini-2.0-flash", contents=question).text)


def chain(question, prompt):
    llm = ChatOpenAI()
    chain = prompt | llm
    # ruleid: llm-output-exec
    exec(chain.invoke({"question": question}).content)
    # ruleid: llm-output-exec
    exec(llm.invoke(question).content)


def local(question):
    generate = pipeline("text-generation", model="gpt2")
    answer = generate(question)[0]["generated_text"]
    # ruleid: llm-output-exec
    eval(answer)


def arguments(question):
    call = client.chat.completions.create(model="gpt-4o", messages=question).choices[0].message.tool_calls[0]
    # ruleid: llm-output-exec
    os.system(json.loads(call.function.arguments)["command"])


def parsed(question):
    answer = client.responses.create(model="gpt-4o", input=question).output_text
    # ok: llm-output-exec
    return ast.literal_eval(answer)


def looked_up(question):
    answer = client.responses.create(model="gpt-4o", input=question).output_text
    # ok: llm-output-exec
    subprocess.run(ACTIONS[answer.strip()], check=True)


def allowed(question):
    program = client.responses.create(model="gpt-4o", input=question).output_text
    if program not in PROGRAMS:
        raise ValueError(program)
    # ok: llm-output-exec
    subprocess.run(program, shell=True, check=True)


def without_shell(question):
    text = client.responses.create(model="gpt-4o", input=question).output_text
    # ok: llm-output-exec
    subprocess.run(["say", "--", text], check=True)


def walked(question):
    text = client.responses.create(model="gpt-4o", input=question).output_text
    tree = ast.parse(text, mode="eval")
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Expression, ast.BinOp, ast.Constant, ast.Add)):
            raise ValueError("not allowed")
    # ok: llm-output-exec
    return eval(compile(tree, "<answer>", "eval"))


def number(question):
    text = client.responses.create(model="gpt-4o", input=question).output_text
    # ok: llm-output-exec
    os.system(f"sleep {int(text)}")


def own_code(source, question):
    client.responses.create(model="gpt-4o", input=question)
    # ok: llm-output-exec
    exec(source)
