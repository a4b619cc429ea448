// The reporter's pages work without this. It saves a few steps for those who have it.

// A code after # never reached the server. Take it out of the address bar first, then ask with it in the body.
// A link to a status that is opened on a page under /status changes only the hash, so it is taken up there too.
const lookup = document.querySelector('#lookup');
takeCode();
addEventListener('hashchange', takeCode);

function takeCode() {
  const code = readCode(location.hash.slice(1));
  if (!['/status', '/moved'].includes(location.pathname) || !code || document.getElementById(code)) return;
  history.replaceState(null, '', location.pathname);
  const form = lookup ?? emptyLookup();
  form.elements.code.value = code;
  form.requestSubmit();
}

function emptyLookup() {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = location.pathname;
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'code' }));
  document.body.append(form);
  return form;
}

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

// A sum that the server asks for where many reports came from one place; without it the form waits.
const work = document.querySelector('#work');
if (work && window.Worker) {
  const { form } = work.querySelector('[name=challenge]');
  const { challenge, proof } = form.elements;
  const say = (words) => (work.textContent = words) && work.append(challenge, proof);
  const worker = new Worker(work.dataset.script);
  let pressed = false;
  worker.addEventListener('message', ({ data }) => {
    proof.value = data;
    worker.terminate();
    say(work.dataset.done);
    if (pressed) form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    if (proof.value) return;
    event.preventDefault();
    pressed = true;
    say(work.dataset.sends);
  });
  say(work.dataset.runs);
  worker.postMessage({ challenge: challenge.value, bits: Number(work.dataset.bits) });
}

// One press, one request: the form's own id makes a second one harmless, this makes it not happen.
addEventListener('submit', ({ target, defaultPrevented }) => {
  if (defaultPrevented) return;
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
