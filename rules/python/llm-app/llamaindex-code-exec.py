import llama_index.experimental.query_engine as engines
from llama_index.core.query_engine import NLSQLTableQueryEngine
from llama_index.experimental.query_engine import PandasQueryEngine, PolarsQueryEngine
from llama_index.experimental.query_engine import PandasQueryEngine as FrameEngine
from llama_index.tools.code_interpreter import CodeInterpreterToolSpec
from llama_index.tools.code_interpreter.base import CodeInterpreterToolSpec as Interpreter
from llama_index.tools.wikipedia import WikipediaToolSpec

# ruleid: llamaindex-code-exec
engine = PandasQueryEngine(df=frame, verbose=True)
# ruleid: llamaindex-code-exec
tools = CodeInterpreterToolSpec().to_tool_list()


def build(frame, llm):
    # ruleid: llamaindex-code-exec
    return FrameEngine(
        df=frame,
        llm=llm,
        synthesize_response=True,
    )


class Analyst:
    async def start(self, frame):
        # ruleid: llamaindex-code-exec
        self.polars = PolarsQueryEngine(df=frame)
        # ruleid: llamaindex-code-exec
        self.pandas = engines.PandasQueryEngine(frame)
        # ruleid: llamaindex-code-exec
        self.interpreter = Interpreter()


# ok: llamaindex-code-exec
lookups = WikipediaToolSpec().to_tool_list()
# ok: llamaindex-code-exec
sql = NLSQLTableQueryEngine(sql_database=database, tables=["sales"])
# ok: llamaindex-code-exec
kinds = {"pandas": PandasQueryEngine}


class MyEngine(PandasQueryEngine):
    # ok: llamaindex-code-exec
    name = "pandas"


def other(query):
    # ok: llamaindex-code-exec
    return query.PandasQueryEngine(frame)


# ok: llamaindex-code-exec
answer = engine.query("what is the mean price?")
