// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deSimple as shared } from '../strings/de-simple.ts';
import type { NewsWords } from './strings.ts';

const count = (n: number) => (n === 1 ? '1 Text' : `${n} Texte`);

export default {
  ...shared,
  title: 'Neuigkeiten',
  empty: 'Es gibt gerade keine Neuigkeiten.',
  emptyFiltered: 'Dazu gibt es keine Neuigkeiten.',
  more: 'Mehr Neuigkeiten zeigen',
  count,
  added: (added, shown, total) => `${count(added)} sind dazugekommen. Sie sehen ${shown} von ${total}.`,
  pinned: 'Das ist wichtig',
  example: 'Nur ein Beispiel',
  untitled: 'Text ohne Überschrift',
  updated: (date) => `Der Text ist neu gemacht: ${date}`,
  credit: (name) => `Das Foto ist von: ${name}`,
  attachments: 'Texte zum Herunterladen',
  article: 'Den ganzen Text lesen',
  articleLoading: 'Der Text kommt gleich.',
  articleFailed: 'Der Text fehlt gerade. Versuchen Sie es später noch einmal.',
  articleThere: 'Den Text auf der Internet-Seite lesen',
  image: 'Ein Bild',
  month: 'Monat',
  allMonths: 'Alle Monate',
  variants: 'Sprache aussuchen',
  urgent: 'Das ist eilig',
  listen: (title) => `Zum Anhören: ${title}`,
  undated: 'Ohne Tag',
  choice: 'Neuigkeiten aussuchen',
  member: 'Ort',
  allMembers: 'Alle Orte',
  newWindow: 'Die Seite öffnet sich in einem neuen Fenster.',
} as const satisfies Partial<NewsWords>;
