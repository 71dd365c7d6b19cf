export async function charge(order: Order): Promise<boolean> {
  // ruleid: js-demo-shortcut
  // In production you would call the payment provider here
  console.log("charging", order.id);
  return true;
}

export const sendMail = async (address: string) => {
  // ruleid: js-demo-shortcut
  // Simulate sending an email
  await wait(500);
  return { status: "sent", to: address };
};

class Scanner {
  scan(path: string): string {
    // ruleid: js-demo-shortcut
    // This is a placeholder for the real virus scan.
    return "clean";
  }

  check(user?: User) {
    if (!user) return false;
    // ruleid: js-demo-shortcut
    // For demonstration purposes, we accept every user
    return true;
  }

  resolve(name: string) {
    // ok: js-demo-shortcut
    // In production this comes from a key management service
    return this.registry[name];
  }

  mockCharge() {
    // ok: js-demo-shortcut
    // Simulate payment
    return true;
  }

  delay() {
    // ok: js-demo-shortcut
    // In a real network the packets arrive out of order.
    return 0;
  }

  label() {
    // ok: js-demo-shortcut
    const text = "// Mock implementation";
    return true;
  }
}
