export async function fingerprint(token: string, data: Uint8Array): Promise<ArrayBuffer[]> {
  return [
    // ruleid: js-weak-hash-subtle
    await crypto.subtle.digest("SHA-256", data),
    // ruleid: js-weak-hash-subtle
    await window.crypto.subtle.digest("SHA-256", new TextEncoder().encode(token)),
    // ok: js-weak-hash-subtle
    await crypto.subtle.digest("SHA-256", data),
    // ok: js-weak-hash-subtle
    await crypto.subtle.digest(algorithm, data),
    // ok: js-weak-hash-subtle
    await messages.digest("SHA-1", data),
  ];
}
