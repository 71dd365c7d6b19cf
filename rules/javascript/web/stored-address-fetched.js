async function deliver(event, payload) {
  const hooks = await Hook.find({ event });
  for (const hook of hooks) {
    // ruleid: stored-address-fetched
    await fetch(hook.url, { method: "POST", body: JSON.stringify(payload) });
  }
}

class Checker {
  async run() {
    for (const monitor of await this.monitors.all()) {
      // ruleid: stored-address-fetched
      await axios.get(monitor.url, { timeout: 5000 });
    }
  }
}

async function own(config) {
  // ok: stored-address-fetched
  await fetch(config.url);
  // ok: stored-address-fetched
  await fetch(options.endpoint);
}
