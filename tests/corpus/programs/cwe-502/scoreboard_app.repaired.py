import io

import numpy as np
import json
import streamlit as st

st.title("Experiment scoreboard")

results = st.file_uploader("Results of a run", type=["pkl", "json"])
weights = st.file_uploader("Embedding matrix", type=["npy"])

if results:
    scores = json.load(results)
    st.metric("Accuracy", f"{scores['accuracy']:.1%}")
    st.line_chart(scores["loss"])

if weights:
    matrix = np.load(io.BytesIO(weights.getvalue()), allow_pickle=False)
    st.write(f"{matrix.shape[0]} vectors with {matrix.shape[1]} dimensions")
    norms = np.linalg.norm(matrix, axis=1)
    st.bar_chart(np.histogram(norms, bins=20)[0])
