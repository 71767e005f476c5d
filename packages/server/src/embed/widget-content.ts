// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { EventQuery, MemberQuery } from '@vir-nordwest/contract/schemas';
import type { ProjectItem } from '@vir-nordwest/contract';
import { agenda, itemsIn } from '@vir-nordwest/core/event-calendar/agenda.ts';
import { eventItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { eventData } from '@vir-nordwest/core/event-calendar/linked-data.ts';
import { inOrder, memberEntries } from '@vir-nordwest/core/member-map/model.ts';
import { newsExtras } from '@vir-nordwest/core/news-feed/extras.ts';
import { newsCards } from '@vir-nordwest/core/news-feed/model.ts';
import { projectCard } from '@vir-nordwest/core/project-list/model.ts';
import { projectTimes } from '@vir-nordwest/core/project-list/schedule.ts';
import { detailsDe } from '@vir-nordwest/core/project-list/strings.details.ts';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { WidgetWords } from '@vir-nordwest/core/strings/words.ts';
import type { Database } from '../database/database.ts';
import { readQuery } from '../http/query.ts';
import { buildEventFeed } from '../lists/events.ts';
import { buildFeed } from '../lists/feed.ts';
import type { Site } from '../lists/item-json.ts';
import { itemLists, type ItemQuery, type ListDefinition } from '../lists/item-lists.ts';
import { buildMembers } from '../lists/members.ts';
import { apiQuery, type Attributes } from './attributes.ts';
import { eventWords, memberWords, newsWords, projectWords, type Language } from './words.ts';

/** One item as text and safe addresses; the markup is the same for all widgets. */
export interface Entry {
  title: string;
  /** Read after the title where another item has the same. */
  hint?: string | undefined;
  href?: string | undefined;
  lang?: string | undefined;
  /** A date with its form for machines. */
  time?: { text: string; datetime: string } | undefined;
  facts: readonly string[];
  text?: string | undefined;
  /** The item for search engines (schema.org). */
  linked: Readonly<Record<string, unknown>>;
}

export interface Group {
  /** Heading over the entries: the day, in a calendar. */
  title?: string | undefined;
  entries: readonly Entry[];
}

/** What a widget would show, from the same models and in the same words. */
export interface WidgetContent {
  words: WidgetWords;
  groups: readonly Group[];
  list: 'news' | 'events' | 'projects' | 'members';
  /** The filters in force, for the addresses to subscribe to. */
  query: ListQuery;
  formats: readonly (readonly [name: string, extension: string])[];
}

export interface Reading {
  database: Database;
  site: Site;
  today: string;
  attributes: Attributes;
  language: Language;
}

type Read = (reading: Reading) => Promise<WidgetContent>;

const listNamed = (name: string): ListDefinition => itemLists.find((list) => list.name === name) as ListDefinition;
const without = <T extends { limit?: unknown; cursor?: unknown }>({ limit: _limit, cursor: _cursor, ...filters }: T): ListQuery => filters;
const filled = (texts: readonly (string | undefined)[]): string[] => texts.filter((text): text is string => text !== undefined && text !== '');

const news: Read = async ({ database, site, today, attributes, language }) => {
  const words = newsWords(language);
  const query: ItemQuery = readQuery(listNamed('news').query, apiQuery(attributes, language));
  const { items } = await buildFeed(database.app, listNamed('news'), query, site, today);
  const setting = { words, language, today, homes: [site.publicUrl] };
  const entries = newsCards(items, setting).map((card) => ({ ...card, foreign: newsExtras(card.item, setting).foreign })).map(({ item, title, hint, href, date, source, foreign }): Entry => ({
    title,
    hint,
    href,
    lang: foreign?.lang,
    time: date === undefined ? undefined : { text: date, datetime: item.date_published ?? '' },
    facts: filled([item._vir.pinned === true ? words.pinned : '', item._vir.example === true ? words.example : '', source, foreign?.name]),
    text: attributes.get('layout') === 'compact' ? undefined : item.summary,
    linked: { '@type': 'NewsArticle', headline: title, datePublished: item.date_published, dateModified: item.date_modified },
  }));
  return { words, groups: [{ entries }], list: 'news', query: without(query), formats: [['RSS', 'rss'], ['JSON Feed', 'json']] };
};

const events: Read = async ({ database, site, today, attributes, language }) => {
  const words = eventWords(language);
  const query = readQuery(EventQuery, apiQuery(attributes, language));
  const feed = await buildEventFeed(database.app, query, site, today);
  const items = feed.items.map(eventItem).filter((item) => item !== undefined);
  const window = { from: query.from ?? today, ...(query.to !== undefined && { to: query.to }) };
  const groups = agenda(itemsIn(items, window), window, { words, language, now: `${today}T00:00:00`, away: false, homes: [site.publicUrl] });
  return {
    words,
    groups: groups.map(({ title, entries }) => ({
      title,
      entries: entries.map(({ title: name, href, datetime, time, zone, badges, where, source, item, foreign }): Entry => ({
        title: name,
        href,
        lang: foreign?.lang,
        time: { text: zone === undefined ? time : `${time} (${zone})`, datetime },
        facts: filled([...badges, where, source, foreign?.name]),
        text: item.title ? item.summary : undefined,
        linked: eventData(item),
      })),
    })),
    list: 'events',
    query: without(query),
    formats: [['ICS', 'ics'], ['RSS', 'rss'], ['JSON Feed', 'json']],
  };
};

const projects: Read = async ({ database, site, today, attributes, language }) => {
  const words = projectWords(language);
  const query: ItemQuery = readQuery(listNamed('projects').query, apiQuery(attributes, language));
  const { items } = await buildFeed(database.app, listNamed('projects'), query, site, today);
  const entries = (items as ProjectItem[]).map((item): Entry => {
    const { status } = item._project;
    const card = projectCard(item, status, { words, language, homes: [site.publicUrl] });
    const { period, phase, next } = projectTimes(item, status, today, { ...detailsDe, ...words });
    return {
      title: card.title,
      href: card.href,
      lang: card.foreign?.lang,
      facts: filled([words.statuses[card.status], item._project.statusNote, period, phase, next, card.body, card.foreign?.name]),
      text: card.teaser,
      linked: { '@type': 'Project', description: card.teaser },
    };
  });
  return { words, groups: [{ entries }], list: 'projects', query: without(query), formats: [['RSS', 'rss'], ['JSON Feed', 'json']] };
};

const members: Read = async ({ database, attributes, language }) => {
  const words = memberWords(language);
  const query = readQuery(MemberQuery, apiQuery(attributes, language));
  const { features } = await buildMembers(database.app, query);
  const entries = inOrder(memberEntries(features, words)).map(({ name, kindName, href, site, doubt, properties: { note } }): Entry => ({
    title: name,
    href,
    facts: filled([kindName, doubt, site]),
    text: note,
    linked: { '@type': 'GovernmentOrganization' },
  }));
  return { words, groups: [{ entries }], list: 'members', query: { ...query }, formats: [['GeoJSON', 'json'], ['CSV', 'csv']] };
};

/** The public widgets. The sign-in box is none of them: it shows nothing before a click. */
export const widgets: Readonly<Record<string, Read>> = { 'news-feed': news, 'event-calendar': events, 'project-list': projects, 'member-map': members };
