const form = document.querySelector('#search-form');
const list = document.querySelector('#results');
const summary = document.querySelector('#summary');

async function search(term) {
  const response = await fetch('/api/search?q=' + encodeURIComponent(term));
  if (!response.ok) throw new Error('Search failed');
  return response.json();
}

function renderItem(item) {
  return `<li><a href="/items/${item.id}">${item.title}</a><p>${item.description}</p></li>`;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const term = new FormData(form).get('q');
  history.pushState({}, '', '?q=' + encodeURIComponent(term));
  const { items } = await search(term);
  summary.innerHTML = `${items.length} results for <b>${term}</b>`; // flaw: CWE-79
  list.innerHTML = items.map(renderItem).join(''); // flaw: CWE-79
});

const initial = new URLSearchParams(location.search).get('q');
if (initial) {
  summary.innerHTML = 'Searching for ' + initial; // flaw: CWE-79
  form.requestSubmit();
}
