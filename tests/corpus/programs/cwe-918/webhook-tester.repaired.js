const axios = require('axios');

const ALLOWED_HOSTS = new Set(['hooks.slack.com', 'discord.com']);

exports.handler = async (event) => {
  let payload;
  try {
    payload = JSON.parse(event.body || '{}');
  } catch {
    return { statusCode: 400, body: 'Invalid JSON' };
  }

  const { callbackUrl, message } = payload;
  if (!callbackUrl || !message) {
    return { statusCode: 400, body: 'callbackUrl and message are required' };
  }

  const target = new URL(callbackUrl);
  if (target.protocol !== 'https:' || !ALLOWED_HOSTS.has(target.hostname)) {
    return { statusCode: 400, body: 'callbackUrl is not allowed' };
  }

  try {
    const { status } = await axios.post(target.href, { text: message }, { timeout: 5000, maxRedirects: 0 });
    return { statusCode: 200, body: JSON.stringify({ delivered: status }) };
  } catch (err) {
    console.error('delivery failed', err.code);
    return { statusCode: 502, body: 'Delivery failed' };
  }
};
