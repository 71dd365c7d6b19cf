import langchain_community.tools as community
from langchain.agents import create_agent
from langchain.agents.middleware import DockerExecutionPolicy, HostExecutionPolicy, ShellToolMiddleware
from langchain_community.tools import DuckDuckGoSearchRun, ShellTool
from langchain_community.tools.shell.tool import ShellTool as Shell
from langchain_experimental.llm_bash.base import LLMBashChain
from langchain_experimental.llm_bash.bash import BashProcess

# ruleid: langchain-shell-tool
shell = ShellTool()
# ruleid: langchain-shell-tool
asks = Shell(ask_human_input=True)


def tools():
    return [
        DuckDuckGoSearchRun(),
        # ruleid: langchain-shell-tool
        community.ShellTool(name="terminal"),
    ]


class Operator:
    async def start(self, llm):
        # ruleid: langchain-shell-tool
        self.bash = BashProcess(return_err_output=True)
        # ruleid: langchain-shell-tool
        self.chain = LLMBashChain.from_llm(llm, verbose=True)
        # ruleid: langchain-shell-tool
        self.agent = create_agent(llm, tools=[], middleware=[ShellToolMiddleware(workspace_root="/work")])
        # ruleid: langchain-shell-tool
        self.host = ShellToolMiddleware(execution_policy=HostExecutionPolicy())


# ok: langchain-shell-tool
boxed = ShellToolMiddleware(workspace_root="/work", execution_policy=DockerExecutionPolicy(image="python:3.12-slim"))
# ok: langchain-shell-tool
search = DuckDuckGoSearchRun()
# ok: langchain-shell-tool
described = ShellTool.__doc__


class MyShellTool(ShellTool):
    # ok: langchain-shell-tool
    name: str = "terminal"


def other(kit):
    # ok: langchain-shell-tool
    return kit.ShellTool()


# ok: langchain-shell-tool
found = [t for t in tools() if isinstance(t, ShellTool)]
