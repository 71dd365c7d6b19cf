import pandas as pd
from pandas import DataFrame

df = pd.DataFrame(columns=["name", "score"])
# ruleid: outdated-dataframe-append
df = df.append({"name": "a", "score": 1}, ignore_index=True)


def collect(paths):
    results = pd.DataFrame()
    for path in paths:
        # ruleid: outdated-dataframe-append
        results = results.append(
            pd.read_csv(path),
            ignore_index=True,
        )
    return results


class Report:
    def __init__(self):
        self.df = DataFrame()

    def add(self, row):
        # ruleid: outdated-dataframe-append
        self.df = self.df.append(row)

    async def start(self, row):
        # ruleid: outdated-dataframe-append
        return DataFrame([row]).append(row)


# ruleid: outdated-dataframe-append
train_df = train_df.append(valid_df)

items = []
# ok: outdated-dataframe-append
items.append({"name": "a"})
# ok: outdated-dataframe-append
df = pd.concat([df, valid_df], ignore_index=True)
# ok: outdated-dataframe-append
index = index.append(other)
# ok: outdated-dataframe-append
dfs.append(pd.read_csv("a.csv"))
# ok: outdated-dataframe-append
url = url.append("key", "value")
# ok: outdated-dataframe-append
frames = [df for df in dfs if len(df)]
# ok: outdated-dataframe-append
path.append(df, mode="w")
