// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import { attachmentsOf, factsOf, organizerOf } from './csv-event-facts.ts';
import { itemColumns, itemOf } from './csv.ts';
import { readTable, type Row } from './csv-table.ts';
import { periodOf } from './date-cells.ts';
import type { EventDraft, EventRule, Parser } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readUrl, shorten } from './entry-fields.ts';

const eventColumns = {
  ...itemColumns,
  start: ['beginn', 'start', 'datum', 'date', 'von', 'startdatum', 'start date'],
  time: ['uhrzeit', 'time', 'zeit', 'startzeit', 'start time', 'beginn uhrzeit'],
  end: ['ende', 'end', 'bis', 'enddatum', 'end date'],
  endTime: ['endzeit', 'end time', 'ende uhrzeit', 'uhrzeit ende'],
  place: ['ort', 'location', 'veranstaltungsort', 'place'],
  address: ['adresse', 'address', 'anschrift'],
  online: ['online', 'videokonferenz', 'online link', 'meeting'],
  organizer: ['veranstalter', 'organizer', 'veranstalterin'],
  organizerEmail: ['veranstalter e-mail', 'e-mail', 'email', 'kontakt e-mail', 'organizer email'],
  organizerPhone: ['veranstalter telefon', 'telefon', 'phone', 'tel', 'kontakt telefon'],
  organizerUrl: ['veranstalter link', 'veranstalter website', 'organizer url'],
  price: ['preis', 'eintritt', 'kosten', 'price', 'gebühr', 'teilnahmegebühr', 'cost'],
  wheelchair: ['barrierefrei', 'rollstuhlgerecht', 'wheelchair'],
  accessibility: ['barrierefreiheit', 'accessibility', 'hinweise zur barrierefreiheit'],
  registration: ['anmeldung', 'registration', 'tickets', 'karten'],
  deadline: ['anmeldeschluss', 'anmeldefrist', 'anmeldung bis', 'registration deadline'],
  full: ['ausgebucht', 'ausverkauft', 'sold out', 'full'],
  attachments: ['anhang', 'anhänge', 'attachment', 'attachments', 'dokument', 'dokumente', 'flyer'],
  status: ['status'],
  project: ['projekt', 'project', 'vorhaben', 'zum projekt'],
} as const;

export type EventRow = Row<keyof typeof eventColumns>;

/**
 * Events from a table. `titel` and `datum` (or `beginn`) are required. Without a time an entry is all-day and `ende` is its
 * last day; with a time and without an end it is open-ended; an end earlier in the day than the start is on the next day.
 */
export const parseEventsCsv: Parser<EventDraft> = (bytes, context) =>
  readTable(bytes, context, eventColumns, ['title', 'start'], (row) => {
    const item = itemOf(row, '', `${row('start') ?? ''} ${row('time') ?? ''}`.trim(), context.url);
    const files = row('attachments');
    return { key: item.guid, draft: { ...item, ...(files !== undefined && { attachments: attachmentsOf(files, context.url) }), event: eventOf(row, item.guid, context.url) } };
  });

function eventOf(row: Row<keyof typeof eventColumns>, uid: string, base?: string): EventRule {
  const written = row('start');
  if (written === undefined) throw new EntryError('Das Datum fehlt.');
  const { start, end, allDay, openEnd } = periodOf(written, row('time'), row('end'), row('endTime'));
  if (end < start) throw new EntryError(`Das Ende (${end.replace('T', ' ')}) liegt vor dem Beginn (${start.replace('T', ' ')}).`);
  const [place, address, online, organizer, project] = [row('place'), row('address'), row('online'), row('organizer'), row('project')];
  return {
    uid,
    sequence: 0,
    start,
    end,
    openEnd,
    timeZone: allDay ? null : homeZone,
    showWithoutTime: allDay,
    status: readStatus(row('status')),
    rdates: [],
    exdates: [],
    overrides: [],
    ...((place ?? address) !== undefined && { location: { ...(place !== undefined && { name: place }), ...(address !== undefined && { description: address }) } }),
    ...(online !== undefined && { virtualLocation: { uri: readUrl(online, 'Online', base) } }),
    ...organizerOf(row, organizer, base),
    ...factsOf(row, base),
    ...(project !== undefined && { project: project.slice(0, 1000) }),
  };
}

function readStatus(text = ''): EventRule['status'] {
  const word = fold(text);
  if (word === '' || /^(?:bestaetigt|findet statt|confirmed)$/u.test(word)) return 'confirmed';
  if (/^(?:abgesagt|ausgefallen|faellt aus|cancell?ed)$/u.test(word)) return 'cancelled';
  if (/^(?:vorlaeufig|geplant|unter vorbehalt|tentative)$/u.test(word)) return 'tentative';
  throw new EntryError(`Status: „${shorten(text)}“ ist weder „bestätigt“ noch „abgesagt“ noch „vorläufig“.`);
}
