import html
from html import escape
from pathlib import Path

import streamlit as st

HEADER = "<h1 class='title'>Chat</h1>"


def show_answer(client, question):
    answer = client.ask(question)
    # ruleid: streamlit-unsafe-html
    st.markdown(f"<div class='bubble'>{answer}</div>", unsafe_allow_html=True)


def show_history():
    for message in st.session_state.messages:
        with st.chat_message(message["role"]):
            # ruleid: streamlit-unsafe-html
            st.markdown(message["content"], unsafe_allow_html=True)


def greet():
    name = st.text_input("Your name")
    user_input = st.text_area("Message")
    # ruleid: streamlit-unsafe-html
    st.sidebar.markdown("<b>" + user_input + "</b>", unsafe_allow_html=True)
    st.write(
        # ruleid: streamlit-unsafe-html
        "<p>{}: {}</p>".format(name, user_input),
        unsafe_allow_html=True,
    )


class Panel:
    async def show(self, column, response):
        # ruleid: streamlit-unsafe-html
        column.markdown(response.text, unsafe_allow_html=True)
        column.markdown(
            # ruleid: streamlit-unsafe-html
            f"""
            <div style="color: {self.color}">
              <p>{response.choices[0].message.content}</p>
            </div>
            """,
            unsafe_allow_html=True,
        )


def safe(answer, message, results, color, score, css):
    # ok: streamlit-unsafe-html
    st.markdown("<style>.block { padding: 0 }</style>", unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.markdown(HEADER, unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.markdown(f"<style>{Path('style.css').read_text()}</style>", unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.markdown(f"<div>{html.escape(answer)}</div>", unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.markdown("<div>" + escape(message) + "</div>", unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.markdown(f"<h2 style='color:{color}'>{score:.2f}</h2>", unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.markdown(f"<p>{len(results)} found</p>", unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.markdown(answer)
    # ok: streamlit-unsafe-html
    st.markdown(answer, unsafe_allow_html=False)
    # ok: streamlit-unsafe-html
    st.markdown(f"<span style='font-size:{text_size}px'>Chat</span>", unsafe_allow_html=True)
    # ok: streamlit-unsafe-html
    st.write(answer, results)
