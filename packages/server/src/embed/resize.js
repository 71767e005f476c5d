// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// For pages that frame /embed/…: gives each frame the height of its content. Only messages of a frame's own window count.
(() => {
  const frames = () => [...document.querySelectorAll('iframe[src*="/embed/"]')];
  addEventListener('message', ({ source, origin, data }) => {
    if (data?.type !== 'vir-height') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    // A sandboxed frame has no origin.
    if (!frame || (origin !== 'null' && origin !== new URL(frame.src).origin)) return;
    const height = Math.ceil(data.height);
    if (height > 0 && height < 50_000) frame.style.height = `${height}px`;
  });
  // Who loaded before this script is asked again.
  frames().forEach(({ contentWindow }) => contentWindow?.postMessage({ type: 'vir-ask' }, '*'));
})();
