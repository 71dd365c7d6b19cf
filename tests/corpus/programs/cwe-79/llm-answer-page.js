import express from 'express';
import Anthropic from '@anthropic-ai/sdk';
import { marked } from 'marked';
import rateLimit from 'express-rate-limit';

const app = express();
const anthropic = new Anthropic();
app.use(rateLimit({ windowMs: 60000, max: 20 }));

app.get('/ask', async (req, res) => {
  const question = String(req.query.q ?? '').slice(0, 500);
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-0',
    max_tokens: 800,
    messages: [{ role: 'user', content: question }],
  });
  const answer = marked.parse(message.content[0].text);
  res.send(`<html><body><article>${answer}</article></body></html>`); // flaw: CWE-79
});

app.listen(3000);
