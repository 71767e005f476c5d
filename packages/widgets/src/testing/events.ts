// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A calendar that answers like the API, and a look at what it shows. */
import { json } from './network.ts';
import { until } from './feeds.ts';

export const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
export const all = <T extends Element = HTMLElement>(element: Element, selector: string): T[] => [...root(element).querySelectorAll<T>(selector)];
export const textOf = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const text = (element: Element): string => textOf(root(element).querySelector('section'));
export const status = (element: Element): string => textOf(root(element).querySelector('[role=status]'));
export const titles = (element: Element): string[] => all(element, '.title bdi').map(textOf);
export const days = (element: Element): string[] => all(element, '.group > .date').map(textOf);
export const cell = (element: Element, date: string): HTMLButtonElement => root(element).querySelector(`[data-day="${date}"]`) as HTMLButtonElement;
export const month = (element: Element): string => textOf(root(element).querySelector('.month'));
/** Toolbar buttons by what they are called. */
export const press = (element: Element, name: string): void => all<HTMLButtonElement>(element, 'button').find((button) => (button.ariaLabel ?? textOf(button)) === name)?.click();
/** All is on screen that was asked for. */
export const settled = (element: Element): Promise<void> => until(() => root(element).querySelector('[aria-busy=false], [part=error]'));

/** Holds the clock at an instant until the next call; without one it goes again. */
const { now } = Date;
export function setClock(instant?: string): void {
  Date.now = instant === undefined ? now : () => Date.parse(instant);
}

/** Lets the reader's computer be this many hours ahead of UTC, in winter and in summer. */
const { getTimezoneOffset } = Date.prototype;
export function setReader(...hours: [winter: number, summer: number] | []): void {
  const [winter, summer] = hours;
  Date.prototype.getTimezoneOffset = winter === undefined || summer === undefined ? getTimezoneOffset : function (this: Date) { return -60 * (this.getMonth() > 2 && this.getMonth() < 9 ? summer : winter); };
}

const end = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** An event of the API: `2026-03-05T18:00:00` for two hours, `2026-03-05` for `length` days. */
export function event(start: string, title = `Termin ${start}`, fields: Record<string, unknown> = {}, length = 1): Record<string, unknown> {
  const whole = start.length === 10;
  const hour = String((Number(start.slice(11, 13)) + 2) % 24).padStart(2, '0');
  const id = title.replace(/\W+/g, '-').slice(0, 40);
  return {
    id,
    url: `https://www.example/termine/${id}`,
    title,
    _vir: { visibility: 'public', source: { name: 'Geschäftsstelle' } },
    _event: { start: whole ? `${start}T00:00:00` : start, end: whole ? `${end(start, length)}T00:00:00` : `${start.slice(0, 11)}${hour}:00:00`, timeZone: 'Europe/Berlin', showWithoutTime: whole, status: 'confirmed', ...fields },
  };
}

interface Times {
  _event: { start: string; end: string };
}

/** One page of the events for an address, as the API selects and pages them. */
export function answerEvents(url: string, events: readonly object[], today = '2026-03-05'): Response {
  const { searchParams } = new URL(url);
  const from = searchParams.get('from') ?? today;
  const to = searchParams.get('to') ?? end(from, 90);
  const limit = Number(searchParams.get('limit') ?? 20);
  const skip = Number(searchParams.get('cursor') ?? 0);
  const hits = (events as readonly Times[]).filter(({ _event }) => _event.start < to && (_event.start >= from || _event.end > from));
  const next = new URL(url);
  next.searchParams.set('cursor', String(skip + limit));
  return json({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Termine',
    feed_url: url,
    ...(hits.length > skip + limit && { next_url: next.href }),
    _vir: { query: { ...Object.fromEntries(searchParams), from, to }, total: hits.length, facets: {}, generated: '2026-03-05T08:00:00Z' },
    items: hits.slice(skip, skip + limit),
  });
}

/** A first answer is on screen. */
export async function ready<TElement extends Element>(element: TElement): Promise<TElement> {
  await until(() => root(element).querySelector('article, table, [part=empty], [part=error]'));
  return element;
}
