import { useEffect, useState } from 'react';

export default function PaymentFrame({ onPaid }) {
  const [height, setHeight] = useState(300);

  useEffect(() => {
    function onMessage(event) {
      const { type, value } = event.data; // flaw: CWE-346
      if (type === 'resize') setHeight(Number(value));
      if (type === 'paid') onPaid(value);
    }
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [onPaid]);

  return <iframe title="payment" src="https://widget.example.org/pay" style={{ height, border: 0 }} />;
}
