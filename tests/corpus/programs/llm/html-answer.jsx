import { useState } from 'react';

export function Assistant() {
  const [answer, setAnswer] = useState('');
  const [question, setQuestion] = useState('');

  async function ask(event) {
    event.preventDefault();
    const response = await fetch('/api/ask', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ question }) });
    const data = await response.json();
    setAnswer(data.answer);
  }

  return (
    <form onSubmit={ask}>
      <input value={question} onChange={(event) => setQuestion(event.target.value)} />
      <div dangerouslySetInnerHTML={{ __html: answer }} /> {/* flaw: CWE-79 */}
    </form>
  );
}
