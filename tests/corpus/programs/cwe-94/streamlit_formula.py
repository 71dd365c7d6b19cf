import ast
import operator
import pandas as pd
import streamlit as st

st.title("Column calculator")
upload = st.file_uploader("CSV", type=["csv"])
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
if upload is not None:
    frame = pd.read_csv(upload)
    formula = st.text_input("Formula", "a + b")
    frame["result"] = frame.eval(formula)  # flaw: CWE-94
    st.dataframe(frame)
