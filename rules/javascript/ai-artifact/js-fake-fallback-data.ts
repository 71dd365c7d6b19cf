export async function prices(symbol: string) {
  try {
    const response = await fetch(`/prices/${symbol}`);
    return await response.json();
  } catch (error) {
    console.error(error);
    // ruleid: js-fake-fallback-data
    return mockPrices;
  }
}

async function users() {
  try {
    return await api.get("/users");
  } catch {
    // ruleid: js-fake-fallback-data
    return [{ id: 1, name: "John Doe", email: "john@example.com" }];
  }
}

const load = async () => {
  try {
    setUsers(await users());
  } catch (error) {
    // ruleid: js-fake-fallback-data
    setUsers(generateMockUsers(10));
    setLoading(false);
  }
};

app.get("/weather", async (req, res) => {
  try {
    res.json(await weather(req.query.city));
  } catch (error) {
    // ruleid: js-fake-fallback-data
    res.json({ city: "Sample City", temperature: 21 });
  }
});

async function fine() {
  try {
    return await api.get("/users");
  } catch (error) {
    // ok: js-fake-fallback-data
    return [];
  }
}

async function settings() {
  try {
    return await api.get("/settings");
  } catch (error) {
    // ok: js-fake-fallback-data
    return { theme: "light", samples: 3 };
  }
}

async function failed() {
  try {
    return await api.get("/settings");
  } catch (error) {
    // ok: js-fake-fallback-data
    return { error: "the demo server did not answer" };
  }
}

// ok: js-fake-fallback-data
const mocked = mockPrices;
