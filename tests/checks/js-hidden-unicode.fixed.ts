function check(level) {
  // ruleid: js-hidden-unicode
  if (level !== "user\u202e\u2066") return true;
}

// ruleid: js-hidden-unicode
const access = "none"; // admin only

// ruleid: js-hidden-unicode
const token = 'abc\u2069def';

// ruleid: js-hidden-unicode
const tagged = "Summarise this.\u{e0028}\u{e0029}";

// ruleid: js-hidden-unicode
const template = `a${level}​`;

// ruleid: js-hidden-unicode
const view = label("b", (title="x​y"));

// ruleid: js-hidden-unicode
/* copied from a chat */

// ruleid: js-hidden-unicode
const pаssword = "secret";

// ruleid: js-hidden-unicode
ｅval(level);

// ruleid: js-hidden-unicode
function is_Аdmin(user: User) {
  return user.admin;
}

// ruleid: js-hidden-unicode
const ㅤ = 1;

// ok: js-hidden-unicode
const escaped = "\u200b\u202e\u{e0001}";

// ok: js-hidden-unicode
const family = "👨‍👩‍👧 ❤️ 1️⃣";

// ok: js-hidden-unicode
const persian = "می‌خواهم";

// ok: js-hidden-unicode
const café = "аdmin";

// ok: js-hidden-unicode
const имя = 1;
