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
  heading.innerHTML = 'Results for <em>' + term + '</em>'; // flaw: CWE-79
  results.append(heading);
  for (const item of items) {
    const li = document.createElement('li');
    li.innerHTML = `<a href="${item.url}">${item.title}</a>`; // flaw: CWE-79
    results.append(li);
  }
}

const initial = new URLSearchParams(location.search).get('q');
if (initial) search(initial).then((items) => render(initial, items)).catch(console.error);
input.addEventListener('change', () => search(input.value).then((items) => render(input.value, items)).catch(console.error));
