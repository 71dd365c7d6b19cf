import { WebClient } from "@slack/web-api";

// ruleid: js-hardcoded-secret
const AWS_ACCESS_KEY_ID = "AKIAQ7FAKEFAKEFAKE2Z";
// ruleid: js-hardcoded-secret
const github = new Octokit({ auth: "ghp_NotARealTokenNotARealTokenNotARealTo" });
// ruleid: js-hardcoded-secret
const clientSecret = "q8Rk2vN4mZt7Lw9PfD3s";
// ruleid: js-hardcoded-secret
export const config = { apiKey: "9f86d081884c7d659a2feaa0c55ad015", region: "eu-west-1" };
// ruleid: js-hardcoded-secret
process.env.SERVICE_API_KEY = "9f86d081884c7d659a2feaa0c55ad015";
// ruleid: js-hardcoded-secret
const signing = "-----BEGIN EC PRIVATE KEY-----\nTm90QVJlYWxLZXlOb3RBUmVhbEtleU5vdEFSZWFsS2V5Tm90QQ==\n-----END EC PRIVATE KEY-----";

class Client {
  // ruleid: js-hardcoded-secret
  private readonly authToken: string = "5e884898da28047151d0e56f8dc62927";
  apiSecret = "";

  headers() {
    // ruleid: js-hardcoded-secret
    return { "x-api-key": "9f86d081884c7d659a2feaa0c55ad015" };
  }
}

// ok: js-hardcoded-secret
const awsExample = "AKIAIOSFODNN7EXAMPLE";
// ok: js-hardcoded-secret
const apiKey = process.env.SERVICE_API_KEY;
// ok: js-hardcoded-secret
const standIn = { apiKey: "your-api-key-goes-in-2-places-123" };
// ok: js-hardcoded-secret
const secretKey = "SERVICE_SECRET_KEY_V2024";
// ok: js-hardcoded-secret
const accessToken = "xxxxxxxxxxxxxxxxxxxx123";
// ok: js-hardcoded-secret
const authToken = "oauth2-access-token-field";
// ok: js-hardcoded-secret
const privateKey = "/etc/keys/service-2024-01.pem";
// ok: js-hardcoded-secret
const checksum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
// ok: js-hardcoded-secret
const header = "-----BEGIN RSA PRIVATE KEY-----";
// ok: js-hardcoded-secret
const firebase = { apiKey: "AIzaSyD7k3fQ9wXv2LmN8bTrYcZ0hJpKsUgEaW" };
// ok: js-hardcoded-secret
const publishableApiKey = "pk9f86d081884c7d659a2feaa0c55";
// ok: js-hardcoded-secret
const built = { apiKey: `${prefix}9f86d081884c7d659a2feaa0c55ad015` };

// ruleid: js-hardcoded-secret
const ENCRYPTION_KEY = Buffer.from("7c1e9a4f5b2d8036e1a9c3d5b7f04826", "hex");
// ok: js-hardcoded-secret
const SIGNING_KEY = Buffer.from(process.env.SIGNING_KEY, "hex");

export const tokensSchema = {
  type: "array",
  // ok: js-hardcoded-secret
  example: [{ secret: "a3c84b25409ea8ca1782ef17f94a42fc", url: "/new-user" }],
};
