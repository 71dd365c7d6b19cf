import { io } from 'socket.io-client';

const socket = io('/support', { withCredentials: true });
const log = document.querySelector('#chat-log');
const form = document.querySelector('#chat-form');

const formatTime = (ts) => new Date(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function appendMessage({ user, text, sentAt }) {
  const row = document.createElement('div');
  row.className = 'chat-row';
  const time = document.createElement('span');
  time.className = 'time';
  time.textContent = formatTime(sentAt);
  const name = document.createElement('b');
  name.textContent = user;
  row.append(time, ' ', name, `: ${text}`);
  log.append(row);
  log.scrollTop = log.scrollHeight;
}

socket.on('message', appendMessage);
socket.on('history', (messages) => messages.forEach(appendMessage));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const input = form.elements.text;
  if (input.value.trim()) socket.emit('message', input.value.trim());
  input.value = '';
});
