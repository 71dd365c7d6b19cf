import pandas
import pandas as pd
from flask import request
from pandas import eval as pd_eval


def filter_rows(df, condition):
    # ruleid: pandas-eval
    return df.query(condition)


def search():
    df = pd.read_csv("people.csv")
    # ruleid: pandas-eval
    return df.query(f"name == '{request.args['name']}'").to_html()


class Report:
    def __init__(self, frame):
        self.sales_df = frame

    def column(self, name, formula):
        # ruleid: pandas-eval
        self.sales_df[name] = self.sales_df.eval(
            formula,
            engine="python",
        )

    async def total(self, client):
        # ruleid: pandas-eval
        return pd.eval(await client.get_formula())


def by_module(text, df2):
    # ruleid: pandas-eval
    first = pd_eval(text, local_dict={})
    # ruleid: pandas-eval
    second = df2.query("price < " + text)
    return first, second


THRESHOLD = "age > 18"


def constant(df, min_age):
    # ok: pandas-eval
    df = df.query("age > 18 and city == 'Oslo'")
    # ok: pandas-eval
    df = df.query(THRESHOLD)
    # ok: pandas-eval
    df = df.query("age > @min_age")
    # ok: pandas-eval
    return df.eval("ratio = a / b")


# ok: pandas-eval
total = pandas.eval("1 + 2")


def database(client, sql):
    # ok: pandas-eval
    return client.query(sql).to_dataframe()


def orm(session, user_id):
    # ok: pandas-eval
    return session.query(User).filter_by(id=user_id)


def inference(model):
    # ok: pandas-eval
    model.eval()
    return model


def mask(df, min_age):
    # ok: pandas-eval
    return df[df["age"] > min_age]


def visit_Subscript(node, env):
    # ok: pandas-eval
    return pd.eval(node.slice, local_dict=env)


def checked(df, formula):
    # ok: pandas-eval
    return df.eval(check_expression(formula, set(df.columns)), engine="numexpr")
