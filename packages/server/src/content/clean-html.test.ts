// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentNode } from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import * as v from 'valibot';
import { shownTree } from './body-pictures.ts';
import { cleanHtml, htmlToText } from './clean-html.ts';
import { TooDeepError } from './safe-tree.ts';

const options = { bases: ['https://www.stadt.example/aktuell/1'] };
const clean = (html: string): string => cleanHtml(html, options).html;

const hostile: readonly string[] = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="javascript:alert(1)">x</a>', '<a href=" java\nscript:alert(1)">x</a>', '<a href="&#106;avascript:alert(1)">x</a>', '<a href="JaVaScRiPt:alert(1)">x</a>', '<a href="vbscript:x">x</a>', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<a href="\u0001javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<object data="javascript:alert(1)"></object>', '<embed src=x>', '<form action=x><input name=attributes><button formaction="javascript:x">y</button></form>', '<base href="https://evil.example/">', '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<p style="background:url(https://evil.example)" class=x id=customElements data-x=1 onclick=x>t</p>', '<style>*{display:none}</style>', '<template><img src=x onerror=alert(1)></template>', '<template shadowrootmode=open><script>1</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<xmp><img src=x onerror=alert(1)></xmp>', '<plaintext><script>alert(1)', '<textarea><img src=x onerror=alert(1)></textarea>', '<title><img src=x onerror=alert(1)></title>', '<vir-news-feed base="https://evil.example"></vir-news-feed>', '<video><source onerror=alert(1)></video>', '<!--><img src=x onerror=alert(1)>-->', '<![CDATA[<img src=x onerror=alert(1)>]]>', '<?xml version="1.0"?><img src=x onerror=alert(1)>',
  '<table><tr><td><form><a href=x>1</a></form></td></table>', '<a href=x><table><td><a href=y>z</a></td></table></a>', '<p><button><p>x</p></button></p>', '<form><div></form><form>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&lt;p&gt;&lt;img src=x onerror=alert(1)&gt;', '<a ping="https://evil.example" href="https://a.example/" target=_blank>x</a>', '<img srcset="https://evil.example/x 1x" src="https://evil.example/y">', '<input type=image src=x onerror=alert(1)>', '<b\u0000 onclick=x>y</b>',
];

function isSafe(html: string): void {
  const { html: output, tree } = cleanHtml(html, options);
  assert.doesNotMatch(output, /<(?!\/?(?:p|h[2-4]|ul|ol|li|dl|dt|dd|blockquote|pre|code|strong|em|[biusq]|sub|sup|abbr|cite|[bh]r|a|figure|figcaption|table|caption|thead|tbody|tr|t[hd])[\s>])/u);
  for (const tag of output.match(/<[a-z][^>]*>/gu) ?? []) {
    assert.match(tag, /^<[a-z0-9]+(?: (?:href="(?:https?:|mailto:|tel:)[^"]*"|(?:title|lang)="[^"]*"))*>$/u);
  }
  v.parse(v.array(ContentNode), tree);
}

test('hostile HTML leaves only listed elements and attributes', () => {
  for (const html of hostile) isSafe(html);
});

test('any mixture of hostile pieces stays safe and cleaning it again changes nothing', () => {
  const piece = fc.oneof(fc.constantFrom(...hostile, '<p>', '</p>', '<div>', '</div>', '<b>', '</a>', '<table>', '<td>', '<pre>\n\n', '</table>', '<li>', '<ul>', ' ', '\n', '&nbsp;', '&amp;lt;p>'), fc.string({ maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.join('');
      isSafe(html);
      const once = clean(html);
      assert.equal(clean(once), once);
    }),
    { numRuns: 1500 },
  );
});

test('ordinary articles keep their structure', () => {
  assert.equal(clean('<h1>Titel</h1><div>Ein <B>Satz</B>.</div><ul> <li>eins<li>zwei </ul>'), '<h2>Titel</h2><p>Ein <b>Satz</b>.</p><ul><li>eins</li><li>zwei </li></ul>');
  assert.equal(clean('Nur Text & mehr'), '<p>Nur Text &amp; mehr</p>');
});

test('relative links point into the site they come from', () => {
  assert.equal(clean('<a href="/dokument.pdf">Plan</a>'), '<p><a href="https://www.stadt.example/dokument.pdf">Plan</a></p>');
  assert.equal(clean('<a href="2">weiter</a>'), '<p><a href="https://www.stadt.example/aktuell/2">weiter</a></p>');
});

test('a picture of a third host is a link in HTML, and known by its address to whoever copies it', () => {
  const { html, tree, pictures } = cleanHtml('<p>Text <img src="/bild.jpg" alt=" Das\n Rathaus" title="Rathaus"></p>', options);
  assert.equal(html, '<p>Text <a href="https://www.stadt.example/bild.jpg">Bild: Das Rathaus</a></p>');
  assert.deepEqual(tree, [{ tag: 'p', children: ['Text ', { tag: 'img', src: 'https://www.stadt.example/bild.jpg', alt: 'Das Rathaus' }] }]);
  assert.deepEqual(pictures, ['https://www.stadt.example/bild.jpg']);
  assert.equal(shownTree(tree, () => undefined).length, 1);
});

test('a dot that counts readers is no picture, an emoji drawn by a third host is a letter', () => {
  const { html, pictures } = cleanHtml('<p>Danke <img src="https://s.w.example/1f600.png" alt="😀"><img src="https://spy.example/a.gif" width="1" height="1"><img src="https://spy.example/b.gif" height=0></p>', options);
  assert.deepEqual([html, pictures], ['<p>Danke 😀</p>', []]);
});

test('whose a picture is stands below it, or behind it in the middle of words, and never twice', () => {
  const credited = (html: string) => cleanHtml(html, { bases: [], imageOrigin: 'https://api.example', creditOf: (src) => (src.endsWith('/lead.jpg') ? 'A. Beispiel' : undefined) }).html;
  const image = '<img src="https://api.example/lead.jpg" alt="">';
  assert.equal(credited(`<div>${image}</div>`), `<figure>${image}<figcaption>Foto: A. Beispiel</figcaption></figure>`);
  assert.equal(credited(`<p>Hier ${image} steht</p>`), `<p>Hier ${image} (Foto: A. Beispiel) steht</p>`);
  assert.equal(credited(`<figure>${image}<figcaption>Am Hafen</figcaption></figure>`), `<figure>${image}<figcaption>Am Hafen</figcaption></figure>`);
  assert.equal(credited('<figure><a href="https://h.example/"><img src="https://api.example/b.jpg" alt="" title="© Stadt Beispiel"></a></figure>'), '<figure><a href="https://h.example/"><img src="https://api.example/b.jpg" alt=""></a><figcaption>© Stadt Beispiel</figcaption></figure>');
  assert.equal(credited('<img src="https://api.example/b.jpg" title="Hafen" alt="">'), '<p><img src="https://api.example/b.jpg" alt=""></p>');
});

test('an image of a third host becomes a link, one of our own stays', () => {
  assert.equal(clean('<img src="/bild.jpg" alt="Rathaus">'), '<p><a href="https://www.stadt.example/bild.jpg">Bild: Rathaus</a></p>');
  assert.equal(clean('<a href="/x"><img src="/bild.jpg" alt="Rathaus"></a>'), '<p><a href="https://www.stadt.example/x">Bild: Rathaus</a></p>');
  assert.equal(cleanHtml('<img src="https://api.example/b.jpg">', { bases: [], imageOrigin: 'https://api.example' }).html, '<p><img src="https://api.example/b.jpg" alt=""></p>');
});

test('markup that was escaped twice is read as markup', () => {
  assert.equal(clean('&lt;p&gt;Hallo &lt;b&gt;Welt&lt;/b&gt;&lt;/p&gt;'), '<p>Hallo <b>Welt</b></p>');
  assert.equal(clean('<p>Ein &lt;p&gt; ist ein Absatz.</p>'), '<p>Ein &lt;p&gt; ist ein Absatz.</p>');
});

test('plain text has words only', () => {
  assert.equal(cleanHtml('<p>Eins</p><p>Zwei<br>Drei</p>', options).text, 'Eins\n\nZwei\nDrei');
  assert.equal(htmlToText('Stra&szlig;e <b>gesperrt</b> bei 5 < 7'), 'Straße gesperrt bei 5 < 7');
});

test('absurdly deep markup is refused, not crashed on', () => {
  assert.throws(() => clean('<b>'.repeat(100_000)), TooDeepError);
  assert.throws(() => clean('<blockquote>'.repeat(500)), TooDeepError);
});
