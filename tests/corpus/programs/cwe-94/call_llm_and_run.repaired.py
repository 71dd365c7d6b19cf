import json

AGGREGATES = {"sum", "mean", "median", "min", "max", "count", "nunique"}
COMPARE = {
    "==": lambda s, v: s == v,
    "!=": lambda s, v: s != v,
    "<": lambda s, v: s < v,
    ">": lambda s, v: s > v,
}

PROMPT = """The table has these columns:
{schema}
Answer only with JSON: {{"filters": [{{"column": c, "op": "==|!=|<|>", "value": v}}],
"group_by": column or null, "column": c, "aggregate": "sum|mean|median|min|max|count|nunique"}}.

Question: {question}"""


def run_plan(plan, df):
    """Run a validated query plan; nothing in it is executed as code."""
    def column(name):
        if name not in df.columns:
            raise ValueError("unknown column in plan")
        return name

    data = df
    for f in plan.get("filters") or []:
        if f["op"] not in COMPARE:
            raise ValueError("unknown operator in plan")
        data = data[COMPARE[f["op"]](data[column(f["column"])], f["value"])]

    if plan["aggregate"] not in AGGREGATES:
        raise ValueError("unknown aggregate in plan")
    target = column(plan["column"])
    if plan.get("group_by"):
        grouped = data.groupby(column(plan["group_by"]))[target]
        return grouped.agg(plan["aggregate"]).to_dict()
    return data[target].agg(plan["aggregate"])


def call_llm_and_run(client, question, df):
    """Answer a question about ``df`` by running a model-written query plan."""
    prompt = PROMPT.format(schema=df.dtypes.to_string(), question=question)
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": prompt}],
        response_format={"type": "json_object"},
        temperature=0,
    )
    return run_plan(json.loads(reply.choices[0].message.content), df)
