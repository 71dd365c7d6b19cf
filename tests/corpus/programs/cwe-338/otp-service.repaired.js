const { randomInt } = require('node:crypto');
const redis = require('./redis');
const sms = require('./sms');

const TTL = 300;

async function sendOtp(phone) {
  const code = randomInt(100000, 1000000).toString();
  await redis.set(`otp:${phone}`, code, 'EX', TTL);
  await sms.send(phone, `Your code is ${code}`);
}

async function verifyOtp(phone, code) {
  const attempts = await redis.incr(`otp:attempts:${phone}`);
  if (attempts === 1) await redis.expire(`otp:attempts:${phone}`, TTL);
  if (attempts > 5) return false;
  const stored = await redis.get(`otp:${phone}`);
  if (stored && stored === code) {
    await redis.del(`otp:${phone}`);
    return true;
  }
  return false;
}

module.exports = { sendOtp, verifyOtp };
