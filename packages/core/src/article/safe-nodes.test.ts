// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentTags, ContentNode } from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import * as v from 'valibot';
import { articleTags, safeNodes } from './safe-nodes.ts';

test('the elements are those of the contract', () => assert.deepEqual([...articleTags], [...contentTags]));

const address = fc.oneof(fc.constantFrom('https://a.example/x', '/x', 'javascript:alert(1)', 'mailto:a@b.example', 'data:text/html,x', 'https://u:p@a.example/', 'java\nscript:1'), fc.string());
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'large', maxDepth: 6 },
    fc.oneof(fc.constantFrom('a', ' ', '\0', '\r\n', 'Wort Wort'), fc.string()),
    fc.record({ tag: fc.oneof(fc.constantFrom(...contentTags, 'script', 'svg', 'vir-news-feed', '__proto__'), fc.anything()), href: address, src: address, alt: fc.string(), srcset: fc.oneof(fc.array(fc.record({ url: address, width: fc.integer({ min: -1, max: 2000 }) }), { maxLength: 2 }), fc.anything()), width: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.double(), fc.string()), height: fc.integer({ min: -1, max: 3 }), title: fc.string(), lang: fc.constantFrom('de', 'x y'), onclick: fc.string(), children: fc.array(tie('node'), { maxLength: 4 }) }, { requiredKeys: ['tag'] }),
    fc.anything(),
  ),
}));

test('whatever comes, what goes out is the contract’s tree, and a second look changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(node, { maxLength: 5 }), fc.anything()), fc.constantFrom(undefined, 'https://feed.example/a/b'), (value, base) => {
      const tree = safeNodes(value, base);
      for (const one of tree) assert.deepEqual(v.safeParse(ContentNode, one).issues, undefined, JSON.stringify(one));
      assert.deepEqual(safeNodes(tree, base), tree);
    }),
    { numRuns: 2_000 },
  );
});

test('relative addresses are those of where the text stood', () => {
  assert.deepEqual(safeNodes([{ tag: 'a', href: 'plan.pdf', children: ['Plan'] }, { tag: 'img', src: '/b.png', alt: 'Bild' }], 'https://feed.example/a/b'), [{ tag: 'a', href: 'https://feed.example/a/plan.pdf', children: ['Plan'] }, { tag: 'img', src: 'https://feed.example/b.png', alt: 'Bild' }]);
});

test('a picture keeps its size and those of its copies that are addresses', () => {
  const image = { tag: 'img', src: 'https://api.example/a.jpg', alt: 'Hafen', srcset: [{ url: 'https://api.example/a-320.webp', width: 320 }], width: 640, height: 480 };
  assert.deepEqual(safeNodes([{ ...image, srcset: [...image.srcset, { url: 'javascript:alert(1)', width: 640 }, { url: 'https://api.example/x' }] }]), [image]);
  assert.deepEqual(safeNodes([{ ...image, srcset: 'x', width: '640' }]), [{ tag: 'img', src: image.src, alt: 'Hafen' }]);
});

test('what may not stand there gives its words, what says nothing goes', () => {
  assert.deepEqual(safeNodes([{ tag: 'p', children: [{ tag: 'p', children: ['a'] }, { tag: 'li', children: ['b'] }] }, { tag: 'p', children: [] }, { tag: 'a', href: 'x:', children: ['c'] }]), [{ tag: 'p', children: ['ab'] }, 'c']);
});

test('endless trees end', () => {
  const loop: { tag: string; children: unknown[] } = { tag: 'b', children: [] };
  loop.children.push(loop, 'x', loop);
  assert.ok(JSON.stringify(safeNodes([loop])).length < 2_000_000);
});
