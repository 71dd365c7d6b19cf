const zlib = require("node:zlib");
const { promisify } = require("node:util");

const gunzip = promisify(zlib.gunzip);
const pack = promisify(zlib.gzip);

async function read(body) {
  // ruleid: js-archive-bomb
  const one = zlib.gunzipSync(body);
  // ruleid: js-archive-bomb
  const two = zlib.inflateSync(body, { finishFlush: zlib.constants.Z_SYNC_FLUSH });
  // ok: js-archive-bomb
  const three = zlib.gunzipSync(body, { maxOutputLength: 1_000_000 });
  // ruleid: js-archive-bomb
  const four = await gunzip(body);
  // ok: js-archive-bomb
  const five = await gunzip(body, { maxOutputLength: 1_000_000 });
  // ok: js-archive-bomb
  const six = await pack(body);
  // ok: js-archive-bomb
  const seven = zlib.gzipSync(body);
  return [one, two, three, four, five, six, seven];
}

const unzipped = promisify(gunzip);
const zipped = promisify(gzip);
async function received(body) {
  // ruleid: js-archive-bomb
  const text = await unzipped(body);
  // ok: js-archive-bomb
  const less = await unzipped(body, { maxOutputLength: 1 << 20 });
  // ok: js-archive-bomb
  return zipped(text);
}
