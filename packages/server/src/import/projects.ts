// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectChange, ProjectStatus } from '@vir-nordwest/contract';
import { projectChanges } from '@vir-nordwest/contract/schemas';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import { itemColumns, itemOf } from './csv.ts';
import { readTable } from './csv-table.ts';
import { readDate } from './date-text.ts';
import type { ParseResult, Parser, ProjectDraft } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readDay, readUrl, shorten } from './entry-fields.ts';
import { readPosition } from './geojson.ts';
import { parseJsonFeed } from './json-feed.ts';
import { isObject, readJsonObject, type JsonObject } from './json-file.ts';
import { plainText } from './plain-text.ts';
import { pointOf } from './point-cells.ts';

type Project = ProjectDraft['project'];

const maxBytes = 5_000_000;
const maxParts = 50;

const columns = {
  ...itemColumns,
  published: ['veröffentlicht', 'published', 'date published'],
  status: ['status', 'stand'],
  statusNote: ['hinweis zum stand', 'status note', 'stand hinweis', 'statushinweis'],
  start: ['beginn', 'start', 'startdatum', 'von', 'start date'],
  end: ['ende', 'end', 'enddatum', 'bis', 'end date'],
  phases: ['phasen', 'phases'],
  funding: ['förderung', 'funding', 'fördergeber'],
  logos: ['förderlogo', 'förderlogos', 'logo der förderung', 'funding logo', 'funding logos'],
  cost: ['kosten', 'gesamtkosten', 'cost', 'costs', 'budget'],
  place: ['ort', 'adresse', 'standort', 'place', 'location', 'address'],
  latitude: ['breite', 'lat', 'latitude', 'breitengrad'],
  longitude: ['länge', 'lon', 'lng', 'longitude', 'längengrad'],
  partners: ['partner', 'partners', 'beteiligte'],
  results: ['ergebnisse', 'ergebnis', 'was daraus wurde', 'results'],
  participation: ['beteiligung bis', 'mitmachen bis', 'beteiligungsfrist', 'participation until'],
  participationUrl: ['beteiligung link', 'mitmachen', 'mitmachen link', 'participation url'],
  changes: ['änderungen', 'verlauf', 'changes'],
  contact: ['ansprechpartner', 'ansprechpartnerin', 'contact', 'kontakt', 'ansprechperson'],
  email: ['email', 'e-mail', 'mail'],
  phone: ['telefon', 'phone', 'tel'],
} as const;

/**
 * Projects from a table. `titel` is required; `ende` is the last day. Several phases, partners or sources of funding stand
 * in one cell, parted by `;` or a line end; a phase is `Name: 1.1.2025 – 30.6.2025` or only its name, a result `5.3.2026: Text` or only its text.
 */
export const parseProjectsCsv: Parser<ProjectDraft> = (bytes, context) =>
  readTable(bytes, context, columns, ['title'], (row) => {
    const item = itemOf(row, row('url') ?? '', '', context.url);
    const [status, start, end] = [row('status'), row('start'), row('end')];
    const [phases, funding, partners, results, changes] = [parts(row('phases')), parts(row('funding')), parts(row('partners')), parts(row('results')), parts(row('changes'))];
    const logos = parts(row('logos'));
    const [note, cost, place, point] = [row('statusNote'), row('cost'), row('place'), pointOf(row('longitude'), row('latitude'))];
    const [name, email, phone] = [row('contact'), row('email'), row('phone')];
    const project: Project = {
      ...(status !== undefined && { status: readStatus(status) }),
      ...(start !== undefined && { start: readDay(start, 'Beginn') }),
      ...(end !== undefined && { end: readDay(end, 'Ende') }),
      ...(phases.length > 0 && { phases: phases.map(phaseOf) }),
      ...(note !== undefined && { statusNote: note }),
      ...(cost !== undefined && { cost }),
      ...(place !== undefined && { place }),
      ...(point !== null && { geometry: { type: 'Point' as const, coordinates: point } }),
      ...(funding.length > 0 && { funding: funding.map((source, index) => ({ name: source, ...logoOf(logos[index], context.url) })) }),
      ...(partners.length > 0 && { partners: partners.map((partner) => ({ name: partner })) }),
      ...(results.length > 0 && { results: results.map(writtenResult) }),
      ...participationOf(row('participation'), row('participationUrl')),
      ...(changes.length > 0 && { changes: changes.map((change) => dated(writtenResult(change))) }),
      ...((name ?? email ?? phone) !== undefined && { contact: { ...(name !== undefined && { name }), ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) } }),
    };
    return { key: item.guid, draft: { ...item, ...logosOf(project), project: checked(project) } };
  });

/** Projects from a JSON Feed 1.1 whose items carry our `_project`; text, links and dates of the item are read as for news. */
export const parseProjectsJson: Parser<ProjectDraft> = (bytes, context) => {
  const { entries, ...rest } = parseJsonFeed(bytes, context);
  const items = readJsonObject(bytes, context, maxBytes)['items'];
  // The feed parser names an entry by its position.
  const byPlace = new Map((Array.isArray(items) ? items : []).map((item: unknown, index) => [`Eintrag ${index + 1}`, item]));
  const result: ParseResult<ProjectDraft> = { ...rest, entries: [], problems: [...rest.problems] };
  for (const { place, draft } of entries) {
    try {
      const item = byPlace.get(place);
      const fields = isObject(item) ? item['_project'] : undefined;
      if (fields !== undefined && !isObject(fields)) throw new EntryError('„_project“ ist kein Objekt.');
      const project = checked(projectOf(fields ?? {}, context.url));
      result.entries.push({ place, draft: { ...draft, ...logosOf(project), project } });
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      result.problems.push({ place, reason: error.message });
    }
  }
  return result;
};

function projectOf(fields: JsonObject, base: string | undefined): Project {
  const [status, contact] = [text(fields['status']), isObject(fields['contact']) ? fields['contact'] : {}];
  const [name, email, phone, url] = [text(contact['name']), text(contact['email']), text(contact['phone']), link(contact['url'], 'Kontakt')];
  const person = { ...(name !== undefined && { name }), ...(email !== undefined && { email }), ...(phone !== undefined && { phone }), ...url };
  const [phases, funding, partners, results, changes] = [objects(fields['phases']), objects(fields['funding']), objects(fields['partners']), objects(fields['results']), objects(fields['changes'])];
  const [note, cost, place] = [text(fields['statusNote']), text(fields['cost']), text(fields['place'])];
  const point = isObject(fields['geometry']) && fields['geometry']['type'] === 'Point' ? readPosition(fields['geometry']['coordinates']) : undefined;
  const part = isObject(fields['participation']) ? fields['participation'] : {};
  return {
    ...(status !== undefined && { status: readStatus(status) }),
    ...days(fields, 'Projekt'),
    ...(phases.length > 0 && { phases: phases.map((phase) => ({ name: named(phase, 'Phase'), ...days(phase, 'Phase') })) }),
    ...(funding.length > 0 && { funding: funding.map((source) => ({ name: named(source, 'Förderung'), ...link(source['url'], 'Förderung'), ...logoOf(isObject(source['logo']) ? text(source['logo']['url']) : text(source['logo']), base) })) }),
    ...(note !== undefined && { statusNote: note }),
    ...(cost !== undefined && { cost }),
    ...(place !== undefined && { place }),
    ...(point !== undefined && { geometry: { type: 'Point' as const, coordinates: point } }),
    ...(partners.length > 0 && { partners: partners.map((partner) => ({ name: named(partner, 'Partner'), ...link(partner['url'], 'Partner') })) }),
    ...(Object.keys(person).length > 0 && { contact: person }),
    ...(results.length > 0 && { results: results.map(resultOf) }),
    ...participationOf([text(part['until']), text(part['time'])].filter((one) => one !== undefined).join(' ') || undefined, text(part['url'])),
    ...(changes.length > 0 && { changes: changes.map(changeOf) }),
  };
}

/** Where a logo is; a copy of it takes its place when the project is served. */
const logoOf = (address: string | undefined, base: string | undefined): { logo?: { url: string } } => (address === undefined ? {} : { logo: { url: readUrl(address, 'Logo', base) } });

function logosOf({ funding = [] }: Project): Pick<ProjectDraft, 'pictures'> {
  const logos = funding.flatMap(({ logo }) => (logo === undefined ? [] : [logo.url]));
  return logos.length === 0 ? {} : { pictures: logos };
}

function resultOf(fields: JsonObject): NonNullable<Project['results']>[number] {
  const [words, date] = [text(fields['text']), text(fields['date'])];
  if (words === undefined) throw new EntryError('Ein Ergebnis hat keinen Text.');
  return { ...(date !== undefined && { date: readDay(date, 'Ergebnis') }), text: words, ...link(fields['url'], 'Ergebnis') };
}

function writtenResult(written: string): NonNullable<Project['results']>[number] {
  const [, day, text = written] = /^(\d{1,4}[.-]\d{1,2}[.-]\d{2,4}):\s*(\S.*)$/u.exec(written) ?? [];
  return { ...(day !== undefined && { date: readDay(day, 'Ergebnis') }), text };
}

/** The last day, with the time where one is written. 24:00 is the end of the day, which is what a day without a time means. */
function participationOf(until: string | undefined, url: string | undefined): Pick<Project, 'participation'> {
  if ((until ?? url) === undefined) return {};
  const written = until === undefined ? undefined : readDate(until);
  if (until !== undefined && written === undefined) throw new EntryError(`Beteiligung: „${shorten(until)}“ ist kein Datum (etwa 5.3.2026 oder 5.3.2026 18:00).`);
  const time = written?.time?.slice(0, 5);
  return { participation: { ...(written && { until: written.date }), ...(time !== undefined && time !== '24:00' && { time }), ...link(url, 'Beteiligung') } };
}

function changeOf(fields: JsonObject): ProjectChange {
  const [words, date] = [text(fields['text']), text(fields['date'])];
  if (date === undefined) throw new EntryError('Eine Änderung hat keinen Tag.');
  const what = projectChanges.find((known) => known === fields['what']);
  const [name, from, to] = [text(fields['name']), text(fields['from']), text(fields['to'])];
  if (words === undefined && what === undefined) throw new EntryError('Eine Änderung sagt nicht, was sich geändert hat.');
  return { date: readDay(date, 'Änderung'), ...(what !== undefined && { what }), ...(name !== undefined && { name }), ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(words !== undefined && { text: words }), ...link(fields['url'], 'Änderung') };
}

function dated({ date, ...change }: { date?: string | undefined; text: string }): ProjectChange {
  if (date === undefined) throw new EntryError(`Änderungen: Vor „${shorten(change.text)}“ fehlt der Tag (etwa 5.3.2026: …).`);
  return { date, ...change };
}

function phaseOf(written: string): NonNullable<Project['phases']>[number] {
  const [, name = written, period] = /^(.*?):\s*(\d.*)$/u.exec(written) ?? [];
  if (period === undefined) return { name: written };
  const [from = '', to] = period.split(/\s*(?:–|—|\bbis\b|\s-\s)\s*/u);
  return { name, ...(from !== '' && { start: readDay(from, `Phase „${shorten(name)}“`) }), ...(to !== undefined && to !== '' && { end: readDay(to, `Phase „${shorten(name)}“`) }) };
}

/** Ends lie behind their starts. */
function checked(project: Project): Project {
  for (const { name = 'Projekt', start, end } of [{ ...project, name: undefined }, ...(project.phases ?? [])]) {
    if (start !== undefined && end !== undefined && end < start) throw new EntryError(`${name}: Das Ende (${end}) liegt vor dem Beginn (${start}).`);
  }
  return project;
}

function readStatus(written: string): ProjectStatus {
  const word = fold(written);
  if (/^(?:planned|geplant|in planung)$/u.test(word)) return 'planned';
  if (/^(?:running|laufend|laeuft|aktiv|in arbeit)$/u.test(word)) return 'running';
  if (/^(?:paused|pausiert|ruht|ruhend)$/u.test(word)) return 'paused';
  if (/^(?:completed|abgeschlossen|beendet|fertig)$/u.test(word)) return 'completed';
  throw new EntryError(`Status: „${shorten(written)}“ ist unbekannt (geplant, laufend, pausiert oder abgeschlossen).`);
}

const parts = (cell = ''): string[] => cell.split(/[;\n]/u).map((part) => part.trim()).filter((part) => part !== '').slice(0, maxParts);
const objects = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject).slice(0, maxParts) : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? plainText(value) || undefined : undefined);
const link = (value: unknown, field: string): { url?: string } => (typeof value === 'string' && value !== '' ? { url: readUrl(value, field) } : {});

function named(fields: JsonObject, field: string): string {
  const name = text(fields['name']);
  if (name === undefined) throw new EntryError(`${field}: Der Name fehlt.`);
  return name;
}

function days(fields: JsonObject, field: string): { start?: string; end?: string } {
  const [start, end] = [text(fields['start']), text(fields['end'])];
  return { ...(start !== undefined && { start: readDay(start, field) }), ...(end !== undefined && { end: readDay(end, field) }) };
}
