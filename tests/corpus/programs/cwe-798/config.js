// Central configuration
require('dotenv').config();

const config = {
  env: process.env.NODE_ENV || 'development',
  port: parseInt(process.env.PORT || '3000', 10),
  db: {
    host: process.env.DB_HOST || 'localhost',
    name: process.env.DB_NAME || 'app',
    user: process.env.DB_USER || 'app',
    password: process.env.DB_PASSWORD || 'S3cur3Pa55!', // flaw: CWE-798
  },
  jwt: {
    secret: process.env.JWT_SECRET || 'my-super-secret-jwt-key', // flaw: CWE-798
    expiresIn: '1h',
  },
  logLevel: process.env.LOG_LEVEL ?? 'info',
};

module.exports = Object.freeze(config);
