import html
import sqlite3
from datetime import datetime, timezone

import streamlit as st

st.set_page_config(page_title="Guestbook", page_icon="📖")
st.title("📖 Guestbook")

conn = sqlite3.connect("guestbook.db", check_same_thread=False)
conn.execute("CREATE TABLE IF NOT EXISTS entries (name TEXT, message TEXT, created TEXT)")

with st.form("entry"):
    name = st.text_input("Your name", max_chars=50)
    message = st.text_area("Message", max_chars=500)
    submitted = st.form_submit_button("Sign")

if submitted and name and message:
    conn.execute(
        "INSERT INTO entries VALUES (?, ?, ?)",
        (name, message, datetime.now(timezone.utc).isoformat(timespec="seconds")),
    )
    conn.commit()
    st.success(f"Thank you, {name}!")

for who, text, created in conn.execute("SELECT name, message, created FROM entries ORDER BY created DESC LIMIT 50"):
    with st.container(border=True):
        st.text(f"{who} · {html.escape(created)}")
        st.text(text)
