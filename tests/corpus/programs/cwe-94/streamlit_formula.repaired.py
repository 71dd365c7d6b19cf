import ast
import operator
import pandas as pd
import streamlit as st

st.title("Column calculator")
upload = st.file_uploader("CSV", type=["csv"])
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
if upload is not None:
    frame = pd.read_csv(upload)
    left = st.selectbox("Left", list(frame.columns))
    op = st.selectbox("Operator", list(OPS))
    right = st.selectbox("Right", list(frame.columns))
    frame["result"] = OPS[op](frame[left], frame[right])
    st.dataframe(frame)
