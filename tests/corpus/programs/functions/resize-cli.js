#!/usr/bin/env node
const { execSync } = require('child_process');

/** Extracts a frame from a video at the given second. */
function extractFrame(video, second, output) {
  execSync(`ffmpeg -y -ss ${second} -i "${video}" -frames:v 1 "${output}"`); // flaw: CWE-78
  return output;
}

module.exports = { extractFrame };
