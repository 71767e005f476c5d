// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { NewsFeed } from './news-feed.ts';

if (!customElements.get('vir-news-feed')) customElements.define('vir-news-feed', NewsFeed);
