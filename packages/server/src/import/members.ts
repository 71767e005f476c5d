// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { MemberFeature, type memberKinds } from '@vir-nordwest/contract/schemas';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import * as v from 'valibot';
import { readTable } from './csv-table.ts';
import type { MemberDraft, ParseResult, Parser } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readArs, readUrl, shorten } from './entry-fields.ts';
import { readFeatures, readPosition, type Position, type RawFeature } from './geojson.ts';
import { readJsonObject } from './json-file.ts';
import { plainText } from './plain-text.ts';
import { pointOf } from './point-cells.ts';

type Kind = (typeof memberKinds)[number];

const maxBytes = 5_000_000;

/** Accepted names of columns and of GeoJSON properties. */
const columns = {
  id: ['id', 'kennung'],
  name: ['name', 'mitglied', 'bezeichnung', 'member', 'gen'],
  kind: ['art', 'kind', 'typ', 'type', 'bez'],
  ars: ['ars', 'regionalschlüssel'],
  ags: ['ags', 'gemeindeschlüssel'],
  latitude: ['breite', 'lat', 'latitude', 'breitengrad'],
  longitude: ['länge', 'lon', 'lng', 'longitude', 'längengrad'],
  website: ['website', 'webseite', 'url', 'link', 'internet'],
  membership: ['mitgliedschaft', 'membership', 'certainty', 'status'],
  note: ['anmerkung', 'note', 'hinweis', 'bemerkung'],
  since: ['seit', 'mitglied seit', 'beitritt', 'since'],
  contact: ['ansprechpartner', 'ansprechpartnerin', 'kontakt', 'contact', 'ansprechperson'],
  email: ['e-mail', 'email', 'mail'],
  phone: ['telefon', 'tel', 'phone'],
  postcodes: ['plz', 'postleitzahl', 'postleitzahlen', 'postcodes', 'postcode'],
} as const;

type Column = keyof typeof columns;
type Field = (column: Column) => string | undefined;

/**
 * Members from a table. `name` is required. Coordinates may have a decimal comma; a member may have none.
 * A membership the file says nothing about counts as confirmed: the list is the network's word.
 */
export const parseMembersCsv: Parser<MemberDraft> = (bytes, context) => {
  const ids = new Ids();
  return readTable(bytes, context, columns, ['name'], (row) => {
    const draft = memberOf(row, pointOf(row('longitude'), row('latitude')), ids);
    return { key: draft.id, draft };
  });
};

/** Members from a GeoJSON FeatureCollection of points; the properties have the names of the table's columns. */
export const parseMembersGeojson: Parser<MemberDraft> = (bytes, context) => {
  const result: ParseResult<MemberDraft> = { entries: [], problems: [] };
  const ids = new Ids();
  const seen = new Map<string, string>();
  for (const [index, feature] of readFeatures(readJsonObject(bytes, context, maxBytes)).entries()) {
    const place = `Eintrag ${index + 1}`;
    try {
      if (!feature) throw new EntryError('Der Eintrag ist kein GeoJSON-Feature.');
      const draft = memberOf(fieldsOf(feature), feature.geometry && featurePoint(feature.geometry), ids);
      const first = seen.get(draft.id);
      if (first !== undefined) throw new EntryError(`Der Eintrag ist doppelt, er steht schon in ${first}.`);
      seen.set(draft.id, place);
      result.entries.push({ place, draft });
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      result.problems.push({ place, reason: error.message });
    }
  }
  return result;
};

function memberOf(field: Field, point: Position | null, ids: Ids): MemberDraft {
  const name = field('name')?.replaceAll('\n', ' ');
  if (name === undefined) throw new EntryError('Der Name fehlt.');
  const kind = readKind(field('kind'), name);
  const [website, note] = [field('website'), field('note')];
  const keys = readKeys(field('ars'), field('ags'));
  const id = field('id') ?? ids.idOf(name, kind, keys.ars ?? keys.ags);
  const draft: MemberDraft = {
    type: 'Feature',
    id,
    geometry: point && { type: 'Point', coordinates: point },
    properties: {
      name,
      kind,
      ...keys,
      ...(website !== undefined && { website: readUrl(website, 'Webseite') }),
      membership: readMembership(field('membership')),
      ...(note !== undefined && { note }),
      ...readDetails(field),
    },
  };
  if (!v.is(MemberFeature, draft)) throw new EntryError(`Die Kennung „${shorten(id)}“ darf nur a–z, 0–9 und Bindestriche haben, höchstens 64 Zeichen.`);
  return draft;
}

/** Year of joining, whom to ask, postcodes: `28816, 28817`. */
function readDetails(field: Field): Pick<MemberDraft['properties'], 'since' | 'contact' | 'postcodes'> {
  const [name, email, phone] = [field('contact'), field('email'), field('phone')];
  const since = /^(?:.*\D)?(\d{4})$|^(\d{4})-/u.exec(field('since') ?? '');
  if (field('since') !== undefined && !since) throw new EntryError(`Seit: „${shorten(field('since') ?? '')}“ hat kein Jahr (etwa 2002).`);
  if (email !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u.test(email)) throw new EntryError(`E-Mail: „${shorten(email)}“ ist keine Adresse.`);
  const postcodes = field('postcodes')?.split(/[\s,;/]+/u).filter((part) => part !== '');
  const wrong = postcodes?.find((part) => !/^\d{5}$/u.test(part));
  if (wrong !== undefined) throw new EntryError(`Postleitzahl: „${shorten(wrong)}“ hat nicht 5 Ziffern. Fehlt die führende Null, weil die Spalte als Zahl gespeichert wurde?`);
  return {
    ...(since && { since: since[1] ?? since[2] ?? '' }),
    ...((name ?? email ?? phone) !== undefined && { contact: { ...(name !== undefined && { name }), ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) } }),
    ...(postcodes && postcodes.length > 0 && { postcodes }),
  };
}

/** AGS of a Land or Kreis (2 or 5 digits) is its ARS too; that of a Gemeinde (8 digits) is not, the Gemeindeverband is missing in it. */
function readKeys(ars: string | undefined, ags: string | undefined): { ars?: string; ags?: string } {
  const digits = ags?.replace(/\s/gu, '');
  if (digits !== undefined && !/^(?:\d{2}|\d{5}|\d{8})$/u.test(digits)) throw new EntryError(`AGS: „${shorten(digits)}“ hat nicht 2, 5 oder 8 Ziffern. Fehlt die führende Null, weil die Spalte als Zahl gespeichert wurde?`);
  const regional = ars === undefined ? (digits?.length === 8 ? undefined : digits) : readArs(ars, 'ARS');
  return { ...(regional !== undefined && { ars: regional }), ...(digits !== undefined && { ags: digits }) };
}

const kindWords: readonly (readonly [RegExp, Kind])[] = [
  [/samtgemeinde|verbandsgemeinde/u, 'samtgemeinde'],
  [/verband/u, 'verband'],
  [/landkreis|^kreis$/u, 'landkreis'],
  [/^region\b/u, 'region'],
  [/stadt(?!land)/u, 'stadt'],
  [/gemeinde|flecken|^markt$/u, 'gemeinde'],
  [/^(?:bundes)?land$|freie hansestadt bremen/u, 'land'],
];

/** Kind from its own field, else from the name („Landkreis Verden“). */
function readKind(written: string | undefined, name: string): Kind {
  const text = fold(written ?? name);
  // The Land Bremen calls itself a Stadt.
  const land = kindWords.at(-1);
  const match = [land, ...kindWords].find((entry) => entry?.[0].test(text) === true);
  if (match) return match[1];
  throw new EntryError(written === undefined ? 'Die Art fehlt (etwa „Stadt“, „Gemeinde“, „Landkreis“).' : `Art: „${shorten(written)}“ ist unbekannt (Land, Landkreis, Region, Stadt, Gemeinde, Samtgemeinde oder Verband).`);
}

function readMembership(text = ''): 'confirmed' | 'plausible' {
  const word = fold(text);
  if (/^(?:|bestaetigt|confirmed|ja|mitglied)$/u.test(word)) return 'confirmed';
  if (/^(?:plausibel|plausible|wahrscheinlich|unbestaetigt)$/u.test(word)) return 'plausible';
  throw new EntryError(`Mitgliedschaft: „${shorten(text)}“ ist weder „bestätigt“ noch „plausibel“.`);
}

function featurePoint(geometry: NonNullable<RawFeature['geometry']>): Position {
  if (geometry['type'] !== 'Point') throw new EntryError('Die Geometrie ist kein Punkt.');
  return readPosition(geometry['coordinates']);
}

/** Properties as text. A key stored as a number has lost its leading zero and is refused where it is read. */
function fieldsOf(feature: RawFeature): Field {
  // Lists and the contact as our own `members.json` writes them.
  const { contact } = feature.properties;
  const person = typeof contact === 'object' && contact !== null && !Array.isArray(contact) ? contact : undefined;
  const all = person ? { ...feature.properties, contact: undefined, ...Object.fromEntries(Object.entries(person).map(([name, value]) => [name === 'name' ? 'contact' : name, value])) } : feature.properties;
  const properties = new Map(Object.entries(all).map(([name, value]) => [fold(name), Array.isArray(value) ? value.join(' ') : value]));
  return (column) => {
    const own = column === 'id' && typeof feature.id === 'string' ? feature.id : undefined;
    const value = own ?? columns[column].map((name) => properties.get(fold(name))).find((candidate) => candidate !== undefined && candidate !== null);
    if (typeof value === 'number' && (column === 'ars' || column === 'ags')) throw new EntryError(`${column.toUpperCase()}: ${value} ist eine Zahl; der Schlüssel muss Text sein, damit führende Nullen bleiben.`);
    return typeof value === 'string' || typeof value === 'number' ? plainText(String(value)) || undefined : undefined;
  };
}

/** Ids made from names: `Oldenburg (Oldb)` → `oldenburg-oldb`. A namesake of another kind or key gets its kind, then its key, as suffix. */
class Ids {
  readonly #bodies = new Map<string, string>();

  idOf(name: string, kind: Kind, key = ''): string {
    const stem = fold(name).replace(/[^a-z0-9]+/gu, '-').slice(0, 40).replace(/^-+|-+$/gu, '') || kind;
    const body = `${kind} ${key}`;
    const candidates = [stem, `${stem}-${kind}`, ...(key === '' ? [] : [`${stem}-${key}`])];
    const id = candidates.find((candidate) => (this.#bodies.get(candidate) ?? body) === body) ?? stem;
    this.#bodies.set(id, body);
    return id;
  }
}
