from langchain_community.agent_toolkits.openapi.planner import create_openapi_agent
from langchain_community.agent_toolkits.openapi.toolkit import RequestsToolkit
from langchain_community.chains.graph_qa.cypher import GraphCypherQAChain
from langchain_community.tools.requests.tool import RequestsGetTool as GetTool
from langchain_community.utilities.requests import TextRequestsWrapper

ALLOW = True

# ruleid: langchain-dangerous-requests
toolkit = RequestsToolkit(requests_wrapper=TextRequestsWrapper(headers={}), allow_dangerous_requests=True)


def get_tool():
    # ruleid: langchain-dangerous-requests
    return GetTool(allow_dangerous_requests=ALLOW, requests_wrapper=TextRequestsWrapper())


class Agent:
    def __init__(self, spec, wrapper, llm):
        self.agent = create_openapi_agent(
            spec,
            wrapper,
            llm,
            # ruleid: langchain-dangerous-requests
            allow_dangerous_requests=True,
        )
        # ruleid: langchain-dangerous-requests
        self.chain = GraphCypherQAChain.from_llm(llm, graph=spec.graph, allow_dangerous_requests=True)

    async def restart(self, spec, wrapper):
        # ruleid: langchain-dangerous-requests
        options = {"allow_dangerous_requests": True, "verbose": True}
        return create_openapi_agent(spec, wrapper, self.llm, **options)


# ok: langchain-dangerous-requests
refused = RequestsToolkit(requests_wrapper=TextRequestsWrapper(), allow_dangerous_requests=False)
# ok: langchain-dangerous-requests
default = GetTool(requests_wrapper=TextRequestsWrapper())


def forward(spec, wrapper, llm, allow_dangerous_requests=False):
    # ok: langchain-dangerous-requests
    return create_openapi_agent(spec, wrapper, llm, allow_dangerous_requests=allow_dangerous_requests)


def from_settings(settings):
    # ok: langchain-dangerous-requests
    return GetTool(allow_dangerous_requests=settings.proxied)


def explain():
    # ok: langchain-dangerous-requests
    return "allow_dangerous_requests=True must be set"


def per_host(host, allowed):
    # ok: langchain-dangerous-requests
    return GetTool(allow_dangerous_requests=(True if host in allowed else False))
