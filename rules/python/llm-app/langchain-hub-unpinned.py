from langchain import hub
from langchain import hub as prompt_hub
from langsmith import Client

PROMPT = "hwchase17/openai-tools-agent"

# ruleid: langchain-hub-unpinned
rag = hub.pull("rlm/rag-prompt")
# ruleid: langchain-hub-unpinned
by_name = hub.pull(PROMPT, include_model=True)


def build():
    # ruleid: langchain-hub-unpinned
    return prompt_hub.pull(owner_repo_commit="hwchase17/react")


class Agent:
    async def start(self):
        client = Client()
        self.prompt = client.pull_prompt(
            # ruleid: langchain-hub-unpinned
            "langchain-ai/sql-agent-system-prompt",
        )
        # ruleid: langchain-hub-unpinned
        self.react = hub.pull("hwchase17/react-chat:latest")


# ok: langchain-hub-unpinned
pinned = hub.pull("rlm/rag-prompt:50442af1")
# ok: langchain-hub-unpinned
own = hub.pull("support-answer")
# ok: langchain-hub-unpinned
tagged = Client().pull_prompt("rlm/rag-prompt:0123456789abcdef")


def by_argument(name):
    # ok: langchain-hub-unpinned
    return hub.pull(name)


def push(prompt):
    # ok: langchain-hub-unpinned
    return hub.push("me/rag-prompt", prompt)


def other(repository):
    # ok: langchain-hub-unpinned
    return repository.pull("origin/main")


def locked(lock):
    # ok: langchain-hub-unpinned
    return hub.pull(lock.pinned("rlm/rag-prompt"))
