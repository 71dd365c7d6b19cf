import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";

// ruleid: dangerously-allow-browser
const one = new OpenAI({ apiKey: import.meta.env.VITE_OPENAI_API_KEY, dangerouslyAllowBrowser: true });
// ruleid: dangerously-allow-browser
const two = new Anthropic({ dangerouslyAllowBrowser: true, apiKey: key });

// ok: dangerously-allow-browser
const three = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
// ok: dangerously-allow-browser
const four = new OpenAI({ apiKey: key, dangerouslyAllowBrowser: false });
// ok: dangerously-allow-browser
const five = new OpenAI({ baseURL: "/api/openai", apiKey: "unused", dangerouslyAllowBrowser: true });
// ok: dangerously-allow-browser
const options = { dangerouslyAllowBrowser: inTests };
