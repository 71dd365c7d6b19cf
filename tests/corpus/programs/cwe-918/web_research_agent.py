"""LangChain agent that reads pages of our handbook."""
from urllib.parse import urlparse

import httpx
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI

HANDBOOK = {"handbook.acme.test", "wiki.acme.test"}
MAX_STEPS = 6


@tool
def fetch_page(url: str) -> str:
    """Fetch a page and return its text."""
    with httpx.Client(follow_redirects=True, timeout=15) as client:
        return client.get(url).text[:20000]  # flaw: CWE-918


llm = ChatOpenAI(model="gpt-4o-mini", timeout=60).bind_tools([fetch_page])


def research(question: str) -> str:
    messages = [HumanMessage(question)]
    for _ in range(MAX_STEPS):
        reply = llm.invoke(messages)
        messages.append(reply)
        if not reply.tool_calls:
            return reply.content
        for call in reply.tool_calls:
            result = fetch_page.invoke(call["args"])
            messages.append(ToolMessage(result, tool_call_id=call["id"]))
    return "I could not find an answer."


if __name__ == "__main__":
    print(research("Which hosts does the handbook mention? " + ", ".join(sorted(HANDBOOK))))
    print(urlparse("https://wiki.acme.test/").hostname)
