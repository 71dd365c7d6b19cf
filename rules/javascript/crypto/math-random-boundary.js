const crypto = require("node:crypto");

// ruleid: math-random-boundary
const boundary = `----form-${Math.floor(Math.random() * 1e11)}`;

class Form {
  begin() {
    let boundary = "----------";
    for (let i = 0; i < 20; i++) {
      // ruleid: math-random-boundary
      boundary += Math.floor(Math.random() * 10).toString(16);
    }
    this._boundary = boundary;
  }

  beginFast() {
    // ruleid: math-random-boundary
    this.partBoundary = "--" + Math.random().toString(36);
  }

  beginSafely() {
    // ok: math-random-boundary
    this._boundary = "--" + crypto.randomBytes(16).toString("hex");
  }
}

// ok: math-random-boundary
const position = Math.random() * 100;
// ok: math-random-boundary
const boundaries = [0, 10, 20];
