const axios = require('axios');

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

  try {
    const { status } = await axios.post(callbackUrl, { text: message }, { timeout: 5000 }); // flaw: CWE-918
    return { statusCode: 200, body: JSON.stringify({ delivered: status }) };
  } catch (err) {
    console.error('delivery failed', err.code);
    return { statusCode: 502, body: 'Delivery failed' };
  }
};
