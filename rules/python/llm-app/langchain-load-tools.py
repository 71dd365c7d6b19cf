from langchain import agents
from langchain.agents import initialize_agent, load_tools
from langchain_community.agent_toolkits.load_tools import load_tools as load_builtin

SHELL = "terminal"

# ruleid: langchain-load-tools
tools = load_tools(["serpapi", "terminal"], llm=llm)
# ruleid: langchain-load-tools
by_name = load_tools([SHELL], allow_dangerous_tools=True)


def build(llm):
    tools = load_builtin(
        [
            "wikipedia",
            # ruleid: langchain-load-tools
            "python_repl",
        ],
        llm=llm,
    )
    return initialize_agent(tools, llm)


class Helper:
    async def start(self, llm):
        # ruleid: langchain-load-tools
        self.tools = agents.load_tools(tool_names=["pal-math", "llm-math"], llm=llm)


# ok: langchain-load-tools
lookups = load_tools(["wikipedia", "arxiv"])
# ok: langchain-load-tools
maths = load_tools(["llm-math"], llm=llm)
# ok: langchain-load-tools
names = ["terminal", "python_repl"]
# ok: langchain-load-tools
blocked = [name for name in names if name == "terminal"]


def from_settings(settings, llm):
    # ok: langchain-load-tools
    return load_tools(settings.tools, llm=llm)


def other(box):
    # ok: langchain-load-tools
    return box.load(["terminal"])
