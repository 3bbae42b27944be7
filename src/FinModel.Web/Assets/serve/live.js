/** While a model is written: the page is loaded anew when it changes, and what is wrong with it stands over the page until it is mended. */
const own = Number(document.getElementById('live')?.dataset.version);
const source = new EventSource('/changes');
source.onmessage = (/** @type {MessageEvent<string>} */ event) => {
  const { version, title, problems } = JSON.parse(event.data);
  if (problems.length > 0) show(title, problems);
  else if (version !== own) renew();
  else hide();
};

/** What is set stands in the address a moment after it was set, and is there again afterwards. */
function renew() {
  source.close();
  setTimeout(() => location.reload(), 300);
}

/** @param {string} title @param {{place: string, code: string, message: string, hints: string[]}[]} problems */
function show(title, problems) {
  hide();
  const rows = problems.map(({ place, code, message, hints }) =>
    part('li', '', part('code', place), part('p', `${code} ${message}`), ...hints.map((hint) => part('p', hint, 'hint'))));
  const box = part('section', '', part('h2', title), part('ol', '', ...rows));
  box.id = 'live-problems';
  box.setAttribute('role', 'alert');
  document.body.append(box);
}

function hide() {
  document.getElementById('live-problems')?.remove();
}

/** @param {string} tag @param {string} text @param {...(HTMLElement | string)} more */
function part(tag, text, ...more) {
  const element = document.createElement(tag);
  element.append(text, ...more.filter((m) => typeof m !== 'string'));
  more.filter((m) => typeof m === 'string').forEach((name) => element.classList.add(String(name)));
  return element;
}
