"""Answer questions about our manuals: FAISS and OpenAI."""
import os

from fastapi import FastAPI, HTTPException
from langchain_community.vectorstores import FAISS
from langchain_chroma import Chroma
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel, Field

INDEX = os.environ.get("INDEX_DIR", "index")

embeddings = OpenAIEmbeddings()
store = Chroma(persist_directory=INDEX, embedding_function=embeddings)
llm = ChatOpenAI(model="gpt-4o-mini", timeout=30, max_tokens=600)
prompt = ChatPromptTemplate.from_messages(
    [
        ("system", "Answer from the context only. Say so if it does not hold the answer."),
        ("human", "Context:\n{context}\n\nQuestion: {question}"),
    ]
)
chain = prompt | llm

app = FastAPI()


class Question(BaseModel):
    text: str = Field(min_length=3, max_length=500)


@app.post("/ask")
def ask(question: Question):
    documents = store.similarity_search(question.text, k=4)
    if not documents:
        raise HTTPException(404, "nothing found")
    context = "\n---\n".join(d.page_content for d in documents)
    answer = chain.invoke({"context": context, "question": question.text})
    return {"answer": answer.content, "sources": [d.metadata.get("source") for d in documents]}
