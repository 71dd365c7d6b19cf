/**
 * A small chat widget without a framework.
 */
(function () {
  const list = document.querySelector('#messages');
  const form = document.querySelector('#chat-form');
  const socket = new WebSocket(`wss://${location.host}/chat`);

  function addMessage(message) {
    const item = document.createElement('li');
    item.innerHTML = `<strong>${message.author}</strong>: ${message.text}`; // flaw: CWE-79
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
  document.querySelector('#room').insertAdjacentHTML('beforeend', '<h2>Room ' + room + '</h2>'); // flaw: CWE-79
})();
