// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFiltersDe } from '../event-calendar/strings.filters.ts';
import { detailsDe as eventDetails } from '../event-calendar/strings.details.ts';
import { monthDe } from '../event-calendar/strings.month.ts';
import { de as events } from '../event-calendar/strings.ts';
import { de as news } from '../news-feed/strings.ts';
import { de as newsExtras } from '../news-feed/strings.extras.ts';
import { controlsDe } from '../project-list/strings.controls.ts';
import { detailsDe } from '../project-list/strings.details.ts';
import { mapDe } from '../project-list/strings.map.ts';
import { de as projects } from '../project-list/strings.ts';
import { viewsDe } from '../project-list/strings.views.ts';
import { addedDe } from './added.ts';
import { filtersDe } from './filters.ts';
import { whyDe } from './why.ts';

/** Names of all texts, those of a group with its name before them. */
const namesOf = (words: object, before = ''): string[] => Object.entries(words).flatMap(([name, value]) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? namesOf(value as object, `${before}${name}.`) : [before + name]));

const german = {
  events: namesOf({ ...events, ...eventDetails, ...calendarFiltersDe, ...monthDe, added: addedDe(events.count), ...filtersDe, ...whyDe }),
  news: namesOf({ ...news, ...newsExtras, added: addedDe(news.count), ...filtersDe, ...whyDe }),
  projects: namesOf({ ...projects, ...controlsDe, ...detailsDe, ...mapDe, ...viewsDe, ...filtersDe, ...whyDe }),
};
/** Each language calls itself by its own name, and these are the same words in easy German or Low German. */
const same = /^variantNames\.|^decimalComma$/;
const easy = /^(?:privacy|topics|since|from|until|on|marker|today|weekdays)$/;

for (const [list, folder] of [['events', 'event-calendar'], ['news', 'news-feed'], ['projects', 'project-list']] as const) {
  for (const language of ['en', 'nds', 'de-simple'] as const) {
    test(`a visitor who reads ${list} in ${language} meets no word of another language`, async () => {
      const { default: words } = (await import(`../${folder}/strings.${language}.ts`)) as { default: object };
      const known = new Set(namesOf(words));
      const missing = german[list].filter((name) => !known.has(name) && !same.test(name) && !(language === 'de-simple' && easy.test(name)));
      assert.deepEqual(missing, []);
    });
  }
}
