const socket = new WebSocket(`wss://${location.host}/chat`);
const list = document.querySelector('#messages');
const form = document.querySelector('#composer');

socket.addEventListener('message', (event) => {
  const { author, text, sentAt } = JSON.parse(event.data);
  const li = document.createElement('li');
  li.insertAdjacentHTML('beforeend', '<b>' + author + '</b>: ' + text); // flaw: CWE-79
  li.title = new Date(sentAt).toLocaleString();
  list.append(li);
  li.scrollIntoView();
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const input = form.elements.message;
  if (!input.value.trim()) return;
  socket.send(JSON.stringify({ text: input.value }));
  input.value = '';
});
