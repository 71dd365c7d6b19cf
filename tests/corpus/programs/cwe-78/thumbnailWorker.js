'use strict';

const path = require('node:path');
const { spawn } = require('node:child_process');
const amqp = require('amqplib');

const QUEUE = 'thumbnails';
const MEDIA = '/srv/media';

function makeThumbnail(file, width) {
  return new Promise((resolve, reject) => {
    const target = path.join(MEDIA, 'thumbs', path.basename(file));
    const child = spawn(`convert ${path.join(MEDIA, file)} -resize ${width} ${target}`, { shell: true }); // flaw: CWE-78
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(target) : reject(new Error(`convert exited with ${code}`))));
  });
}

async function main() {
  const connection = await amqp.connect(process.env.AMQP_URL);
  const channel = await connection.createChannel();
  await channel.assertQueue(QUEUE, { durable: true });
  await channel.prefetch(2);
  await channel.consume(QUEUE, async (message) => {
    const { file, width } = JSON.parse(message.content.toString());
    try {
      await makeThumbnail(file, width);
      channel.ack(message);
    } catch (error) {
      console.error('thumbnail failed', error);
      channel.nack(message, false, false);
    }
  });
}

main();
