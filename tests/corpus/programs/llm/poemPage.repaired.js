const express = require('express');
const { GoogleGenAI } = require('@google/genai');
const sanitizeHtml = require('sanitize-html');

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
const app = express();

const TOPICS = ['spring', 'rain', 'the sea'];

app.get('/', (req, res) => {
  res.send(TOPICS.map((topic, i) => `<a href="/poem/${i}">${topic}</a>`).join('<br>'));
});

app.get('/poem/:number', async (req, res, next) => {
  try {
    const topic = TOPICS[Number(req.params.number)] || TOPICS[0];
    const response = await ai.models.generateContent({
      model: 'gemini-2.0-flash',
      contents: `Write a short poem about ${topic}, as HTML.`,
    });
    res.send(`<article>${sanitizeHtml(response.text)}</article>`);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
