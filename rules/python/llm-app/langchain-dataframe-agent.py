import langchain_experimental.agents as experimental
import pandas as pd
from langchain.agents import create_react_agent
from langchain_community.agent_toolkits import create_sql_agent
from langchain_experimental.agents import create_csv_agent
from langchain_experimental.agents.agent_toolkits import create_pandas_dataframe_agent
from langchain_experimental.agents.agent_toolkits import create_spark_dataframe_agent as spark_agent

frame = pd.read_csv("sales.csv")

# ruleid: langchain-dataframe-agent
agent = create_pandas_dataframe_agent(llm, frame, verbose=True)


def csv_agent(path):
    # ruleid: langchain-dataframe-agent
    return create_csv_agent(
        llm,
        path,
        agent_type="openai-tools",
    )


class Analyst:
    async def start(self, llm, data):
        # ruleid: langchain-dataframe-agent
        self.spark = spark_agent(llm=llm, df=data)
        # ruleid: langchain-dataframe-agent
        self.pandas = experimental.create_pandas_dataframe_agent(llm, [data, data])
        # The flag has a rule of its own, which is then shown in place of this one.
        # ruleid: langchain-dataframe-agent
        self.open = create_pandas_dataframe_agent(llm, data, allow_dangerous_code=True)


# ok: langchain-dataframe-agent
sql = create_sql_agent(llm, db=database)
# ok: langchain-dataframe-agent
react = create_react_agent(llm, [], prompt)
# ok: langchain-dataframe-agent
summary = frame.describe()


# ok: langchain-dataframe-agent
def create_dataframe_agent(llm):
    return react


# ok: langchain-dataframe-agent
makers = {"pandas": create_pandas_dataframe_agent}
