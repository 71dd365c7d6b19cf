type BridgeMessage = { kind: 'navigate'; path: string } | { kind: 'set-token'; token: string };

const PARENT_ORIGIN = 'https://portal.example.com';

let token: string | null = null;

export function getToken() {
  return token;
}

export function startBridge(router: { push: (path: string) => void }) {
  const onMessage = (event: MessageEvent<BridgeMessage>) => {
    if (event.origin !== PARENT_ORIGIN) return;
    const message = event.data;
    switch (message.kind) {
      case 'navigate':
        router.push(message.path);
        break;
      case 'set-token':
        token = message.token;
        break;
    }
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
