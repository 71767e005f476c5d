// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { MemberMap } from './member-map.ts';

if (!customElements.get('vir-member-map')) customElements.define('vir-member-map', MemberMap);
