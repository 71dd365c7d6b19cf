import os
import anthropic
import pandas as pd
import matplotlib.pyplot as plt

client = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"], timeout=60)
df = pd.read_csv("sales.csv")

question = input("What do you want to see? ")
prompt = f"Columns: {list(df.columns)}. Which one column should be plotted for: {question}? Reply with its name only."
reply = client.messages.create(
    model="claude-sonnet-4-20250514",
    max_tokens=1000,
    messages=[{"role": "user", "content": prompt}],
)
answer = reply.content[0].text
column = answer.strip()
if column not in df.columns:
    raise SystemExit("no such column")
df[column].plot()
plt.savefig("plot.png")
