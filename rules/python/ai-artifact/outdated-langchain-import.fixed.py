# ruleid: outdated-langchain-import
from langchain_community.llms import OpenAI
# ruleid: outdated-langchain-import
from langchain_community.chat_models import ChatAnthropic, ChatOpenAI
# ruleid: outdated-langchain-import
from langchain_community.embeddings.openai import OpenAIEmbeddings as Embedder
# ruleid: outdated-langchain-import
from langchain_community.vectorstores import (
    FAISS,
    Chroma,
)

# ok: outdated-langchain-import
from langchain.agents import create_agent
# ok: outdated-langchain-import
from langchain.chat_models import init_chat_model
# ok: outdated-langchain-import
from langchain.chat_models import BaseChatModel
# ok: outdated-langchain-import
from langchain.embeddings import init_embeddings
# ok: outdated-langchain-import
from langchain_community.llms import LlamaCpp
# ok: outdated-langchain-import
from langchain_community.vectorstores import Qdrant
# ok: outdated-langchain-import
from langchain_openai import ChatOpenAI as Chat
# ok: outdated-langchain-import
from .langchain.llms import Local


def load(path):
    # ruleid: outdated-langchain-import
    from langchain_community.document_loaders import PyPDFLoader

    return PyPDFLoader(path).load()


async def search(query):
    # ruleid: outdated-langchain-import
    from langchain_community.utilities import SerpAPIWrapper

    return await SerpAPIWrapper().arun(query)


try:
    from langchain_community.chat_models import ChatOllama
except ImportError:
    # ok: outdated-langchain-import
    from langchain.chat_models import ChatOllama


def load_of_any_version(config):
    # ok: outdated-langchain-import
    from langchain.llms import get_type_to_cls_dict

    try:
        from langchain.prompts.loading import type_to_loader_dict
    except ImportError:
        type_to_loader_dict = {}
    return get_type_to_cls_dict(), type_to_loader_dict
