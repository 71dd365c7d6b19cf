import os

import pandas as pd
import streamlit as st
from werkzeug.utils import secure_filename

UPLOAD_DIR = "uploads"
os.makedirs(UPLOAD_DIR, exist_ok=True)

st.title("📊 CSV explorer")

uploaded = st.file_uploader("Choose a CSV file", type=["csv"])
if uploaded is not None:
    if not uploaded.name.lower().endswith(".csv"):
        st.error("CSV files only")
        st.stop()
    path = os.path.join(UPLOAD_DIR, secure_filename(uploaded.name))
    with open(path, "wb") as f:
        f.write(uploaded.getbuffer())
    st.success("File saved")

files = sorted(os.listdir(UPLOAD_DIR))
choice = st.selectbox("Saved files", files)
if choice:
    df = pd.read_csv(os.path.join(UPLOAD_DIR, choice), nrows=1000)
    st.write(df.describe())
    column = st.selectbox("Column", df.select_dtypes("number").columns)
    if column:
        st.line_chart(df[column])
