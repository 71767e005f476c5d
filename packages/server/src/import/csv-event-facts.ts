// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventRow } from './csv-events.ts';
import { dateIn } from './date-cells.ts';
import type { EventRule, ItemDraft } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readFlag, readUrl, shorten } from './entry-fields.ts';
import { readAccessibility, readPrice, readWheelchair } from './event-facts.ts';

/** Who can be reached but has no name is called by the address. */
export function organizerOf(row: EventRow, name: string | undefined, base?: string): Pick<EventRule, 'organizer'> {
  const [email, phone, url] = [row('organizerEmail'), row('organizerPhone'), row('organizerUrl')];
  if (email !== undefined && !emailPattern.test(email)) throw new EntryError(`E-Mail: „${shorten(email)}“ ist keine Adresse.`);
  const shown = name ?? email ?? phone;
  if (shown === undefined) return {};
  return { organizer: { name: shown, ...(email !== undefined && { email }), ...(phone !== undefined && { phone }), ...(url !== undefined && { url: readUrl(url, 'Veranstalter', base) }) } };
}

const emailPattern = /^[^\s@<>":;,]+@[^\s@<>":;,]+$/u;

export function factsOf(row: EventRow, base?: string): Pick<EventRule, 'price' | 'accessibility' | 'registration'> {
  const [price, access, words] = [row('price'), row('wheelchair'), row('accessibility')];
  const wheelchair = access === undefined ? undefined : readWheelchair(access);
  if (access !== undefined && wheelchair === undefined) throw new EntryError(`Barrierefrei: „${shorten(access)}“ ist weder „ja“ noch „teilweise“ noch „nein“.`);
  const accessibility = { ...(words !== undefined && readAccessibility(words)), ...(wheelchair !== undefined && { wheelchair }) };
  const registration = registrationOf(row, base);
  return {
    ...(price !== undefined && { price: readPrice(price) }),
    ...(Object.keys(accessibility).length > 0 && { accessibility }),
    ...(Object.keys(registration).length > 0 && { registration }),
  };
}

/** An address, an e-mail address, „ja“/„nein“, or words. A deadline without a time ends with its day. */
function registrationOf(row: EventRow, base?: string): NonNullable<EventRule['registration']> {
  const [written, until, full] = [row('registration'), row('deadline'), row('full')];
  const deadline = until === undefined ? undefined : dateIn(until, 'Anmeldeschluss');
  return {
    ...(written !== undefined && howToRegister(written, base)),
    ...(deadline !== undefined && { deadline: `${deadline.date}T${deadline.time === undefined || deadline.time.startsWith('24') ? '23:59:00' : deadline.time}` }),
    ...(full !== undefined && readFlag(full, 'Ausgebucht') && { full: true }),
  };
}

function howToRegister(written: string, base?: string): NonNullable<EventRule['registration']> {
  if (/^(?:nein|keine|nicht (?:nötig|erforderlich)|no)$/iu.test(written)) return {};
  if (/^(?:ja|erforderlich|nötig|notwendig|yes|required)$/iu.test(written)) return { required: true };
  if (emailPattern.test(written)) return { required: true, email: written };
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(written)) return { required: true, url: readUrl(written, 'Anmeldung', base) };
  return { text: written };
}

const fileTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', odt: 'application/vnd.oasis.opendocument.text', jpg: 'image/jpeg', png: 'image/png', ics: 'text/calendar' };

/** Addresses, parted by blanks or bars; the name of the file is its title. */
export function attachmentsOf(written: string, base?: string): NonNullable<ItemDraft['attachments']> {
  return written.split(/[\s|]+/u).filter(Boolean).slice(0, 20).map((text) => {
    const url = readUrl(text, 'Anhang', base);
    const file = decodeName(new URL(url).pathname.split('/').at(-1) ?? '');
    return { url, mime_type: fileTypes[/\.(\w+)$/u.exec(file)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream', ...(file !== '' && { title: file }) };
  });
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
