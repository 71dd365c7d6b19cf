/**
 * POST /frames  -> extracts frames from an uploaded video with ffmpeg
 */
const fastify = require('fastify')({ logger: true });
const multipart = require('@fastify/multipart');
const fs = require('fs/promises');
const path = require('path');
const os = require('os');
const { promisify } = require('util');
const { execFile } = require('child_process');
const run = promisify(execFile);

fastify.register(multipart, { limits: { fileSize: 20 * 1024 * 1024, files: 1 } });

fastify.post('/frames', async (request, reply) => {
  const file = await request.file();
  if (!file) return reply.code(400).send({ error: 'no video' });

  const fps = Number(request.query.fps || 1);
  const start = String(request.query.start || '00:00:00');
  if (!Number.isInteger(fps) || fps < 1 || fps > 30 || !/^\d{2}:\d{2}:\d{2}$/.test(start)) {
    return reply.code(400).send({ error: 'bad options' });
  }
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'frames-'));
  try {
    const input = path.join(dir, 'input.mp4');
    await fs.writeFile(input, await file.toBuffer());
    await run('ffmpeg', ['-ss', start, '-i', input, '-vf', `fps=${fps}`, path.join(dir, 'frame-%04d.png')], { timeout: 60000 });
    const frames = (await fs.readdir(dir)).filter((name) => name.endsWith('.png'));
    return { frames: await Promise.all(frames.map(async (name) => (await fs.readFile(path.join(dir, name))).toString('base64'))) };
  } catch (err) {
    request.log.error(err);
    return reply.code(500).send({ error: 'could not extract frames' });
  } finally {
    await fs.rm(dir, { recursive: true, force: true });
  }
});

fastify.listen({ port: 5000 });
