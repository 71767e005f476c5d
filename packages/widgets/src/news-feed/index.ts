// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export { NewsFeed } from './news-feed.ts';
export type { NewsFeedEventMap } from './news-feed.events.ts';
