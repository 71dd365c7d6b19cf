import express from 'express';
import { OpenAIEmbeddings } from '@langchain/openai';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import * as cheerio from 'cheerio';

const store = new MemoryVectorStore(new OpenAIEmbeddings());
const app = express();
app.use(express.json({ limit: '10kb' }));

function split(text: string, size = 1000): string[] {
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += size) parts.push(text.slice(i, i + size));
  return parts;
}

app.post('/ingest', async (req, res) => {
  const { url } = req.body as { url: string };
  const page = await fetch(url); // flaw: CWE-918
  const text = cheerio.load(await page.text())('main').text();
  const parts = split(text.slice(0, 200_000));
  await store.addDocuments(parts.map((pageContent) => ({ pageContent, metadata: { url } })));
  res.status(201).json({ chunks: parts.length });
});

app.listen(3000);
