import { useEffect, useState } from 'react';

const WIDGET_ORIGIN = 'https://widget.example.org';

export default function PaymentFrame({ onPaid }) {
  const [height, setHeight] = useState(300);

  useEffect(() => {
    function onMessage(event) {
      if (event.origin !== WIDGET_ORIGIN) return;
      const { type, value } = event.data;
      if (type === 'resize') setHeight(Number(value));
      if (type === 'paid') onPaid(value);
    }
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [onPaid]);

  return <iframe title="payment" src="https://widget.example.org/pay" style={{ height, border: 0 }} />;
}
