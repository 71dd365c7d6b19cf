import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI({ timeout: 30000 });
const app = express();
app.use(express.json({ limit: '20kb' }));

app.post('/api/chat', async (req, res) => { // flaw: CWE-306, CWE-770
  const message = String(req.body.message ?? '').slice(0, 4000);
  try {
    const completion = await openai.chat.completions.create({
      model: 'gpt-4o-mini',
      max_tokens: 500,
      messages: [
        { role: 'system', content: 'You are a helpful assistant for a bookshop.' },
        { role: 'user', content: message },
      ],
    });
    res.json({ reply: completion.choices[0].message.content });
  } catch (err) {
    console.error(err);
    res.status(502).json({ error: 'The assistant is not available' });
  }
});

app.listen(3000);
