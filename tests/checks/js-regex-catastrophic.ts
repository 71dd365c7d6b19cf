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

// ruleid: js-regex-catastrophic
const ADDRESS = /^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$/;
// ruleid: js-regex-catastrophic
const named = new RegExp("^(?<part>[a-z]+-?)+$");
// ruleid: js-regex-catastrophic
const either = /^(a|aa|[a-c])+$/;
// ruleid: js-regex-catastrophic
const path = /^(\/?[\w-]*)*$/;
// ruleid: js-regex-catastrophic
const numbers = /^(?:\d+,? ?){1,}$/m;

// ok: js-regex-catastrophic
const letters = /^(?<part>\p{L}+-)+$/u;
// ok: js-regex-catastrophic
const address = /^[a-zA-Z0-9._%+-]{1,64}@[a-zA-Z0-9.-]{1,255}\.[a-zA-Z]{2,24}$/;
// ok: js-regex-catastrophic
const version = /^(\d+)(?:\.(\d+))*(?:-([a-z]+))?$/;
// ok: js-regex-catastrophic
const quoted = /"(?:[^"\\]|\\.)*"/g;

// ruleid: js-regex-catastrophic
const digest = /^([^-]+)-([A-Za-z0-9+/=]{44,88})(\?[\x21-\x7E]*)*$/;
// ruleid: js-regex-catastrophic
const quotedTwice = /^(['"])(\w+\s?)+\1$/;
// ruleid: js-regex-catastrophic
const commentOrText = /("(?:\\?[^])*?")|(\/\/.*)/g;
// ruleid: js-regex-catastrophic
const notRelative = /^(?!\.)(\/?[\w-]*)*$/;
// ok: js-regex-catastrophic
const short = /^(?=.{1,64}$)(\w+\s?)*$/;
// ok: js-regex-catastrophic
const tempered = /^(?:(?!--)[^-]*-?)*>/;
// ok: js-regex-catastrophic
const folders = /^((?:[^/]*(?:\/|$))*)(\.(git|next)|node_modules)/;
// ruleid: js-regex-catastrophic
const foldersOrNone = /^((?:[^/]*(?:\/|$)?)*)(\.(git|next)|node_modules)/;
