'use strict';

const zlib = require('node:zlib');
const { promisify } = require('node:util');

const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const brotli = promisify(zlib.brotliDecompress);
const MAX_OUTPUT_BYTES = 1024 * 1024;
const MAX_INPUT_BYTES = 256 * 1024;

class DecodeError extends Error {}

/**
 * Decompresses a message's body by the name of its encoding.
 *
 * @param {Buffer} body
 * @param {string} encoding
 */
async function decodeBody(body, encoding) {
  if (body.length > MAX_INPUT_BYTES) {
    throw new DecodeError('message is too large');
  }
  const options = { maxOutputLength: MAX_OUTPUT_BYTES };
  switch (encoding) {
    case 'gzip':
      return gunzip(body, options);
    case 'deflate':
      return inflate(body, options);
    case 'br':
      return brotli(body, options);
    case 'identity':
      return body;
    default:
      throw new DecodeError('unknown encoding');
  }
}

async function readMessage(message) {
  const raw = Buffer.from(message.body, 'base64');
  const text = await decodeBody(raw, message.encoding ?? 'identity');
  return JSON.parse(text.toString('utf8'));
}

module.exports = { decodeBody, readMessage, DecodeError };
