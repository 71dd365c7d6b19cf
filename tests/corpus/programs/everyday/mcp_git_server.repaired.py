import asyncio

from mcp.server.fastmcp import FastMCP

server = FastMCP("git helper")


@server.tool()
async def git_log(revision: str, count: int = 10) -> str:
    """The last commits of a branch."""
    if revision.startswith("-"):
        raise ValueError("not a revision")
    process = await asyncio.create_subprocess_exec(
        "git", "log", "--oneline", f"-n{count}", revision, "--", stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    return out.decode()


if __name__ == "__main__":
    server.run(transport="stdio")
