const { generateKeyPairSync } = require("crypto");
const crypto = require("node:crypto");
const forge = require("node-forge");

const BITS = 1024;
// ruleid: js-short-rsa
const pair = generateKeyPairSync("rsa", { modulusLength: 1024, publicKeyEncoding: { type: "spki" } });
// ruleid: js-short-rsa
crypto.generateKeyPair("rsa", { modulusLength: BITS }, done);
// ruleid: js-short-rsa
const web = crypto.subtle.generateKey({ name: "RSA-OAEP", modulusLength: 1024, hash: "SHA-256" }, true, ["encrypt"]);
// ruleid: js-short-rsa
forge.pki.rsa.generateKeyPair({ bits: 512, workers: 2 });
// ok: js-short-rsa
crypto.generateKeyPairSync("rsa", { modulusLength: 2048 });
// ok: js-short-rsa
crypto.generateKeyPairSync("dsa", { modulusLength: 1024, divisorLength: 160 });
// ok: js-short-rsa
crypto.generateKeyPairSync("rsa", { modulusLength: length });
// ok: js-short-rsa
crypto.generateKeyPairSync("ed25519");
