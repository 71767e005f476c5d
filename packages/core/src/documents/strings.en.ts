// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { en as shared } from '../strings/en.ts';
import type { DocumentWords } from './strings.ts';

const count = (n: number) => (n === 1 ? '1 document' : `${n} documents`);

export default {
  ...shared,
  title: 'Documents',
  hint: 'Members see documents here once they have signed in.',
  empty: 'There are no documents at the moment.',
  emptyFiltered: 'No document matches this selection.',
  more: 'Load more documents',
  count,
  added: (added, shown, total) => `${count(added)} loaded, showing ${shown} of ${total}.`,
  download: 'Download',
  asking: 'Preparing …',
  started: (title) => `Downloading ${title}.`,
  notDownloaded: 'The document cannot be downloaded at the moment. Please try again.',
  decimalComma: '.',
} as const satisfies DocumentWords;
