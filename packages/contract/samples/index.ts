// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Answers of the API for mocks, stories and tests. Not for the product. */
import type { Boundaries } from '../src/index.ts';
import boundaryFile from './boundaries.json' with { type: 'json' };

export { documentItems } from './documents.ts';
export { crowdedDay, eventFeed, eventFeedOf, eventItems, eventVariants } from './events.ts';
export { sampleBase, sampleDay, sampleFeedExtension, sampleNow } from './feed.ts';
export { holidaysIn } from './holidays.ts';
export { memberCollection, memberCollectionOf, memberFeatures, memberVariants } from './members.ts';
export { newsFeed, newsFeedOf, newsItems, newsVariants } from './news.ts';
export { projectFeed, projectFeedOf, projectItems, projectVariants } from './projects.ts';

export const boundaries = boundaryFile as Boundaries;
