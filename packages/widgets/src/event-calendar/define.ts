// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { EventCalendar } from './event-calendar.ts';

if (!customElements.get('vir-event-calendar')) customElements.define('vir-event-calendar', EventCalendar);
