const BADGE_ID = 'price-badge';

function showBadge(offer) {
  document.getElementById(BADGE_ID)?.remove();
  const badge = document.createElement('aside');
  badge.id = BADGE_ID;
  const text = document.createElement('p');
  text.textContent = `Cheaper at ${offer.shop}: ${offer.price}`;
  badge.append(text);
  document.body.append(badge);
}

async function lookUp(title) {
  const answer = await chrome.runtime.sendMessage({ kind: 'find-offer', title });
  if (answer?.offer) showBadge(answer.offer);
}

const heading = document.querySelector('h1');
if (heading) {
  lookUp(heading.textContent.trim());
}

const observer = new MutationObserver(() => {
  const next = document.querySelector('h1');
  if (next && next !== heading) lookUp(next.textContent.trim());
});
observer.observe(document.body, { childList: true });
