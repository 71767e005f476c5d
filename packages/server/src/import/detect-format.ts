// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { UnreadableFileError } from './draft.ts';

/** File formats by the name their parsers are registered under. */
export const formatNames = { rss: 'RSS', atom: 'Atom', 'json-feed': 'JSON Feed', icalendar: 'iCalendar', csv: 'CSV', geojson: 'GeoJSON', topojson: 'TopoJSON', oparl: 'OParl' } as const;
export type Format = keyof typeof formatNames;

const headLength = 8_192;

/**
 * Tells the format from the content; names and media types lie too often.
 * @throws UnreadableFileError when it is none of ours
 */
export function detectFormat(bytes: Uint8Array): Format {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes.subarray(0, headLength)).trimStart();
  if (head === '') throw new UnreadableFileError('Die Datei ist leer.');
  if (head.startsWith('<')) return markupFormat(head);
  if (head.startsWith('{')) return jsonFormat(bytes);
  if (/^BEGIN:VCALENDAR/iu.test(head)) return 'icalendar';
  if (head.includes('\u0000')) throw new UnreadableFileError('Die Datei ist keine Textdatei.');
  if (/^[^\r\n]*[;,\t]/u.test(head)) return 'csv';
  throw new UnreadableFileError('Das Format der Datei ist unbekannt.');
}

function markupFormat(head: string): Format {
  const root = /<(?![?!])(?:[\w.-]{1,40}:)?([\w.-]{1,40})/u.exec(head.replace(/<!--[^]*?-->/gu, ''))?.[1]?.toLowerCase();
  if (root === 'rss' || root === 'rdf') return 'rss';
  if (root === 'feed') return 'atom';
  if (root === 'html' || /^<!doctype html/iu.test(head)) throw new UnreadableFileError('Das ist eine HTML-Seite, kein Feed. Gesucht ist die Adresse des RSS- oder Atom-Feeds.');
  throw new UnreadableFileError('Das XML ist weder RSS noch Atom.');
}

function jsonFormat(bytes: Uint8Array): Format {
  let value: { version?: unknown; type?: unknown; items?: unknown; data?: unknown };
  try {
    value = JSON.parse(new TextDecoder().decode(bytes)) as typeof value;
  } catch {
    throw new UnreadableFileError('Die Datei ist kein lesbares JSON.');
  }
  if (value.type === 'Topology') return 'topojson';
  if (value.type === 'FeatureCollection' || value.type === 'Feature') return 'geojson';
  if (Array.isArray(value.items) || String(value.version).includes('jsonfeed.org')) return 'json-feed';
  if (Array.isArray(value.data)) return 'oparl';
  throw new UnreadableFileError('Das JSON ist weder ein JSON Feed noch GeoJSON, TopoJSON oder OParl.');
}
