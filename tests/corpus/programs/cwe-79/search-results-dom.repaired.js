const form = document.querySelector('#search-form');
const list = document.querySelector('#results');
const summary = document.querySelector('#summary');

async function search(term) {
  const response = await fetch('/api/search?q=' + encodeURIComponent(term));
  if (!response.ok) throw new Error('Search failed');
  return response.json();
}

function renderItem(item) {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/items/${encodeURIComponent(item.id)}`;
  link.textContent = item.title;
  const text = document.createElement('p');
  text.textContent = item.description;
  li.append(link, text);
  return li;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const term = new FormData(form).get('q');
  history.pushState({}, '', '?q=' + encodeURIComponent(term));
  const { items } = await search(term);
  summary.textContent = `${items.length} results for ${term}`;
  list.replaceChildren(...items.map(renderItem));
});

const initial = new URLSearchParams(location.search).get('q');
if (initial) {
  summary.textContent = 'Searching for ' + initial;
  form.requestSubmit();
}
