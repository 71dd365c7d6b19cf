import os

import pandas as pd
import streamlit as st
from sqlalchemy import create_engine, text

DATABASE_URL = "postgresql://report:Vx9-sommer-Tulpe@db.acme-intern.de:5432/sales"  # flaw: CWE-798

st.set_page_config(page_title="Sales", layout="wide")


@st.cache_resource
def engine():
    return create_engine(DATABASE_URL, pool_pre_ping=True)


@st.cache_data(ttl=600)
def load(year: int) -> pd.DataFrame:
    query = text("SELECT month, region, amount FROM sales WHERE year = :year")
    return pd.read_sql(query, engine(), params={"year": year})


year = st.sidebar.slider("Year", 2018, 2025, int(os.environ.get("DEFAULT_YEAR", "2024")))
data = load(year)
st.title(f"Sales {year}")
st.bar_chart(data, x="month", y="amount", color="region")
st.dataframe(data)
