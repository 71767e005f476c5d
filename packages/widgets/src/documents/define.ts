// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { Documents } from './documents.ts';

if (!customElements.get('vir-documents')) customElements.define('vir-documents', Documents);
