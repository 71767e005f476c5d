// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { clip } from '../content/clip.ts';
import type { EventRule } from '../import/draft.ts';
import { readFeature, readPrice, readWheelchair } from '../import/event-facts.ts';
import { contentLine, escapeText } from './content-line.ts';
import { readUrl } from './details.ts';
import { inZone, readMoments } from './moment.ts';
import { unescapeText, type Properties } from './property.ts';
import type { ZoneResolver } from './tzid.ts';
import { isPlaceless, localAt, toInstant } from './zone.ts';

/*
 * iCalendar has no properties for cost, access and registration. Read are those programs use (X-COST, X-COST-TYPE and X-TICKETS-URL of
 * calendars in WordPress), schema.org in STRUCTURED-DATA (RFC 9073 section 6.6), and a few of our own, which are what is written.
 */

type Facts = Pick<EventRule, 'price' | 'accessibility' | 'registration'>;
type Clock = Pick<EventRule, 'timeZone'>;

const oneLine = (text: unknown, longest = 500): string | undefined => (typeof text === 'string' ? clip(text.replace(/\s+/gu, ' ').trim(), longest) || undefined : undefined);
const emailPattern = /^[^\s@<>":;,]+@[^\s@<>":;,]+$/u;
const isTrue = (text: string | undefined): boolean => /^(?:true|yes|1)$/iu.test(text ?? '');

/** What a VEVENT says about cost, access and registration. */
export function readFacts(properties: Properties, resolve: ZoneResolver, clock: Clock): Facts {
  const linked = linkedData(properties);
  // Unknown properties come as they stand in the file.
  const text = (name: string): string | undefined => oneLine(unescapeText(properties.text(name) ?? ''));
  const price = priceOf(text('x-cost'), properties.text('x-cost-type'), linked);
  const accessibility = accessibilityOf(text, linked);
  const registration = registrationOf(properties, text, resolve, clock, linked);
  return { ...(price && { price }), ...(accessibility && { accessibility }), ...(registration && { registration }) };
}

function priceOf(cost: string | undefined, type: string | undefined, { isFree, cost: linkedCost }: Linked): Facts['price'] {
  const free = type === undefined ? isFree : /^free$/iu.test(type);
  const text = cost ?? linkedCost;
  if (text === undefined) return free === undefined ? undefined : { free };
  const read = readPrice(text);
  return free === undefined ? read : { free, ...(read.text !== undefined && { text: read.text }) };
}

function accessibilityOf(text: (name: string) => string | undefined, linked: Linked): Facts['accessibility'] {
  const wheelchair = readWheelchair(text('x-wheelchair') ?? '') ?? linked.wheelchair;
  const features = [...(text('x-accessibility')?.split(',') ?? []), ...linked.features].map(readFeature).filter((one) => one !== undefined);
  const words = text('x-accessibility-text');
  if (wheelchair === undefined && features.length === 0 && words === undefined) return undefined;
  return { ...(wheelchair !== undefined && { wheelchair }), ...(features.length > 0 && { features: [...new Set(features)] }), ...(words !== undefined && { text: words }) };
}

function registrationOf(properties: Properties, text: (name: string) => string | undefined, resolve: ZoneResolver, { timeZone }: Clock, linked: Linked): Facts['registration'] {
  const url = readUrl(properties.text('x-tickets-url')) ?? linked.url;
  const email = emailPattern.exec(text('x-registration-email') ?? '')?.[0];
  const written = properties.first('x-registration-deadline');
  const [moment] = written ? readMoments(written, resolve) : [];
  const local = moment && (moment.isDate ? `${moment.local.slice(0, 10)}T23:59:00` : inZone(moment, timeZone));
  const deadline = local ?? (linked.deadline === undefined ? undefined : localAt(linked.deadline, timeZone ?? homeZone));
  const required = isTrue(text('x-registration-required'));
  const full = isTrue(text('x-registration-full')) || linked.isFull;
  const words = text('x-registration-text');
  if (url === undefined && email === undefined && deadline === undefined && words === undefined && !required && !full) return undefined;
  return {
    ...(required && { required }),
    ...(url !== undefined && { url }),
    ...(email !== undefined && { email }),
    ...(deadline !== undefined && { deadline }),
    ...(full && { full }),
    ...(words !== undefined && { text: words }),
  };
}

/** What schema.org says of an event in STRUCTURED-DATA. */
interface Linked {
  isFree?: boolean;
  cost?: string;
  url?: string;
  /** Epoch milliseconds. */
  deadline?: number;
  isFull: boolean;
  wheelchair?: NonNullable<NonNullable<Facts['accessibility']>['wheelchair']>;
  features: string[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => [value].flat().filter(isObject).slice(0, 50);

function linkedData(properties: Properties): Linked {
  const found: Linked = { isFull: false, features: [] };
  for (const { parameters, values } of properties.all('structured-data').slice(0, 5)) {
    if (!/^application\/(?:ld\+)?json\b/iu.test(parameters['fmttype'] ?? '')) continue;
    for (const thing of objects(parseJson(values.join(',')))) {
      if (typeof thing['isAccessibleForFree'] === 'boolean') found.isFree = thing['isAccessibleForFree'];
      const [offer] = objects(thing['offers']);
      const amount = Number(offer?.['price']);
      const cost = oneLine(offer?.['description']) ?? (offer?.['price'] !== undefined && amount >= 0 ? formatAmount(amount, offer['priceCurrency']) : undefined);
      if (cost !== undefined) found.cost = cost;
      const url = readUrl(oneLine(offer?.['url'], 2048));
      if (url !== undefined) found.url = url;
      const deadline = Date.parse(oneLine(offer?.['availabilityEnds'] ?? offer?.['validThrough']) ?? '');
      if (deadline > 0 && deadline < Date.UTC(2200, 0)) found.deadline = Math.floor(deadline / 1000) * 1000;
      found.isFull ||= /\bSoldOut$/u.test(oneLine(offer?.['availability']) ?? '');
      for (const { name, value } of objects(thing['location']).flatMap((place) => objects(place['amenityFeature']))) {
        const feature = oneLine(name) ?? '';
        if (value === true || value === 'true') found.features.push(feature);
        if (/wheelchair|rollstuhl|barrierefrei/iu.test(feature)) found.wheelchair = readWheelchair(String(value)) ?? found.wheelchair ?? 'limited';
      }
    }
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, 100_000));
  } catch {
    return undefined; // what is no JSON says nothing
  }
}

const formatAmount = (amount: number, currency: unknown): string => `${(Number.isInteger(amount) ? `${amount}` : amount.toFixed(2)).replace('.', ',')} ${currency === undefined || currency === 'EUR' ? '€' : (oneLine(currency, 3) ?? '')}`.trim();

/** Content lines for {@link readFacts} to read back. */
export function writeFacts(event: EventRule): string[] {
  const { price, accessibility, registration } = event;
  const text = (name: string, value: string | undefined): string => (value === undefined || value === '' ? '' : contentLine(name, escapeText(value)));
  const flag = (name: string, value: boolean | undefined): string => (value === true ? contentLine(name, 'TRUE') : '');
  const email = emailPattern.exec(registration?.email ?? '')?.[0];
  const url = readUrl(registration?.url);
  return [
    text('X-COST', price?.text),
    price === undefined ? '' : contentLine('X-COST-TYPE', price.free ? 'free' : 'paid'),
    text('X-WHEELCHAIR', accessibility?.wheelchair),
    accessibility?.features === undefined ? '' : contentLine('X-ACCESSIBILITY', accessibility.features.join(',')),
    text('X-ACCESSIBILITY-TEXT', accessibility?.text),
    flag('X-REGISTRATION-REQUIRED', registration?.required),
    url === undefined ? '' : contentLine('X-TICKETS-URL', url),
    text('X-REGISTRATION-EMAIL', email),
    deadline(event),
    flag('X-REGISTRATION-FULL', registration?.full),
    text('X-REGISTRATION-TEXT', registration?.text),
  ];
}

/** On the event's own clock; an all-day event has German time, as its deadline was meant. */
function deadline({ registration, timeZone }: EventRule): string {
  if (registration?.deadline === undefined) return '';
  const compact = (local: string): string => local.replace(/[-:]/gu, '');
  if (isPlaceless(timeZone)) return contentLine('X-REGISTRATION-DEADLINE', `${compact(new Date(toInstant(registration.deadline, timeZone)).toISOString().slice(0, 19))}Z`);
  return contentLine('X-REGISTRATION-DEADLINE', compact(registration.deadline), { TZID: timeZone ?? undefined });
}
