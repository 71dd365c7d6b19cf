function canRead(key: string, userId: string): boolean {
  // ruleid: key-prefix-unended
  return key.startsWith(`users/${userId}`);
}

function ownChannel(socket, channel) {
  // ruleid: key-prefix-unended
  return channel.startsWith(`tenant:${socket.data.tenantId}`);
}

function whole(key: string, userId: string): boolean {
  // ok: key-prefix-unended
  return key.startsWith(`users/${userId}/`);
}

function greeting(text: string, name: string) {
  // ok: key-prefix-unended
  return text.startsWith(`Hello ${name}`);
}
