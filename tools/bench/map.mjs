// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/*
 * The map against a plain canvas with the same sight: the same areas with their outlines, and a filled and outlined dot for each point in
 * view, at the same centre, zoom and size (as large as the map is beside its list here) and at the screen's resolution. Nothing is drawn that is out of sight; there is no list, no name
 * and nothing to focus. Points and areas are official ones where they lie beside the repository, else invented ones.
 */

const folder = new URL('../../../shared/data/', import.meta.url);
const read = (name) => (existsSync(new URL(name, folder)) ? readFileSync(new URL(name, folder), 'utf8') : undefined);

/** Points spread over the region by the golden ratio. */
const inventedPoint = (index) => ({ id: `m${index}`, lon: 6.7 + ((index * 0.618_034) % 1) * 4.6, lat: 51.5 + ((index * 0.414_214) % 1) * 2.2, title: `Beispielort ${index}` });
/** Squares in rows. */
const inventedArea = (index) => {
  const [west, south] = [6.7 + (index % 8) * 0.575, 51.5 + Math.floor(index / 8) * 0.36];
  const ring = Array.from({ length: 96 }, (_, corner) => {
    const angle = (corner / 96) * 2 * Math.PI;
    return [west + 0.28 + 0.27 * Math.cos(angle), south + 0.18 + 0.17 * Math.sin(angle)];
  });
  return { id: `a${index}`, ring };
};

const [csv, geojson] = [read('gemeinden-de.csv'), read('niedersachsen-bremen-kreise.geojson')];
export const mapIsInvented = !csv || !geojson;

const everything = (() => {
  if (mapIsInvented) return { points: Array.from({ length: 11_001 }, (_, index) => inventedPoint(index)), polygons: Array.from({ length: 47 }, (_, index) => inventedArea(index)), whole: { center: [9, 52.6], zoom: 7 } };
  const points = parse(csv, { columns: true, bom: true }).map(({ ags, name, lat, lon }) => ({ id: ags, lon: Number(lon), lat: Number(lat), title: name }));
  const polygons = JSON.parse(geojson).features.flatMap(({ id, geometry: { type, coordinates } }) => (type === 'Polygon' ? [coordinates] : coordinates).map(([ring]) => ({ id, ring })));
  return { points, polygons, whole: { center: [10.4, 51.2], zoom: 6 } };
})();

/** So many of the points, evenly taken from all. */
const some = (count) => everything.points.filter((_, index, { length }) => Math.floor((index * count) / length) !== Math.floor(((index - 1) * count) / length));
const dataOf = (view) => (count) => ({ points: some(count), polygons: everything.polygons, ...view });

/** What the adapter takes: all of it in sight, or a part of it as large as a state. */
export const mapData = { wholeMap: dataOf(everything.whole), mapPart: dataOf({ center: [8.9, 52.9], zoom: 8 }) };

/** The floor. `at` is the centre in pixels of the world. */
const plot = `
  const mercator = (lon, lat, world) => { const sine = Math.sin((lat * Math.PI) / 180); return [world * (lon / 360 + 0.5), world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))]; };
  const plot = ({ points, polygons, center, zoom }, canvas, moved = [0, 0]) => {
    const [width, height, world] = [576, 432, 256 * 2 ** zoom];
    canvas.width = width * devicePixelRatio; canvas.height = height * devicePixelRatio;
    canvas.style.width = width + 'px'; canvas.style.height = height + 'px';
    const context = canvas.getContext('2d');
    context.scale(devicePixelRatio, devicePixelRatio);
    const [left, top] = mercator(...center, world).map((middle, axis) => middle - [width, height][axis] / 2 - moved[axis]);
    context.lineWidth = 0.75; context.fillStyle = '#fff'; context.strokeStyle = '#4c5661';
    for (const { ring } of polygons) {
      context.beginPath();
      for (const [lon, lat] of ring) { const [x, y] = mercator(lon, lat, world); context.lineTo(x - left, y - top); }
      context.closePath(); context.fill(); context.stroke();
    }
    context.lineWidth = 1.5; context.fillStyle = '#0b4f79'; context.strokeStyle = '#fff';
    for (const { lon, lat } of points) {
      const [x, y] = mercator(lon, lat, world);
      if (x < left - 6 || y < top - 6 || x > left + width + 6 || y > top + height + 6) continue;
      context.beginPath(); context.arc(x - left, y - top, 6, 0, 2 * Math.PI); context.fill(); context.stroke();
    }
  };
  const canvasOf = () => { const canvas = document.createElement('canvas'); main.append(canvas); return canvas; };
`;

const first = { adapter: 'map', counts: [1_000, 11_001], floor: { draw: `${plot} plot(items, canvasOf()); await drawn();` }, widget: { draw: 'await adapter.mount(main, items); await drawn();' } };

export const mapCases = [
  { name: 'map, first markers', list: 'wholeMap', ...first },
  { name: 'map, first markers, a part', list: 'mapPart', ...first },
  {
    // With a real mouse. The floor moves its picture and draws it anew when it is let go.
    name: 'map, 60 steps of a drag',
    list: 'mapPart',
    adapter: 'map',
    counts: [11_001],
    floor: {
      prepare: `${plot} const canvas = canvasOf(); plot(items, canvas); let from;
        const way = ({ clientX, clientY }) => [clientX - from[0], clientY - from[1]];
        canvas.onpointerdown = ({ clientX, clientY }) => (from = [clientX, clientY]);
        canvas.onpointermove = (event) => { if (from) canvas.style.transform = 'translate(' + way(event).map((step) => step + 'px').join() + ')'; };
        canvas.onpointerup = (event) => { canvas.style.transform = ''; plot(items, canvas, way(event)); from = undefined; }; await drawn();`,
      drag: `main.querySelector('canvas')`,
    },
    widget: { prepare: `globalThis.handle = await adapter.mount(main, items); await pause(500); await drawn();`, drag: `within(handle, '.box')` },
  },
];
