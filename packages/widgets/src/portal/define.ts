// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { Portal } from './portal.ts';

if (!customElements.get('vir-portal')) customElements.define('vir-portal', Portal);
