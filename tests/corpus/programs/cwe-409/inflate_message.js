'use strict';

const zlib = require('node:zlib');
const { promisify } = require('node:util');

const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const brotli = promisify(zlib.brotliDecompress);

class DecodeError extends Error {}

/**
 * Decompresses a message's body by the name of its encoding.
 *
 * @param {Buffer} body
 * @param {string} encoding
 */
async function decodeBody(body, encoding) {
  switch (encoding) {
    case 'gzip':
      return gunzip(body); // flaw: CWE-409
    case 'deflate':
      return inflate(body); // flaw: CWE-409
    case 'br':
      return brotli(body); // flaw: CWE-409
    case 'identity':
      return body;
    default:
      throw new DecodeError(`unknown encoding: ${encoding}`);
  }
}

async function readMessage(message) {
  const raw = Buffer.from(message.body, 'base64');
  const text = await decodeBody(raw, message.encoding ?? 'identity');
  return JSON.parse(text.toString('utf8'));
}

module.exports = { decodeBody, readMessage, DecodeError };
