// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Sentences that somebody has seen: they stay, whatever comes. */
const seen = new WeakSet<Element>();
const apart = { position: 'absolute', 'inline-size': '1px', 'block-size': '1px', overflow: 'hidden', 'clip-path': 'inset(50%)' };

/**
 * A sentence for which there is no room on the line of the webmaster's words would move what the visitor is reading. It is there for
 * screen readers at once, and for all eyes once the keyboard reaches its button or the widget is below what is on screen.
 */
export function keepStill(widget: HTMLElement): void {
  const section = widget.shadowRoot?.querySelector<HTMLElement>('.bare');
  if (!section) return;
  // On a line of its own the button keeps its distance from the words.
  const makeRoom = () => section.querySelector('button')?.style.setProperty('margin-block', '0.25em');
  if (seen.has(widget)) return makeRoom();
  const { style } = section;
  style.setProperty('display', 'none');
  const before = widget.getBoundingClientRect().height;
  style.removeProperty('display');
  if (widget.getBoundingClientRect().height <= before) return;
  for (const [name, value] of Object.entries(apart)) style.setProperty(name, value);
  const show = () => {
    seen.add(widget);
    watch.disconnect();
    for (const name of Object.keys(apart)) style.removeProperty(name);
    makeRoom();
  };
  const watch = new IntersectionObserver(([entry]) => entry && !entry.isIntersecting && entry.boundingClientRect.top > 0 && show());
  watch.observe(widget);
  section.addEventListener('focusin', show, { once: true });
}
