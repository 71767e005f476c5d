// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem } from '@vir-nordwest/contract';
import type { Picture } from '@vir-nordwest/core/links/picture.ts';
import { participation, projectDetails as facts, type Linked } from '@vir-nordwest/core/project-list/details.ts';
import { projectTimes } from '@vir-nordwest/core/project-list/schedule.ts';
import { controlsDe } from '@vir-nordwest/core/project-list/strings.controls.ts';
import { detailsDe } from '@vir-nordwest/core/project-list/strings.details.ts';
import { de } from '@vir-nordwest/core/project-list/strings.ts';
import { escapeText } from '../content/serialize.ts';
import { detailList, linkHtml, type DetailRow } from './detail-list.ts';

/** What is known of a project beside its text, in the words the widget uses. */
export function projectDetails(item: ProjectItem, today: string, base: string): string {
  const { status, statusNote, contact } = item._project;
  const { period, next, phases } = projectTimes(item, status, today, { ...detailsDe, ...de });
  const part = participation(item, today, de);
  const details = facts(item, de, [base], today);
  const linked = ({ text, href }: Linked): string => (href === undefined ? escapeText(text) : linkHtml(href, text));
  const person = [contact?.name, contact?.phone].filter((part) => part !== undefined).map(escapeText);
  if (contact?.email !== undefined) person.push(linkHtml(`mailto:${contact.email}`, contact.email));
  if (contact?.url !== undefined) person.push(linkHtml(contact.url, contact.url));
  const rows: DetailRow[] = [
    [controlsDe.status, [[de.statuses[status], statusNote, period].filter((part) => part !== undefined).join(', '), next ?? ''].map(escapeText)],
    [detailsDe.participation, part === undefined ? [] : [linked(part)]],
    [detailsDe.nextEvent, details.nextEvent.map(linked)],
    [detailsDe.phases, phases.map(escapeText)],
    [detailsDe.results, details.results.map(linked)],
    [detailsDe.partners, details.partners.map(linked)],
    [detailsDe.place, details.place.map(linked)],
    [detailsDe.cost, details.cost.map(linked)],
    [detailsDe.funding, details.funding.map((source) => `${source.logo === undefined ? '' : logoHtml(source.logo)}${linked(source)}`)],
    [detailsDe.contact, person.length === 0 ? [] : [person.join(', ')]],
  ];
  return detailList(rows);
}

/** The name stands beside it. */
const logoHtml = ({ src, width, height }: Picture): string => `<img class="logo" src="${escapeText(src)}" alt=""${width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`}> `;
