import os
import anthropic
import pandas as pd
import matplotlib.pyplot as plt

client = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"], timeout=60)
df = pd.read_csv("sales.csv")

question = input("What do you want to see? ")
prompt = f"Columns: {list(df.columns)}. Write Python code that plots: {question}. Reply with code only; df is the data frame."
reply = client.messages.create(
    model="claude-sonnet-4-20250514",
    max_tokens=1000,
    messages=[{"role": "user", "content": prompt}],
)
answer = reply.content[0].text
if answer.startswith("```"):
    answer = answer.split("\n", 1)[1].rsplit("```", 1)[0]
exec(answer, {"df": df, "plt": plt})  # flaw: CWE-94
plt.savefig("plot.png")
