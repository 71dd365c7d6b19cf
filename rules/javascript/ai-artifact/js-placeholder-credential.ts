import OpenAI from "openai";

// ruleid: js-placeholder-credential
const client = new OpenAI({ apiKey: "your-api-key" });
// ruleid: js-placeholder-credential
const API_KEY = "YOUR_API_KEY_HERE";
// ruleid: js-placeholder-credential
const pool = new Pool({ user: "app", password: "password123" });

class Client {
  // ruleid: js-placeholder-credential
  private token = "<your-token>";

  connect() {
    // ruleid: js-placeholder-credential
    this.config.clientSecret = 'changeme';
    // ruleid: js-placeholder-credential
    return send({ "api-key": "sk-xxxxxxxx" });
  }
}

// ok: js-placeholder-credential
const real = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
// ok: js-placeholder-credential
const exampleApiKey = "your-api-key";
// ok: js-placeholder-credential
if (apiKey === "your-api-key") throw new Error("set the key");
// ok: js-placeholder-credential
const field = { placeholder: "your-api-key", passwordLabel: "Your password" };
// ok: js-placeholder-credential
const message = { password: "Password" };
// ok: js-placeholder-credential
const kinds = { token: "token", secret: "secret" };
// ok: js-placeholder-credential
const text = { passwordHelpText: "enter your password" };
