#!/usr/bin/env node
const { execFileSync } = require('child_process');

/** Extracts a frame from a video at the given second. */
function extractFrame(video, second, output) {
  execFileSync('ffmpeg', ['-y', '-ss', String(Number(second)), '-i', video, '-frames:v', '1', output]);
  return output;
}

module.exports = { extractFrame };
