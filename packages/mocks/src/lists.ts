// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, type FeedExtension, type ListName, type NewsItem } from '@vir-nordwest/contract';
import { eventFeedOf, memberCollectionOf, newsFeedOf, projectFeedOf, sampleFeedExtension } from '@vir-nordwest/contract/samples';
import { EventQuery, MemberQuery, NewsQuery, ProjectQuery } from '@vir-nordwest/contract/schemas';
import type { Content } from './content.ts';
import { countValues } from './facets.ts';
import { appeared, dayOf, eventPasses, memberPasses, overlaps, passes, projectOrders, switches } from './filters.ts';
import { pageOf } from './paging.ts';
import { eventWindow, readQuery } from './query.ts';
import { bestVersions } from './versions.ts';

const echo = (query: Record<string, unknown>): FeedExtension['query'] =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, FeedExtension['query'][string]] => entry[1] !== undefined && entry[0] !== 'cursor'));

const commonFacets = (items: readonly NewsItem[]) => ({
  tag: countValues(items.flatMap((item) => (item.tags ?? []).map((value) => ({ value })))),
  member: countValues(items.flatMap(({ _vir: { member } }) => (member === undefined ? [] : [{ value: member.id, label: member.name }]))),
});

interface Paged {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** Lists carry `content_html`; the safe tree comes with the single item. */
function inList<TItem extends NewsItem>(item: TItem): TItem {
  const { content: _, ...extension } = item._vir;
  return { ...item, _vir: extension };
}

/** One page of the matches in the envelope of the list. */
function answer<TItem extends NewsItem, TFeed extends { feed_url: string }>(url: URL, envelope: (items: TItem[]) => TFeed, matches: TItem[], query: Paged, facets: FeedExtension['facets']) {
  const { items, next } = pageOf(matches, query.limit ?? limits.page.default, query.cursor);
  const following = new URL(url);
  if (next !== undefined) following.searchParams.set('cursor', next);
  const extension = { ...sampleFeedExtension(matches.length, facets), query: echo({ limit: limits.page.default, ...query }) };
  return { ...envelope(items.map(inList)), feed_url: url.href, ...(next !== undefined && { next_url: following.href }), _vir: extension };
}

type List = (url: URL, content: Content, today: string) => object;

/** What each list answers to an address. Throws for wrong parameters. */
export const lists: Record<ListName, List> = {
  news(url, { news, members }) {
    const query = readQuery(NewsQuery, url.searchParams);
    const matches = bestVersions(news, query.lang).filter((item) => passes(item, query, members) && appeared(item, query));
    const month = countValues(matches.map((item) => ({ value: dayOf(item).slice(0, 7) }))).toSorted((one, other) => (one.value < other.value ? 1 : -1));
    return answer(url, newsFeedOf, matches, query, { ...commonFacets(matches), month });
  },
  events(url, { events, members }, today) {
    const query = readQuery(EventQuery, url.searchParams);
    const window = eventWindow(query, today);
    const matches = bestVersions(events, query.lang).filter((item) => passes(item, query, members) && eventPasses(item, query) && overlaps(item, window.from, window.to));
    const switchFacets = Object.fromEntries(Object.entries(switches).map(([name, passesSwitch]) => [name, [{ value: 'true', count: matches.filter(passesSwitch).length }]]));
    return answer(url, eventFeedOf, matches, { ...query, ...window }, { ...commonFacets(matches), ...switchFacets });
  },
  projects(url, { projects, members }) {
    const query = readQuery(ProjectQuery, url.searchParams);
    const matches = bestVersions(projects, query.lang).filter((item) => passes(item, query, members) && (query.status?.includes(item._project.status) ?? true)).toSorted(projectOrders[query.sort ?? 'newest']);
    const status = countValues(matches.map((item) => ({ value: item._project.status })));
    return answer(url, projectFeedOf, matches, query, { ...commonFacets(matches), status });
  },
  members(url, { members }) {
    const query = readQuery(MemberQuery, url.searchParams);
    const matches = members.filter((feature) => memberPasses(feature, query));
    const collection = memberCollectionOf(matches);
    const kind = countValues(matches.map(({ properties }) => ({ value: properties.kind })));
    return { ...collection, _vir: { ...sampleFeedExtension(matches.length, { kind }), query: echo(query) } };
  },
};
