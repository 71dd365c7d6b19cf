import pandas as pd
import sqlite3
import streamlit as st

st.title("Member lookup")

conn = sqlite3.connect("members.db", check_same_thread=False)

name = st.text_input("Name")
active_only = st.checkbox("Active members only", value=True)

if st.button("Search") and name:
    query = "SELECT id, name, joined FROM members WHERE name LIKE ?"
    if active_only:
        query += " AND active = 1"
    df = pd.read_sql_query(query, conn, params=(f"%{name}%",))
    if df.empty:
        st.info("No member found.")
    else:
        st.dataframe(df, use_container_width=True)
        st.download_button("Download", df.to_csv(index=False), "members.csv")

st.caption(f"{pd.read_sql_query('SELECT COUNT(*) AS n FROM members', conn)['n'][0]} members")
