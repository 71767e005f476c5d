// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import eventsSimple from '@vir-nordwest/core/event-calendar/strings.de-simple.ts';
import eventsEn from '@vir-nordwest/core/event-calendar/strings.en.ts';
import eventsNds from '@vir-nordwest/core/event-calendar/strings.nds.ts';
import { de as eventsDe, type EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import membersSimple from '@vir-nordwest/core/member-map/strings.de-simple.ts';
import membersEn from '@vir-nordwest/core/member-map/strings.en.ts';
import membersNds from '@vir-nordwest/core/member-map/strings.nds.ts';
import { de as membersDe, type MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import newsSimple from '@vir-nordwest/core/news-feed/strings.de-simple.ts';
import newsEn from '@vir-nordwest/core/news-feed/strings.en.ts';
import newsNds from '@vir-nordwest/core/news-feed/strings.nds.ts';
import { de as newsDe, type NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import projectsSimple from '@vir-nordwest/core/project-list/strings.de-simple.ts';
import projectsEn from '@vir-nordwest/core/project-list/strings.en.ts';
import projectsNds from '@vir-nordwest/core/project-list/strings.nds.ts';
import { de as projectsDe, type ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import type { WidgetWords } from '@vir-nordwest/core/strings/words.ts';

export type Language = 'de' | 'en' | 'nds' | 'de-simple';

/** The language we have for the one that was asked for. */
export const languageFor = (asked = ''): Language => (/^(?:de-simple|en|nds)(?=-|$)/u.exec(asked.toLowerCase())?.[0] ?? 'de') as Language;

type Catalogue<TWords> = Record<Exclude<Language, 'de'>, Partial<TWords>> & { de: TWords };

/** Missing entries are German. No „heute“: a page that includes the fragment may keep it until tomorrow. */
const wordsOf = <TWords extends WidgetWords>(catalogue: Catalogue<TWords>, language: Language): TWords => {
  const words = { ...catalogue.de, ...catalogue[language] };
  return { ...words, dates: { ...words.dates, relative: {} } };
};

export const newsWords = (language: Language): NewsWords => wordsOf<NewsWords>({ de: newsDe, en: newsEn, nds: newsNds, 'de-simple': newsSimple }, language);
export const eventWords = (language: Language): EventWords => wordsOf<EventWords>({ de: eventsDe, en: eventsEn, nds: eventsNds, 'de-simple': eventsSimple }, language);
export const projectWords = (language: Language): ProjectWords => wordsOf<ProjectWords>({ de: projectsDe, en: projectsEn, nds: projectsNds, 'de-simple': projectsSimple }, language);
export const memberWords = (language: Language): MapWords => wordsOf<MapWords>({ de: membersDe, en: membersEn, nds: membersNds, 'de-simple': membersSimple }, language);
