// ruleid: js-regex-catastrophic
const EMAIL = /^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+[.-]?)+\.[a-z]{2,}$/;
// ruleid: js-regex-catastrophic
const WORDS = /^(\w+\s?)*$/;
// ruleid: js-regex-catastrophic
if (/^(?:a+)+b/.test(text)) throw new Error("no");
// ruleid: js-regex-catastrophic
const LIST = text.match(/^([^,]+,?)+;$/i);

// ok: js-regex-catastrophic
const safe = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9]+$/;
// ok: js-regex-catastrophic
const digits = /^(\d{3})+$/;
// ok: js-regex-catastrophic
const pairs = /(?:\w+=\w+;)+$/;
// ok: js-regex-catastrophic
const last = /(\w+\s?)+/;
// ok: js-regex-catastrophic
const any = /(?:.|\n)*x/;
// ok: js-regex-catastrophic
const quotient = (a + b) / (c + d) / e;
