// A Discord bot that answers questions.
const { Client, Events, GatewayIntentBits } = require('discord.js');
const { OpenAI } = require('openai');

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 30000 });
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !message.content.startsWith('!ask ')) return;
  const question = message.content.slice(5, 1000);
  try {
    const response = await openai.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
    });
    await message.reply(response.choices[0].message.content);
  } catch (error) {
    console.error(error);
    await message.reply('Sorry, something went wrong.');
  }
});

client.login(process.env.DISCORD_TOKEN);
