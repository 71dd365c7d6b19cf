async function run(client, messages, tools, terminal) {
  while (true) {
    // ruleid: js-agent-loop-unbounded
    const reply = await client.chat.completions.create({ model: "gpt-4o", messages, tools });
    if (!reply.choices[0].message.tool_calls) return reply;
    messages.push(...(await runTools(reply)));
  }
}

async function forever(client, messages) {
  for (;;) {
    // ruleid: js-agent-loop-unbounded
    const reply = await client.messages.create({ model: "claude", max_tokens: 100, messages });
    if (reply.stop_reason !== "tool_use") break;
  }
}

async function counted(client, messages) {
  let turns = 0;
  while (true) {
    // ok: js-agent-loop-unbounded
    const reply = await client.chat.completions.create({ model: "gpt-4o", messages });
    if (turns++ > 10) break;
  }
  for (let turn = 0; turn < 10; turn++) {
    // ok: js-agent-loop-unbounded
    await client.chat.completions.create({ model: "gpt-4o", messages });
  }
}

async function talk(client, messages, terminal) {
  while (true) {
    const line = await terminal.question("> ");
    // ok: js-agent-loop-unbounded
    const reply = await client.chat.completions.create({ model: "gpt-4o", messages });
  }
}
