// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { checkAttributes } from './check-attributes.ts';
import { checkLoaders } from './check-loaders.ts';
import { checkReach } from './check-reach.ts';
import { checkTags } from './check-tags.ts';
import { checkWidgets, countShown, untilSettled } from './check-widgets.ts';
import type { Site } from './finding.ts';
import { openPanel } from './panel.ts';
import { ticketText } from './ticket.ts';

/*
 * `/w/1/doctor.js`: says in words what keeps an embed from working. The loader fetches it where the page's address ends in `#vir-debug`; where the
 * loader itself does not run, a bookmark does (docs/einbinden/fehlersuche.md). An ES module without imports.
 */

const site: Site = { base: import.meta.url.replace(/\/w\/1\/doctor\.js.*$/, ''), version: VIR_VERSION, widgets: VIR_WIDGETS };
const panel = openPanel();
// Where the loader does not run there is nothing to wait for, and every widget lacks its code for the one reason that is named already.
const runs = (globalThis as { VIR?: { version?: string } }).VIR?.version !== undefined;
if (runs) await untilSettled(site, 9000);
const reach = await checkReach(site);
const findings = [...(await checkLoaders(site)), ...checkTags(site), ...reach, ...(await checkAttributes(site)), ...(runs ? checkWidgets(site) : [])].sort((one, other) => Number(one.weight === 'note') - Number(other.weight === 'note'));
panel.show(findings, countShown(site), ticketText(findings, site));
