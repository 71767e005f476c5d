// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Matches a path with a word for which ad blockers refuse a request. */
export const wordsOfBlockers = /(?:^|[^a-z])(?:ads?|advert\w*|banner|social|share|widgets?|track(?:er|ing)?|analytics|sponsor\w*|popup|consent|newsletter)(?:[^a-z]|$)/u;
