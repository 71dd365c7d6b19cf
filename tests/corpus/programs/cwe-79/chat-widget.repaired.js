/**
 * A small chat widget without a framework.
 */
(function () {
  const list = document.querySelector('#messages');
  const form = document.querySelector('#chat-form');
  const socket = new WebSocket(`wss://${location.host}/chat`);

  function addMessage(message) {
    const item = document.createElement('li');
    const author = document.createElement('strong');
    author.textContent = message.author;
    item.append(author, ': ', message.text);
    list.appendChild(item);
    list.scrollTop = list.scrollHeight;
  }

  socket.addEventListener('message', (event) => {
    addMessage(JSON.parse(event.data));
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = form.elements.text;
    if (!input.value.trim()) return;
    socket.send(JSON.stringify({ text: input.value }));
    input.value = '';
  });

  const room = new URLSearchParams(location.search).get('room') || 'lobby';
  const heading = document.createElement('h2');
  heading.textContent = 'Room ' + room;
  document.querySelector('#room').append(heading);
})();
