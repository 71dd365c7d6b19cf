from langchain_community.retrievers import TFIDFRetriever
from langchain_community.vectorstores import FAISS
from langchain_community.vectorstores import FAISS as Store
from langchain_community.vectorstores import Chroma

ALLOW = True

# ruleid: langchain-dangerous-deserialization
store = FAISS.load_local("faiss_index", embeddings, allow_dangerous_deserialization=True)


def open_index(path, embeddings):
    return Store.load_local(
        path,
        embeddings,
        index_name="main",
        # ruleid: langchain-dangerous-deserialization
        allow_dangerous_deserialization=ALLOW,
    )


class Search:
    async def open(self, path):
        # ruleid: langchain-dangerous-deserialization
        self.tfidf = TFIDFRetriever.load_local(folder_path=path, allow_dangerous_deserialization=True)
        # ruleid: langchain-dangerous-deserialization
        options = {"index_name": "main", "allow_dangerous_deserialization": True}
        # ruleid: langchain-dangerous-deserialization
        options["allow_dangerous_deserialization"] = True
        self.store = FAISS.load_local(path, self.embeddings, **options)


# ok: langchain-dangerous-deserialization
refused = FAISS.load_local("faiss_index", embeddings, allow_dangerous_deserialization=False)
# ok: langchain-dangerous-deserialization
default = FAISS.load_local("faiss_index", embeddings)
# ok: langchain-dangerous-deserialization
plain = Chroma(persist_directory="index", embedding_function=embeddings)


def forward(path, embeddings, allow_dangerous_deserialization=False):
    # ok: langchain-dangerous-deserialization
    return FAISS.load_local(path, embeddings, allow_dangerous_deserialization=allow_dangerous_deserialization)


def explain():
    # ok: langchain-dangerous-deserialization
    raise ValueError("set allow_dangerous_deserialization=True to load this index")


# ok: langchain-dangerous-deserialization
store.save_local("faiss_index")


def per_index(path, embeddings, signed):
    # ok: langchain-dangerous-deserialization
    return FAISS.load_local(path, embeddings, allow_dangerous_deserialization=(path in signed) is True)
