// The reporter's pages work without this. It saves a few steps for those who have it.

// A code after # never reached the server. Take it out of the address bar first, then ask with it in the body.
const lookup = document.querySelector('#lookup');
if (lookup && location.hash.length > 1) {
  const code = readCode(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
  if (code) {
    lookup.elements.code.value = code;
    lookup.requestSubmit();
  }
}

// A link to a status on a page that is itself under /status changes only the hash, so nothing would load.
addEventListener('hashchange', () => {
  if (lookup && location.hash.length > 1) location.reload();
});

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.nextElementSibling.textContent = button.dataset.copied;
  });
}

// Times in the reader's own zone and manner.
const shown = {
  moment: new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }),
  day: new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full' }),
};
for (const time of document.querySelectorAll('time[data-show]')) {
  time.textContent = shown[time.dataset.show].format(new Date(time.dateTime));
}

// One press, one request: the form's own id makes a second one harmless, this makes it not happen.
addEventListener('submit', ({ target }) => {
  const button = target.querySelector('button[type=submit]');
  if (target.action.endsWith('/receipt') || !button) return;
  setTimeout(() => (button.disabled = true));
  addEventListener('pageshow', () => (button.disabled = false), { once: true });
});

function readCode(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return '';
  }
}
