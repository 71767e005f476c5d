// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundsOf } from './bounds.ts';
import { project, unproject, worldSize } from './mercator.ts';
import { centre, deepestLevel, levelOf, pan, toWorld, zoom, zoomStepBy } from './moves.ts';
import { fit, limitsOf, toScreen, transformOf, within, type Viewport } from './viewport.ts';

const bounds = boundsOf([project(6.65, 53.9), project(11.6, 51.29)]);
assert.ok(bounds);
const size = { width: 600, height: 400 };
const limits = limitsOf(bounds, size);

const move = fc.oneof(
  fc.record({ dx: fc.integer({ min: -900, max: 900 }), dy: fc.integer({ min: -900, max: 900 }) }),
  fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) }),
  fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 2000 }) }),
);
const walk = fc.array(move, { maxLength: 15 }).map((moves) => moves.reduce<Viewport>((view, step) => ('dx' in step ? pan(view, limits, step.dx, step.dy) : 'factor' in step ? zoom(view, limits, step.factor, step) : within({ ...view, ...step }, limits)), fit(limits, size)));

test('places are where Web Mercator puts them and come back', () => {
  assert.deepEqual(project(0, 0), { x: worldSize / 2, y: worldSize / 2 });
  assert.ok(Math.abs(project(-180, 85.0511287798).y) < 1e-3);
  fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }), (longitude, latitude) => {
    const [x, y] = unproject(project(longitude, latitude));
    assert.ok(Math.abs(x - longitude) < 1e-9 && Math.abs(y - latitude) < 1e-9);
  }));
});

test('the first view shows the whole region with room around it', () => {
  const view = fit(limits, size);
  const [topLeft, bottomRight] = [toScreen(view, { x: bounds.left, y: bounds.top }), toScreen(view, { x: bounds.right, y: bounds.bottom })];
  assert.ok(topLeft.x >= 20 && topLeft.y >= 20 && bottomRight.x <= 580 && bottomRight.y <= 380);
  assert.equal(levelOf(view, limits), 0);
});

test('however one moves, the region stays in sight and the scale in its limits', () => {
  fc.assert(fc.property(walk, (view) => {
    assert.ok(view.scale >= limits.minScale && view.scale <= limits.maxScale);
    const middle = toWorld(view, { x: view.width / 2, y: view.height / 2 });
    assert.ok(middle.x >= bounds.left && middle.x <= bounds.right && middle.y >= bounds.top && middle.y <= bounds.bottom);
  }));
});

test('zooming keeps the place under the pointer', () => {
  const start = zoom(fit(limits, size), limits, 6);
  const pointer = { x: 380, y: 150 };
  const [before, after] = [toWorld(start, pointer), toWorld(zoom(start, limits, 1.7, pointer), pointer)];
  assert.ok(Math.abs(before.x - after.x) < 1e-6 && Math.abs(before.y - after.y) < 1e-6);
});

test('buttons go in whole steps from the region to the deepest level and back', () => {
  let view = fit(limits, size);
  const deepest = deepestLevel(limits);
  assert.ok(deepest >= 4 && deepest <= 8);
  for (let level = 1; level <= deepest; level++) {
    view = zoomStepBy(view, limits, 1);
    assert.equal(levelOf(view, limits), level);
  }
  assert.equal(zoomStepBy(view, limits, 1).scale, view.scale);
  for (let level = 0; level < deepest; level++) view = zoomStepBy(view, limits, -1);
  assert.deepEqual(view, fit(limits, size));
});

test('a chosen member comes into the middle', () => {
  const oldenburg = project(8.21, 53.14);
  const view = centre(fit(limits, size), limits, oldenburg, 3);
  assert.equal(levelOf(view, limits), 3);
  const { x, y } = toScreen(view, oldenburg);
  assert.ok(Math.abs(x - 300) < 1e-6 && Math.abs(y - 200) < 1e-6);
});

test('the transform draws what toScreen says', () => {
  fc.assert(fc.property(walk, (view) => {
    const [dx = 0, dy = 0, scale = 0] = transformOf(view).match(/-?[\d.]+(?:e-?\d+)?/gu)?.map(Number) ?? [];
    const point = project(8.21, 53.14);
    const { x, y } = toScreen(view, point);
    assert.ok(Math.abs(point.x * scale + dx - x) < 0.1 && Math.abs(point.y * scale + dy - y) < 0.1, transformOf(view));
  }));
});

test('a region of one point and a map of no size make no NaN', () => {
  const point = boundsOf([project(8, 53)]);
  assert.ok(point);
  for (const empty of [{ width: 0, height: 0 }, { width: 300, height: 0 }, size]) {
    const view = zoomStepBy(fit(limitsOf(point, empty), empty), limitsOf(point, empty), 1);
    assert.ok(Object.values(view).every(Number.isFinite), JSON.stringify(view));
  }
});
