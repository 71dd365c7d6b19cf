import pandas as pd
from langchain_experimental.agents import create_csv_agent
from langchain_experimental.agents.agent_toolkits import create_pandas_dataframe_agent
from langchain_experimental.agents.agent_toolkits import create_pandas_dataframe_agent as make_agent

ALLOW = True
frame = pd.read_csv("sales.csv")

# ruleid: langchain-dangerous-code
agent = create_pandas_dataframe_agent(llm, frame, verbose=True, allow_dangerous_code=True)


def csv_agent(path):
    return create_csv_agent(
        llm,
        path,
        agent_type="openai-tools",
        # ruleid: langchain-dangerous-code
        allow_dangerous_code=True,
    )


class Analyst:
    async def start(self, frames):
        # ruleid: langchain-dangerous-code
        self.agent = make_agent(self.llm, frames, allow_dangerous_code=ALLOW, max_iterations=5)
        # ruleid: langchain-dangerous-code
        options = {"verbose": False, "allow_dangerous_code": True}
        # ruleid: langchain-dangerous-code
        options["allow_dangerous_code"] = True
        return make_agent(self.llm, frames, **options)


# ok: langchain-dangerous-code
refused = create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=False)
# ok: langchain-dangerous-code
default = create_csv_agent(llm, "sales.csv")


def forward(llm, frame, allow_dangerous_code=False):
    # ok: langchain-dangerous-code
    return create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=allow_dangerous_code)


def from_settings(llm, frame, settings):
    # ok: langchain-dangerous-code
    return make_agent(llm, frame, allow_dangerous_code=settings.sandboxed)


def explain(log):
    # ok: langchain-dangerous-code
    log.info("allow_dangerous_code=True is needed for this agent")


def per_user(llm, frame, user):
    # ok: langchain-dangerous-code
    return make_agent(llm, frame, allow_dangerous_code=user.may("run", True))
