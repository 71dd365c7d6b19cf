// Central configuration
require('dotenv').config();

function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

const config = {
  env: process.env.NODE_ENV || 'development',
  port: parseInt(process.env.PORT || '3000', 10),
  db: {
    host: process.env.DB_HOST || 'localhost',
    name: process.env.DB_NAME || 'app',
    user: process.env.DB_USER || 'app',
    password: required('DB_PASSWORD'),
  },
  jwt: {
    secret: required('JWT_SECRET'),
    expiresIn: '1h',
  },
  logLevel: process.env.LOG_LEVEL ?? 'info',
};

module.exports = Object.freeze(config);
