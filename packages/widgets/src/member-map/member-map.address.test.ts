// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import { button, focused, marker, names, press, root, serve, show, shown } from '../testing/member-map.ts';
import { resetNetwork } from '../testing/network.ts';
import './define.ts';

/** What the address says of the map, by parameter. */
const said = () => Object.fromEntries(new URLSearchParams(decodeURIComponent(/vir-orte=([^&]*)/.exec(location.hash)?.[1] ?? '')));
const details = (element: Element) => root(element).querySelector('.details');
const write = (text: string) => (location.hash = text && `#vir-orte=${encodeURIComponent(text)}`);
const map = () => html`<vir-member-map id="orte" search shareable base=${freshBase()}></vir-member-map>`;

describe('vir-member-map in the address of the page', () => {
  beforeEach(() => {
    resetNetwork();
    serve();
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens the member a link names, with the map on it, and leaves the focus to the page', async () => {
    write('member=oldenburg');
    const element = await show(map());
    await until(() => details(element) && marker(element, 'Oldenburg'));
    expect(details(element)?.textContent).to.include('oldenburg.de');
    expect(marker(element, 'Oldenburg').getAttribute('aria-selected')).to.equal('true');
    expect(focused(element)).to.equal(null);
  });

  it('opens it in a narrow place too, where the map stands behind a button', async () => {
    write('member=oldenburg');
    const element = await show(map(), '220px');
    await until(() => details(element));
    expect(details(element)?.checkVisibility()).to.equal(true);
  });

  it('keeps member and filters for reload and bookmark; back closes what was opened', async () => {
    const element = await shown(map());
    button(element, 'Oldenburg auf der Karte zeigen').click();
    await until(() => details(element));
    expect(said()).to.deep.equal({ member: 'oldenburg' });
    history.back();
    await until(() => !details(element));
    expect(said()).to.deep.equal({});
    const kind = root(element).querySelector('select') as HTMLSelectElement;
    kind.value = 'stadt';
    kind.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(said()).to.deep.equal({ kind: 'stadt' });
    history.back();
    await until(() => names(element).length === 5);
    expect(kind.value).to.equal('');
  });

  it('closing the details takes the member out again', async () => {
    write('member=oldenburg');
    const element = await shown(map());
    await until(() => details(element));
    (details(element) as HTMLElement).focus();
    await press(element, 'Escape');
    expect(said()).to.deep.equal({});
  });

  it('an address of nonsense shows everything, and is no trap for the back button', async () => {
    write('kind=dorf&state=%3Cb%3E&member=niemand');
    const element = await shown(map());
    expect(names(element)).to.have.length(5);
    expect(details(element)).to.equal(null);
    expect(said()).to.deep.equal({ kind: 'dorf', state: '<b>', member: 'niemand' });
  });

  it('writes nothing where nobody asked for it', async () => {
    const element = await shown(html`<vir-member-map id="orte" search base=${freshBase()}></vir-member-map>`);
    button(element, 'Oldenburg auf der Karte zeigen').click();
    await until(() => details(element));
    expect(location.hash).to.equal('');
  });
});
