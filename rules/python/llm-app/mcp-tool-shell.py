import ast
import os
import shlex
import subprocess
from typing import Literal

from agents import function_tool
from langchain_core.tools import tool
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("tools")
PROGRAMS = {"ls", "df", "free"}


@mcp.tool()
def run_command(command: str) -> str:
    """Runs a command."""
    # ruleid: mcp-tool-shell
    return subprocess.check_output(command, shell=True, text=True)


@mcp.tool()
async def ping(host: str, count: int = 1) -> str:
    line = f"ping -c {count} {host}"
    # ruleid: mcp-tool-shell
    return os.popen(line).read()


def line_for(path):
    return "wc -l " + path


@mcp.tool()
def count_lines(path: str) -> str:
    # ruleid: mcp-tool-shell
    return subprocess.getoutput(line_for(path))


def shell(line):
    # todoruleid: mcp-tool-shell
    return subprocess.getoutput(line)


@mcp.tool()
def by_helper(line: str) -> str:
    return shell(line)


@tool
def evaluate(expression: str) -> str:
    """Evaluates an expression."""
    # ruleid: mcp-tool-shell
    return str(eval(expression))


@function_tool
def execute(code: str) -> str:
    # ruleid: mcp-tool-shell
    exec(code)
    return "done"


@mcp.tool()
def without_shell(branch: str) -> str:
    # ok: mcp-tool-shell
    return subprocess.run(["git", "log", "--", branch], capture_output=True, text=True).stdout


@mcp.tool()
def quoted(path: str) -> str:
    # ok: mcp-tool-shell
    return os.popen("wc -l " + shlex.quote(path)).read()


@mcp.tool()
def allowed(program: str) -> str:
    if program not in PROGRAMS:
        raise ValueError("not allowed")
    # ok: mcp-tool-shell
    return subprocess.getoutput(program)


@mcp.tool()
def one_of(unit: Literal["web", "db"]) -> str:
    # ok: mcp-tool-shell
    return subprocess.getoutput(f"systemctl status {unit}")


@mcp.tool()
def number(seconds: int) -> str:
    # ok: mcp-tool-shell
    return subprocess.getoutput(f"sleep {seconds}")


@mcp.tool()
def literal(text: str) -> str:
    # ok: mcp-tool-shell
    return str(ast.literal_eval(text))


def no_tool(command: str) -> str:
    # ok: mcp-tool-shell
    return subprocess.check_output(command, shell=True, text=True)
