// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { NewsWords } from './strings.ts';

export default { ...shared, title: 'Nieges', more: 'Mehr Narichten laden' } as const satisfies Partial<NewsWords>;
