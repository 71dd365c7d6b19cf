// A chat window without any framework.
const list = document.querySelector('#messages');
const form = document.querySelector('#chat-form');
const input = form.querySelector('input');
const socket = new WebSocket(`wss://${location.host}/chat`);

function addMessage(author, text) {
  const item = document.createElement('li');
  item.className = author === 'me' ? 'mine' : 'theirs';
  item.innerHTML = `<b>${author}</b>: ${text}`; // flaw: CWE-79
  list.appendChild(item);
  item.scrollIntoView({ behavior: 'smooth' });
}

socket.addEventListener('message', (event) => {
  const { author, text } = JSON.parse(event.data);
  addMessage(author, text);
});

socket.addEventListener('close', () => {
  addMessage('system', 'The connection was closed.');
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return;
  socket.send(JSON.stringify({ text }));
  addMessage('me', text);
  input.value = '';
});
