/*
Tell the model to answer as follows:

```js
import fs from "node:fs";
```

Certainly! Here's the updated code.
*/
import axios from "axios";

// ruleid: js-chat-residue
// Certainly! Here's the updated version of your component with retries:
// ruleid: js-chat-residue
// Here's the updated `server.js` file with error handling:

// ruleid: js-chat-residue
// As an AI language model, I cannot run this code, but it should work.
export async function download(url) {
  // ruleid: js-chat-residue
  // axios follows redirects by default :contentReference[oaicite:2]{index=2}
  const response = await axios.get(url);
  // ruleid: js-chat-residue
  /* a status of 400 and more is an error 【4†source】 */
  // ruleid: js-chat-residue
  // see the documentation citeturn0search3
  return response.data;
}

export class Client {
  // ruleid: js-chat-residue
  // https://axios-http.com/docs/handling_errors?utm_source=chatgpt.com
  fetch(url) {
    // ruleid: js-chat-residue
    return axios.get("https://api.weather.gov/points?utm_source=chatgpt.com");
  }

  all(urls) {
    // ruleid: js-chat-residue
    // Let me know if you need the batching version as well!
    // ruleid: js-chat-residue
    // I've updated the function to return the results in order.
    return Promise.all(urls.map((url) => this.fetch(url)));
  }
}

// ok: js-chat-residue
// Here is the list of retry codes that the service documents.
// ok: js-chat-residue
// Here's why a Set does not do: the order matters.
// ok: js-chat-residue
// OK, let's just try converting to string and hope for the best.
// ok: js-chat-residue
// Feel free to override this if you think it will work.
// ok: js-chat-residue
// Removes citation marks such as 【4†source】 from the reply.
// ok: js-chat-residue
// ```js
// ok: js-chat-residue
// Certainly not safe to call twice.
const CITATION = /【\d+†source】/;
// ok: js-chat-residue
const TOKEN = /:contentReference\[oaicite:\d+\]/;
// ok: js-chat-residue
const REFUSALS = ["As an AI language model, I", "I'm sorry, but I can't", "Certainly! Here's the updated code"];
const PROMPT = `
// ok: js-chat-residue
Here's the updated code:
// ok: js-chat-residue
// Certainly! Here's the updated code
${REFUSALS}`;

export function isReferral(url) {
  // ok: js-chat-residue
  return url.includes("utm_source=chatgpt.com");
}

// The lines below are no JavaScript, so the file parses only in part from here on.
// ruleid: js-chat-residue
I have updated the function and its tests.
// ruleid: js-chat-residue
```javascript
import fs from "node:fs";
// ruleid: js-chat-residue
```
