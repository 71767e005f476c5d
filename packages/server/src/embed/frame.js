// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Runs inside /embed/…: tells the page around it how tall the content is, in our own words and in those of WordPress (wp-embed.js).
(() => {
  const host = window.parent;
  if (host === window) return;
  const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
  const toWordPress = (message, value) => secret && host.postMessage({ message, value, secret }, '*');
  const root = document.documentElement;
  let told = 0;
  let timer;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    host.postMessage({ type: 'vir-height', height }, '*');
    toWordPress('height', height);
  };
  // Observers sleep in a frame that nobody sees, and WordPress hides it until it has told its height.
  tell();
  addEventListener('load', tell);
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, 50);
  }).observe(root);
  addEventListener('message', ({ source, data }) => {
    // `ready`: the script of WordPress came after this frame had told its height.
    if (source !== host || (data?.type !== 'vir-ask' && !(secret && data?.message === 'ready' && data.secret === secret))) return;
    told = 0;
    tell();
  });
  // Pages of the network do not let themselves be framed: links leave the frame, also those inside the widgets.
  addEventListener('click', (event) => {
    const link = event.composedPath().find(({ localName }) => localName === 'a');
    if (!link?.protocol?.startsWith('http') || link.href.split('#')[0] === location.href.split('#')[0]) return;
    link.target = '_top';
    toWordPress('link', link.href);
  });
})();
