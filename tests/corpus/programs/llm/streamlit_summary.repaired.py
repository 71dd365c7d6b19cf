import streamlit as st
import litellm
from html import escape

st.title("Summaries")
text = st.text_area("Text", max_chars=8000)
if st.button("Summarise") and text:
    reply = litellm.completion(model="gpt-4o-mini", messages=[{"role": "user", "content": f"Summarise: {text}"}], timeout=30)
    summary = reply.choices[0].message.content
    st.markdown(summary)
