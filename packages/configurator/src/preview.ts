// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A page as a town has it, with the widget on it by rung A and our own loader. What it shows stands behind the `#` of its address; only what has
 * changed is drawn anew, so that a new colour does not load the data again.
 */

const ours = ['widget', 'ui', 'rung', 'cms', 'page', 'page-scheme', 'page-font', 'base', 'mirror', 'src'];
let shown = '';

function draw(): void {
  const query = new URLSearchParams(location.hash.slice(1));
  const root = document.documentElement;
  document.body.dataset['page'] = query.get('page') ?? 'town';
  root.dataset['scheme'] = query.get('page-scheme') ?? 'light';
  root.style.fontFamily = query.get('page-font') ?? '';

  const place = document.getElementById('place') as HTMLElement;
  for (const name of [...place.style]) place.style.removeProperty(name);
  const attributes: [string, string][] = [];
  for (const [name, value] of query) {
    if (name.startsWith('--vir-')) place.style.setProperty(name, value);
    else if (!ours.includes(name)) attributes.push([name, value]);
  }

  const now = JSON.stringify([query.get('widget'), attributes]);
  if (now === shown) return;
  shown = now;
  const div = document.createElement('div');
  div.className = 'vir-embed';
  div.dataset['vir'] = query.get('widget') ?? '';
  for (const [name, value] of attributes) if (/^[a-z][a-z-]*$/.test(name)) div.setAttribute(`data-${name}`, value);
  const link = document.createElement('a');
  link.href = '../';
  link.textContent = 'Virtuelle Region Nordwest';
  div.append(link);
  place.replaceChildren(div);
}

addEventListener('hashchange', draw);
draw();
