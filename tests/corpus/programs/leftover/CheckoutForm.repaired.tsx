'use client';

import { FormEvent, useState } from 'react';

interface Address {
  street: string;
  city: string;
  zip: string;
}

const EMPTY: Address = { street: '', city: '', zip: '' };

export default function CheckoutForm({ onDone }: { onDone: (orderId: string) => void }) {
  const [address, setAddress] = useState<Address>(EMPTY);
  const [error, setError] = useState('');

  function validate(value: Address): string {
    if (!value.street.trim()) return 'Please enter your street.';
    if (!/^\d{4,5}$/.test(value.zip)) return 'Please enter your postal code.';
    return '';
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const message = validate(address);
    setError(message);
    if (message) return;
    const response = await fetch('/api/orders', { method: 'POST', body: JSON.stringify(address) });
    const { id } = await response.json();
    onDone(id);
  }

  return (
    <form onSubmit={submit}>
      <input value={address.street} onChange={(e) => setAddress({ ...address, street: e.target.value })} />
      <input value={address.city} onChange={(e) => setAddress({ ...address, city: e.target.value })} />
      <input value={address.zip} onChange={(e) => setAddress({ ...address, zip: e.target.value })} />
      {error && <p role="alert">{error}</p>}
      <button>Order</button>
    </form>
  );
}
