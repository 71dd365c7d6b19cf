const { createClient } = require('redis');

class SessionStore {
  constructor(url) {
    this.client = createClient({ url });
  }

  async connect() {
    await this.client.connect();
  }

  async save(id, session) {
    await this.client.set(`session:${id}`, JSON.stringify(session), { EX: 3600 });
  }

  async load(id) {
    const raw = await this.client.get(`session:${id}`);
    if (!raw) return null;
    return JSON.parse(raw);
  }

  async destroy(id) {
    await this.client.del(`session:${id}`);
  }
}

module.exports = SessionStore;
