// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a member or a topic is called here and now: offered where an attribute asks for one. */
export interface Suggestion {
  value: string;
  label: string;
}

export type Suggestions = Readonly<Record<string, readonly Suggestion[]>>;

/** Members and topics from the API; without an answer the fields take text all the same. */
export async function loadSuggestions(base: string): Promise<Suggestions> {
  const read = async (path: string): Promise<unknown> => (await fetch(base + path, { credentials: 'omit' })).json();
  const [members, news] = await Promise.all([read('/v1/members.json').catch(() => undefined), read('/v1/news.json?limit=1').catch(() => undefined)]);
  return { member: memberNames(members), tag: topics(news), urgent: topics(news) };
}

function memberNames(collection: unknown): Suggestion[] {
  const features = (collection as { features?: { id?: unknown; properties?: { id?: unknown; name?: unknown } | null }[] } | undefined)?.features;
  return (Array.isArray(features) ? features : []).flatMap(({ id, properties }) => {
    const value = properties?.id ?? id;
    return typeof value === 'string' && typeof properties?.name === 'string' ? { value, label: properties.name } : [];
  });
}

function topics(feed: unknown): Suggestion[] {
  const values = (feed as { _vir?: { facets?: { tag?: { value?: unknown }[] } } } | undefined)?._vir?.facets?.tag;
  return (Array.isArray(values) ? values : []).flatMap(({ value }) => (typeof value === 'string' ? { value, label: '' } : []));
}
