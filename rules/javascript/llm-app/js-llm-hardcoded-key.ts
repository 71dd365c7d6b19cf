import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenerativeAI } from "@google/generative-ai";

// ruleid: js-llm-hardcoded-key
const one = new OpenAI({ apiKey: "sk-proj-Ss3z6Y93ULb9G5rUdkhAHrBMgPra2pDtm5Bk47ei" });
// ruleid: js-llm-hardcoded-key
const two = new Anthropic({ apiKey: 'sk-ant-api03-SSFiiaap5pkkuwnMWTpmYnBvbADkjseyv8RQaRWZyevz8vHYwmHHZmdsb3zC' });
// ruleid: js-llm-hardcoded-key
const OPENAI_KEY = "sk-bN6DABQ9aFcZmSnh4r8GzKzLs5GgQ357AucEfpyKSAjytYMf";
// ruleid: js-llm-hardcoded-key
const three = new GoogleGenerativeAI("AIzavWwvm7fTj2YvHk2dfRMCcr3Rz8sGUDjdTc7");
// ruleid: js-llm-hardcoded-key
const four = process.env.GROQ_API_KEY || "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";
// ruleid: js-llm-hardcoded-key
config.key = "hf_e665zYQVc4vANZVt9Js5YZuyUmQaHN5swVtG";

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
