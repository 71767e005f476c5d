// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { feedOf, itemEntries } from './feed.ts';

export const NewsItem = v.object(itemEntries);
export const NewsFeed = feedOf(NewsItem);
