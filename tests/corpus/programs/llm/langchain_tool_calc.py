import ast
import operator
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent

OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def safe(node):
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        return OPS[type(node.op)](safe(node.left), safe(node.right))
    raise ValueError("unsupported")


@tool
def calculator(expression: str) -> str:
    """Evaluate an arithmetic expression."""
    return str(eval(expression))  # flaw: CWE-95


@tool
def read_notes(name: str) -> str:
    """Read one of the saved notes."""
    with open(f"notes/{name}.txt") as handle:  # flaw: CWE-22
        return handle.read()


agent = create_react_agent(ChatOpenAI(model="gpt-4o", timeout=30), [calculator, read_notes])
