// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { ProjectWords } from './strings.ts';

export default {
  ...shared,
  title: 'Projekten',
  more: 'Mehr wiesen',
  all: 'All',
  statuses: { running: 'Löppt', planned: 'Plaant', paused: 'Rast', completed: 'Fardig' },
} as const satisfies Partial<ProjectWords>;
