const pool = new Pool({
  host: "db",
  user: "app",
  // ruleid: js-hardcoded-password
  password: "Wint3r!2024",
});
// ruleid: js-hardcoded-password
const ADMIN_PASSWORD = "Adm1n#2024";
// ruleid: js-hardcoded-password
const mailer = createTransport({ auth: { user: "shop@acme-corp.io", pass: "hq7#mvPz" } });
class Settings {
  // ruleid: js-hardcoded-password
  dbPassword: string = "pg-S3cret99";
}
// ruleid: js-hardcoded-password
config.smtp.passwd = 'mail-7788x';

// ok: js-hardcoded-password
const fromEnvironment = { password: process.env.DB_PASSWORD };
// ok: js-hardcoded-password
const label = { password: "Password" };
// ok: js-hardcoded-password
const standIn = { password: "your-password-1" };
// ok: js-hardcoded-password
const field = { password: "#password1" === selector };
// ok: js-hardcoded-password
const wrongPassword = "Oh no! Try again";
// ok: js-hardcoded-password
const messages = { invalidPassword: "auth/invalid-passw0rd" };
// ok: js-hardcoded-password
const types = { password: "string", bypass: "v1.2.3" };
// ok: js-hardcoded-password
const stored = { password: "$2b$12$abcdefghijklmnopqrstuv" };
// ok: js-hardcoded-password
if (password === "Adm1n#2024") console.log("found");
