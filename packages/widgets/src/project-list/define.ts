// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { ProjectList } from './project-list.ts';

if (!customElements.get('vir-project-list')) customElements.define('vir-project-list', ProjectList);
