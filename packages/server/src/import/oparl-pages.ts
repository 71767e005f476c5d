// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { UnreadableFileError } from './draft.ts';
import { fetchSource, type FetchedFile, type FetchRules } from './fetch-source.ts';
import { isObject, textOf, type MeetingList } from './oparl.ts';

type Json = Readonly<Record<string, unknown>>;

/** A council information system answers page by page. All of it together stays within these. */
const limits = { pages: 100, bytes: 40_000_000, meetings: 5_000, bodies: 20, organizations: 60, ms: 120_000 } as const;

/** Lists go back decades; what has not been touched for so long is no date to come. */
const firstDays = 400;
/** Clocks differ, and a change may become visible after its time. */
const overlapMs = 3_600_000;

export interface OparlRequest extends FetchRules {
  /** Last complete answer, epoch milliseconds; none asks for the last 400 days. */
  since: number | undefined;
  now: Date;
}

/**
 * All meetings changed since a moment, from the address of a system, a body or a list of meetings, as one file for `parseOparl`. It is complete or
 * not at all: a page that cannot be had fails the whole.
 * @throws UnreadableFileError
 */
export async function fetchMeetings(address: string, request: OparlRequest): Promise<Pick<FetchedFile, 'bytes' | 'url'> & { count: number }> {
  const client = new Client(request);
  const since = new Date(request.since === undefined ? request.now.getTime() - firstDays * 86_400_000 : request.since - overlapMs).toISOString().replace(/\.\d+Z$/u, 'Z');
  const meetings: unknown[] = [];
  for (const list of await meetingLists(client, address)) {
    for await (const page of client.pages(withSince(list, since))) {
      meetings.push(...page);
      if (meetings.length > limits.meetings) throw new UnreadableFileError(`Die Liste hat mehr als ${limits.meetings} Sitzungen. Bitte die Adresse einer einzelnen Körperschaft angeben.`);
    }
  }
  const organizations = await client.organizationNames(meetings);
  return { bytes: Buffer.from(JSON.stringify({ data: meetings, organizations } satisfies MeetingList)), url: address, count: meetings.length };
}

/** The last part of a type like `https://schema.oparl.org/1.1/Meeting`. */
const typeOf = (value: Json): string => /\/(\w+)\/?$/u.exec(textOf(value['type']) ?? '')?.[1] ?? '';

/** From a system through its bodies to their lists of meetings. A list named directly is taken as it is. */
async function meetingLists(client: Client, address: string): Promise<string[]> {
  const start = await client.get(address);
  if (Array.isArray(start['data'])) return [address];
  if (typeOf(start) === 'Body') return [linkTo(start, 'meeting', address)];
  if (typeOf(start) !== 'System') throw new UnreadableFileError(`${address} ist weder ein System noch eine Körperschaft noch eine Liste von Sitzungen nach OParl.`);
  const lists: string[] = [];
  for await (const bodies of client.pages(linkTo(start, 'body', address))) lists.push(...bodies.filter(isObject).filter((body) => body['deleted'] !== true).map((body) => linkTo(body, 'meeting', address)));
  if (lists.length > limits.bodies) throw new UnreadableFileError(`Das System hat ${lists.length} Körperschaften. Bitte die Adresse einer einzelnen angeben.`);
  return lists;
}

function linkTo(from: Json, name: string, address: string): string {
  const link = from[name];
  const url = typeof link === 'string' ? URL.parse(link, address) : null;
  if (url === null) throw new UnreadableFileError(`${address} nennt keine Adresse für „${name}“.`);
  return url.href;
}

function withSince(list: string, since: string): string {
  const url = new URL(list);
  if (!url.searchParams.has('modified_since')) url.searchParams.set('modified_since', since);
  return url.href;
}

/** Requests of one pull, counted together; each goes through the guard against internal addresses. */
class Client {
  readonly #rules: FetchRules;
  readonly #end: number;
  /** Answers by address: the list that was asked to find out what it is need not be asked again. */
  readonly #known = new Map<string, Json>();
  #requests = 0;
  #bytes = 0;

  constructor({ since: _since, now: _now, ...rules }: OparlRequest) {
    this.#rules = { accept: 'application/json, */*;q=0.5', ...rules };
    this.#end = Date.now() + limits.ms;
  }

  async get(address: string): Promise<Json> {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    if ((this.#requests += 1) > limits.pages + limits.organizations) throw new UnreadableFileError(`${address}: mehr als ${limits.pages} Seiten; der Abruf wurde beendet.`);
    if (Date.now() > this.#end) throw new UnreadableFileError(`${address} hat nicht innerhalb von ${limits.ms / 1000} Sekunden alles geliefert.`);
    const { bytes } = await fetchSource(address, this.#rules);
    if ((this.#bytes += bytes.length) > limits.bytes) throw new UnreadableFileError(`${address}: die Antworten sind zusammen größer als ${limits.bytes / 1_000_000} MB.`);
    const value = parse(bytes, address);
    this.#known.set(address, value);
    return value;
  }

  /** Objects of a list, page by page along `links.next`. */
  async *pages(first: string): AsyncGenerator<unknown[]> {
    const visited = new Set<string>();
    for (let address: string | undefined = first; address !== undefined; ) {
      if (visited.has(address)) throw new UnreadableFileError(`${address}: die Seiten der Liste führen im Kreis.`);
      if (visited.size >= limits.pages) throw new UnreadableFileError(`${first}: die Liste hat mehr als ${limits.pages} Seiten.`);
      visited.add(address);
      const page = await this.get(address);
      if (!Array.isArray(page['data'])) throw new UnreadableFileError(`${address} ist keine Liste nach OParl: „data“ fehlt.`);
      yield page['data'];
      const links = page['links'];
      const next: unknown = isObject(links) ? links['next'] : undefined;
      address = typeof next === 'string' && next !== '' ? (URL.parse(next, address)?.href ?? undefined) : undefined;
    }
  }

  /** Names of the bodies that meet. One that cannot be had leaves a meeting without it, no more. */
  async organizationNames(meetings: readonly unknown[]): Promise<Record<string, string>> {
    const addresses = new Set(meetings.filter(isObject).flatMap((meeting) => [meeting['organization']].flat()).filter((one) => typeof one === 'string'));
    const names: Record<string, string> = {};
    for (const address of [...addresses].slice(0, limits.organizations)) {
      try {
        const found = await this.get(address);
        const name = textOf(found['name'], 200) ?? textOf(found['shortName'], 200);
        if (name !== undefined) names[address] = name;
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error;
      }
    }
    return names;
  }
}

function parse(bytes: Uint8Array, address: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnreadableFileError(`${address} liefert kein lesbares JSON.`);
  }
  if (!isObject(value)) throw new UnreadableFileError(`${address} liefert kein Objekt nach OParl.`);
  return value;
}
