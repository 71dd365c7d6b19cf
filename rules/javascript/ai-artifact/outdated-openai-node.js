const { Configuration, OpenAIApi } = require("openai");

const configuration = new Configuration({ apiKey: process.env.OPENAI_API_KEY });
// ruleid: outdated-openai-node
const openai = new OpenAIApi(configuration);

async function answer(messages) {
  // ruleid: outdated-openai-node
  const reply = await openai.createChatCompletion({ model: "gpt-3.5-turbo", messages });
  // ruleid: outdated-openai-node
  const vector = await openai.createEmbedding({ model: "text-embedding-ada-002", input: "a" });
  return [reply.data.choices[0].message.content, vector];
}

// ok: outdated-openai-node
const client = new OpenAI();
// ok: outdated-openai-node
const reply = client.chat.completions.create({ model: "gpt-4o-mini", messages });
// ok: outdated-openai-node
const image = canvas.createImage(10, 10);
// ok: outdated-openai-node
const other = store.createEmbedding("a");
