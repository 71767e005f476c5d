// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';

/* HTML as an attacker with a feed of his own would write it: well-formed traps, broken nesting, odd spellings, and pieces of ordinary articles between. */

const run = 'globalThis.hacked=(globalThis.hacked??0)+1';
const odd = fc.constantFrom('', ' ', '\t', '\n', '\0', '\f', '/', '\u00a0', '\ufeff', '&#9;', '&Tab;', '&#x0a;', '&colon;', '`', '<!---->', ']]>', '<?x ?>', '<![CDATA[');
const words = fc.constantFrom('Hafen', 'Büro & Amt', 'ä', '🚲', 'a\u00adb', '‮txet', '&lt;b&gt;', '&amp;lt;script&amp;gt;', '   ', '\n', '{{x}}', '${x}', '--><!--', 'x'.repeat(40));

const schemes = fc.constantFrom('javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java\nscript:', '\u0001javascript:', 'javascript&colon;', '&#106;avascript:', 'data:text/html,', 'data:image/svg+xml,', 'vbscript:', 'blob:', 'filesystem:', 'file:///', 'ftp://h/', 'view-source:', 'x-own:', 'feed:javascript:', '//user:pw@h/', 'https://user:pw@h/', 'https://h/', 'mailto:a@b.example', 'tel:+49', '/weg', '#x', '?x', '', 'http://[', 'https://h/"onerror="', '\\\\h\\');
const address = fc.tuple(schemes, fc.constantFrom(run, `<script>${run}</script>`, `<svg onload=${run}>`, '', 'a b', '%22%3E')).map((parts) => parts.join(''));

const escaped = (text: string) => text.replaceAll('"', '&quot;');
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('href', 'src', 'srcset', 'action', 'formaction', 'xlink:href', 'poster', 'background', 'data', 'ping', 'cite', 'srcdoc', 'content', 'to', 'from', 'values', 'manifest', 'lowsrc', 'longdesc'), address).map(([name, value]) => `${name}="${escaped(value)}"`),
  fc.constantFrom('onload', 'onerror', 'onclick', 'onfocus', 'ontoggle', 'onmouseover', 'onbegin', 'onanimationstart', 'onpointerrawupdate', 'onbeforematch', 'onbeforetoggle', 'oncommand', 'onslotchange', 'onscrollend', 'oncontentvisibilityautostatechange', 'onsecuritypolicyviolation', 'ONERROR', 'on\0error').map((name) => `${name}="${run}"`),
  fc.constantFrom(`style="background:url(javascript:${run})"`, 'style="position:fixed;inset:0"', 'id="attributes"', 'id="childNodes"', 'name="nodeName"', 'name="getAttribute"', 'id="firstChild"', 'class="vir"', 'is="vir-news-feed"', 'slot="heading"', 'part="item"', 'shadowrootmode="open"', 'autofocus tabindex="1"', 'contenteditable', 'popover', 'http-equiv="refresh"', 'title="--><img src=x onerror=1>"', 'title="a&#0;b\rc"', 'lang="de"', 'lang="x y"', 'alt="Bild"', `alt="\`onerror=${run}"`, 'type="image"', 'nonce="n1"', 'ping="https://spy.example/"', 'target="_top"', 'download', 'popovertarget="x"', 'command="show-modal"', 'commandfor="x"', 'exportparts="x"', 'itemprop="url"', 'inert', 'hidden="until-found"', 'dir="rtl"', 'fetchpriority="high"', 'attributionsrc', 'blocking="render"', 'xml:base="javascript:1"', 'xmlns="http://www.w3.org/2000/svg"', 'data-vir="news-feed"', '"', '=', '<', '/'),
);

/** What articles are made of: the more of it, the more is drawn and can go wrong. */
const content = fc.constantFrom('p', 'b', 'a', 'i', 'h2', 'ul', 'li', 'dl', 'dd', 'table', 'tr', 'td', 'blockquote', 'pre', 'img', 'br', 'figure', 'figcaption', 'q', 'div');

const tags = fc.constantFrom('p', 'b', 'a', 'i', 'h1', 'h2', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'tbody', 'tr', 'td', 'th', 'tfoot', 'col', 'blockquote', 'pre', 'code', 'img', 'br', 'hr', 'figure', 'figcaption', 'q', 'sub', 'abbr', 'div', 'span', 'section', 'script', 'style', 'iframe', 'object', 'embed', 'svg', 'math', 'mi', 'mtext', 'mglyph', 'malignmark', 'annotation-xml', 'foreignObject', 'desc', 'title', 'use', 'animate', 'set', 'template', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext', 'listing', 'textarea', 'select', 'option', 'selectedcontent', 'button', 'input', 'form', 'fieldset', 'legend', 'details', 'summary', 'dialog', 'base', 'link', 'meta', 'body', 'html', 'head', 'frameset', 'frame', 'marquee', 'audio', 'video', 'source', 'track', 'picture', 'map', 'area', 'canvas', 'slot', 'portal', 'applet', 'font', 'center', 'nobr', 'ruby', 'rt', 'vir-news-feed', 'x-own', 'image', 'isindex', 'keygen', 'del', 'small');

const leaf = fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: odd });
const tag = fc.oneof({ weight: 2, arbitrary: content }, { weight: 1, arbitrary: tags });

/** An element around some of what lies below it, closed as it should be, too late or never. */
const around = (below: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(tag, odd, fc.array(attribute, { maxLength: 3 }), fc.array(fc.oneof({ weight: 2, arbitrary: below }, { weight: 1, arbitrary: leaf }), { maxLength: 4 }), fc.constantFrom('close', 'close', 'open', 'other'))
    .map(([name, gap, attributes, inner, end]) => `<${name}${/^[ \t\n\f/]$/.test(gap) ? gap : ' '}${attributes.join(' ')}>${inner.join('')}${end === 'close' ? `</${name}>` : end === 'other' ? '</p></b>' : ''}`);

const document = fc.array(fc.oneof(around(leaf), around(around(leaf)), around(around(around(leaf))), leaf), { minLength: 1, maxLength: 6 }).map((nodes) => nodes.join(''));

/** Traps that became known by name, each for another way in. */
export const known: readonly string[] = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg><script>${run}</script></svg>`,
  `<svg><style><img src=x onerror="${run}"></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<template shadowrootmode="open"><img src=x onerror="${run}"></template>`,
  `<p><template><div><template shadowrootmode=open><script>${run}</script></template></div></template>`,
  `<xmp><img src=x onerror="${run}"></xmp>`,
  `<plaintext><img src=x onerror="${run}">`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<a href="jav&#x09;ascript:${run}">x</a>`,
  `<a href="&#x6A;avascript&colon;${run}">x</a>`,
  `<img src="data:image/svg+xml,<svg onload=${run}>">`,
  `<table background="javascript:${run}"><tr><td><p>a<table><td>b`,
  `<form id=x><input name=attributes><input name=childNodes></form><button form=x formaction="javascript:${run}">x</button>`,
  `<a id=customElements><a id=customElements name=define href=x>x`,
  `<select><style></select><img src=x onerror=${run}></style>`,
  `<select><selectedcontent><img src=x onerror=${run}></selectedcontent></select>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x><script>${run}</script></svg>#x"></use></svg>`,
  `<svg><animate attributeName=href values="javascript:${run}"></animate></svg>`,
  `<math href="javascript:${run}">x</math>`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<base href="javascript:/a/"><a href="//x">x</a>`,
  `<link rel=stylesheet href="data:text/css,*{}">`,
  `<style>@import "https://h.example/x.css"</style>`,
  `<details open ontoggle="${run}">x</details>`,
  `<video><source onerror="${run}"></video>`,
  `<p style="animation:x" onanimationstart="${run}">x</p>`,
  `<b><p><b><p><b><p><i><p></b></i>x`,
  `<p><b><table><tr><td><p></b><p>x</table>y`,
  `<ul><li><ul><li><p><li>x</ul><li>`,
  `<h2><p>a<h3>b</h2>c</h3>`,
  `<a href="https://h.example/"><a href="https://i.example/"><img src=x alt=y></a></a>`,
  `<pre>\n\n x\n</pre><pre><pre>\n y</pre>`,
  `<dl><div><dt>a<dd>b</div><p>c</dl>`,
  `<vir-news-feed src="https://h.example/"></vir-news-feed>`,
  `<!--><img src=x onerror=${run}>-->`,
  `<![CDATA[><img src=x onerror=${run}>]]>`,
  `<?xml-stylesheet href="javascript:${run}"?>`,
  `<svg><foreignObject><p onclick="${run}"><img src=x onerror=${run}></p></foreignObject></svg>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${run}></annotation-xml></math>`,
  `<svg></p><style><g title="</style><img src=x onerror=${run}>">`,
  `<math><mi><mglyph></mi><style><a title="</style><img src=x onerror=${run}>">`,
  `<table><caption><svg><title><table><caption></caption></table></title><style><img src=x onerror=${run}></style></svg></caption></table>`,
  `<a href="https://h.example/" ping="https://spy.example/" target="_top" download onclick="${run}">x</a>`,
  `<a href="https://h.example@spy.example/">Bank</a><a href="https://h.example%2f@spy.example/">Bank</a>`,
  `<a href="//\\spy.example/">x</a><a href="/\\spy.example/">x</a><a href="https:spy.example">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD4xPC9zY3JpcHQ+">x</a><img src="data:image/png;base64,AAAA">`,
  `<img srcset="https://spy.example/a 1x, javascript:${run} 2x" sizes="100vw" src="https://h.example/a.png">`,
  `<picture><source srcset="https://spy.example/a"><img src="https://h.example/a.png" alt="x"></picture>`,
  `<p is="vir-news-feed" slot="footer" part="base" id="panel" exportparts="x">x</p>`,
  `<input name=hacked autofocus onfocus="${run}"><button popovertarget=x commandfor=x command="--x" onclick="${run}">x</button><div id=x popover onbeforetoggle="${run}">y</div>`,
  `<dialog open oncancel="${run}"><form method=dialog><button formaction="javascript:${run}">x</button></form></dialog>`,
  `<object data="javascript:${run}"><embed src="javascript:${run}"></object><applet code=x>y</applet>`,
  `<frameset onload="${run}"><frame src="javascript:${run}"></frameset>`,
  `<body onpageshow="${run}" background="javascript:${run}"><p>x`,
  `<script type=speculationrules>{"prefetch":[{"urls":["https://spy.example/"]}]}</script><script type=importmap>{"imports":{"x":"data:text/javascript,${run}"}}</script>`,
  `<svg><image href="https://spy.example/a.svg" onload="${run}"/><set attributeName="onmouseover" to="${run}"/></svg>`,
  `<svg><a><animate attributeName="href" to="javascript:${run}" begin="0s" onbegin="${run}"/><text>x</text></a></svg>`,
  `<p title="&quot;&gt;&lt;img src=x onerror=${run}&gt;" lang="de&quot; onclick=&quot;${run}">x</p>`,
  `<p>\u202egnp.exe\u202c \u2066x\u2069 \ufff9y\ufffa</p>`,
  `<textarea><img title="</textarea><img src=x onerror=${run}>"></textarea><title><img title="</title><img src=x onerror=${run}>"></title>`,
  `<noembed><img title="</noembed><img src=x onerror=${run}>"></noembed><noframes><img title="</noframes><img src=x onerror=${run}>"></noframes>`,
  `<ruby><rt><template><script>${run}</script></template></rt></ruby><template shadowrootmode=closed shadowrootdelegatesfocus><slot onslotchange="${run}"></slot></template>`,
  `<table><tr><td>a<tfoot><tr><td><script>${run}</script>b</table><p>c`,
  `<div>`.repeat(600) + `<img src=x onerror=${run}>`,
  `<b>`.repeat(600) + 'x',
];

/** The known ones and as many generated ones as are missing. Another seed at every run; it is in the message of a failure. */
export const hostileDocuments = (count: number, seed: number): string[] => [...known, ...fc.sample(document, { numRuns: Math.max(1, count - known.length), seed })];
