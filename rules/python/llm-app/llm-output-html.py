import html

import flask
import markdown
import nh3
import streamlit as st
from fastapi.responses import HTMLResponse
from flask import Flask, jsonify, render_template, render_template_string
from markupsafe import Markup, escape
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.route("/direct")
def direct():
    # ruleid: llm-output-html
    return Markup(client.responses.create(model="gpt-4o", input="hi").output_text)


@app.route("/variables")
def variables():
    answer = client.chat.completions.create(model="gpt-4o", messages=[]).choices[0].message.content
    page = f"<div>{answer}</div>"
    # ruleid: llm-output-html
    return page


def page_for(text):
    return "<p>" + text + "</p>"


def helper_builds(llm, question):
    # ruleid: llm-output-html
    return HTMLResponse(page_for(llm.invoke(question).content))


def shown(text):
    # todoruleid: llm-output-html
    st.markdown(text, unsafe_allow_html=True)


def helper_shows():
    shown(client.responses.create(model="gpt-4o", input="hi").output_text)


def converted():
    answer = client.responses.create(model="gpt-4o", input="hi").output_text
    # ruleid: llm-output-html
    st.markdown(markdown.markdown(answer), unsafe_allow_html=True)
    # ruleid: llm-output-html
    return render_template_string("<p>" + answer)


@app.route("/passed")
def passed():
    answer = client.responses.create(model="gpt-4o", input="hi").output_text
    # ok: llm-output-html
    return render_template("answer.html", answer=answer)


@app.route("/escaped")
def escaped():
    answer = client.responses.create(model="gpt-4o", input="hi").output_text
    # ok: llm-output-html
    return f"<p>{escape(answer)}</p>"


def cleaned():
    answer = client.responses.create(model="gpt-4o", input="hi").output_text
    # ok: llm-output-html
    return HTMLResponse(nh3.clean(markdown.markdown(answer)))


@app.route("/json")
def as_json():
    # ok: llm-output-html
    return jsonify(answer=client.responses.create(model="gpt-4o", input="hi").output_text)


def as_markdown():
    answer = client.responses.create(model="gpt-4o", input="hi").output_text
    # ok: llm-output-html
    st.markdown(answer)
    # ok: llm-output-html
    st.markdown(f"<p>{html.escape(answer)}</p>", unsafe_allow_html=True)
