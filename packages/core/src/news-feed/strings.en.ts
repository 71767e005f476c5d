// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { en as shared } from '../strings/en.ts';
import type { NewsWords } from './strings.ts';

const count = (n: number) => (n === 1 ? '1 item' : `${n} items`);

export default {
  ...shared,
  title: 'News',
  empty: 'There is no news at the moment.',
  emptyFiltered: 'No news matches this selection.',
  more: 'Load more news',
  count,
  added: (added, shown, total) => `${count(added)} loaded, showing ${shown} of ${total}.`,
  pinned: 'Important',
  example: 'Example',
  untitled: 'Untitled item',
  updated: (date) => `updated ${date}`,
  credit: (name) => `Photo: ${name}`,
  attachments: 'Attachments',
  decimalComma: '.',
  article: 'Read the full text',
  articleLoading: 'Loading the text …',
  articleFailed: 'The text cannot be shown at the moment.',
  articleThere: 'Read it on the website',
  image: 'Picture',
  urgent: 'Urgent',
  listen: (title) => `Listen: ${title}`,
  undated: 'Undated',
  choice: 'Choose news',
  member: 'Municipality',
  allMembers: 'All municipalities',
  month: 'Month',
  allMonths: 'All months',
  newWindow: 'Opens a new window',
  variants: 'Language',
} as const satisfies NewsWords;
