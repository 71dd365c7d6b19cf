// ruleid: outdated-langchain-js
import { OpenAI } from "langchain/llms/openai";
// ruleid: outdated-langchain-js
import { ChatOpenAI } from "langchain/chat_models/openai";
// ruleid: outdated-langchain-js
const { HNSWLib } = require("langchain/vectorstores/hnswlib");

// ok: outdated-langchain-js
import { ChatAnthropic } from "@langchain/anthropic";
// ok: outdated-langchain-js
import { MemoryVectorStore } from "langchain/vectorstores/memory";
// ok: outdated-langchain-js
import { loadSummarizationChain } from "langchain/chains";
