import langchain_experimental.tools as experimental_tools
from langchain.agents import Tool
from langchain.tools import tool
from langchain_experimental.agents.agent_toolkits import create_python_agent
from langchain_experimental.pal_chain import PALChain
from langchain_experimental.tools import PythonREPLTool
from langchain_experimental.tools.python.tool import PythonAstREPLTool as AstTool
from langchain_experimental.utilities import PythonREPL
from smolagents import PythonInterpreterTool

# ruleid: langchain-python-repl
python_repl = PythonREPL()
# ruleid: langchain-python-repl
tools = [PythonREPLTool()]


def ast_tool(frame):
    # ruleid: langchain-python-repl
    return AstTool(
        locals={"df": frame},
        description="runs pandas code",
    )


class Solver:
    async def start(self, llm):
        # ruleid: langchain-python-repl
        self.chain = PALChain.from_math_prompt(llm, verbose=True, allow_dangerous_code=False)
        # ruleid: langchain-python-repl
        self.agent = create_python_agent(llm=llm, tool=None)
        # ruleid: langchain-python-repl
        self.tool = experimental_tools.PythonREPLTool(name="python")


# ok: langchain-python-repl
run = Tool(name="search", func=print, description="searches")
# ok: langchain-python-repl
sandboxed = PythonInterpreterTool()


@tool
def add(a: float, b: float) -> float:
    """Add two numbers."""
    # ok: langchain-python-repl
    return a + b


class PythonREPLHistory:
    # ok: langchain-python-repl
    entries = []


def other(console):
    # ok: langchain-python-repl
    return console.PythonREPL()


# ok: langchain-python-repl
is_repl = isinstance(run, PythonREPLTool)
