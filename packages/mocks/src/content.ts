// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries, EventItem, MemberFeature, NewsItem, ProjectItem } from '@vir-nordwest/contract';
import { boundaries, eventItems, memberFeatures, newsItems, projectItems } from '@vir-nordwest/contract/samples';

/** What the mocked API holds. */
export interface Content {
  news: readonly NewsItem[];
  events: readonly EventItem[];
  projects: readonly ProjectItem[];
  members: readonly MemberFeature[];
  boundaries: Boundaries;
}

/** The sample content; events lie around `today`. */
export const sampleContent = (today: string): Content => ({ news: newsItems, events: eventItems(today), projects: projectItems, members: memberFeatures, boundaries });
