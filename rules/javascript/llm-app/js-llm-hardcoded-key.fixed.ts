import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenerativeAI } from "@google/generative-ai";

// ruleid: js-llm-hardcoded-key
const one = new OpenAI({ apiKey: process.env.LLM_API_KEY });
// ruleid: js-llm-hardcoded-key
const two = new Anthropic({ apiKey: process.env.LLM_API_KEY });
// ruleid: js-llm-hardcoded-key
const OPENAI_KEY = process.env.LLM_API_KEY;
// ruleid: js-llm-hardcoded-key
const three = new GoogleGenerativeAI(process.env.LLM_API_KEY);
// ruleid: js-llm-hardcoded-key
const four = process.env.GROQ_API_KEY || process.env.LLM_API_KEY;
// ruleid: js-llm-hardcoded-key
config.key = process.env.LLM_API_KEY;

// ok: js-llm-hardcoded-key
const five = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
// ok: js-llm-hardcoded-key
const six = new OpenAI({ apiKey: "sk-your-key-here" });
// ok: js-llm-hardcoded-key
const seven = new OpenAI({ apiKey: "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
// ok: js-llm-hardcoded-key
const eight = new OpenAI();
// ok: js-llm-hardcoded-key
const pattern = "sk-[A-Za-z0-9]+";
