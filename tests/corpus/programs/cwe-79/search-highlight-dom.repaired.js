const input = document.querySelector('#search');
const results = document.querySelector('#results');

async function search(term) {
  const response = await fetch('/api/search?q=' + encodeURIComponent(term));
  if (!response.ok) throw new Error(`search failed: ${response.status}`);
  return response.json();
}

function render(term, items) {
  results.replaceChildren();
  const heading = document.createElement('h2');
  const emphasis = document.createElement('em');
  emphasis.textContent = term;
  heading.append('Results for ', emphasis);
  results.append(heading);
  for (const item of items) {
    const li = document.createElement('li');
    li.textContent = item.title;
    results.append(li);
  }
}

const initial = new URLSearchParams(location.search).get('q');
if (initial) search(initial).then((items) => render(initial, items)).catch(console.error);
input.addEventListener('change', () => search(input.value).then((items) => render(input.value, items)).catch(console.error));
