// A Discord bot that answers questions.
const { Client, Events, GatewayIntentBits } = require('discord.js');
const { Configuration, OpenAIApi } = require('openai'); // flaw: CWE-477, ai-artifact

const openai = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY }));
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !message.content.startsWith('!ask ')) return;
  const question = message.content.slice(5, 1000);
  try {
    const response = await openai.createChatCompletion({ // flaw: CWE-477, ai-artifact
      model: 'gpt-3.5-turbo',
      messages: [{ role: 'user', content: question }],
    });
    await message.reply(response.data.choices[0].message.content);
  } catch (error) {
    console.error(error);
    await message.reply('Sorry, something went wrong.');
  }
});

client.login(process.env.DISCORD_TOKEN);
