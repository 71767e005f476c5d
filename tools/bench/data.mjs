// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mapData } from './map.mjs';

/* Invented items in any number, the same at every run. */

const topics = ['E-Akte', 'Open Data', 'Beteiligung', 'Barrierefreiheit', 'Online-Dienste', 'IT-Sicherheit'];
const places = ['Bremerhaven', 'Delmenhorst', 'Oldenburg', 'Osnabrück', 'Goslar', 'Stuhr', 'Hatten'];
const pick = (list, index) => list[index % list.length];
const two = (number) => String(number).padStart(2, '0');
const many = (count, item) => Array.from({ length: count }, (_, index) => item(index));

const item = (index) => ({
  id: `n${index}`,
  url: `https://www.beispiel.example/${index}`,
  title: `Meldung ${index} aus ${pick(places, index)} über ${pick(topics, index)}`,
  summary: `Die Verwaltungen in ${pick(places, index)} und ${pick(places, index + 3)} arbeiten zusammen; das Ergebnis Nummer ${index} steht allen offen.`,
  date_published: `2025-${two(1 + (index % 12))}-${two(1 + (index % 28))}T${two(index % 24)}:30:00Z`,
  tags: [pick(topics, index), pick(topics, index + 1)],
  language: 'de',
  _vir: { visibility: 'public', source: { name: pick(places, index) } },
});

/** Dates over the year 2026, every tenth all day and up to three days long. */
const date = (count) => (index) => {
  const dayAt = (plus) => new Date(Date.UTC(2026, 0, 1 + Math.floor((index * 365) / count) + plus)).toISOString().slice(0, 10);
  const allDay = index % 10 === 0;
  const hour = 8 + (index % 12);
  return { id: `e${index}`, title: item(index).title, allDay, ...(allDay ? { start: dayAt(0), end: dayAt(1 + (index % 3)) } : { start: `${dayAt(0)}T${two(hour)}:00`, end: `${dayAt(0)}T${two(hour + 1)}:30` }) };
};

/** What the adapters of `dist/bench-adapters` take. */
const shortNews = (index) => {
  const { id, title, summary, url, date_published: date } = item(index);
  return { id, title, date, summary, url };
};
const shortProject = (index) => {
  const { id, title, summary } = item(index);
  return { id, title, place: pick(places, index), summary };
};

export const data = { shortNews: (count) => many(count, shortNews), shortProjects: (count) => many(count, shortProject), news: (count) => many(count, item), dates: (count) => many(count, date(count)), ...mapData };
