// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { elementOf, placesOf, widgetOf, type Finding, type Site } from './finding.ts';

/** A widget is busy until it shows something or says why it cannot; until then it may hold nothing but the webmaster's link. */
const isBusy = (element: Element | null): boolean => !element?.shadowRoot?.querySelector('[part]') || element.shadowRoot.querySelector('[aria-busy=true]') !== null;

/** A portal shows nothing by itself. */
const widgetsOf = (site: Site): Element[] => placesOf(document, site).filter((place) => widgetOf(place) !== 'portal' && site.widgets.includes(widgetOf(place)));

/** Waits until all widgets have settled, or `limit` milliseconds. */
export async function untilSettled(site: Site, limit: number): Promise<void> {
  for (const end = performance.now() + limit; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) if (!widgetsOf(site).some((place) => isBusy(elementOf(place)))) return;
}

/** What can be seen of each widget. */
export function checkWidgets(site: Site): Finding[] {
  return widgetsOf(site).flatMap((place): Finding[] => {
    const name = widgetOf(place);
    const element = elementOf(place);
    if (!element?.shadowRoot) return [{ weight: 'stop', what: `„${name}“ ist noch der bloße Ersatz-Link: Sein Code ist nicht angekommen.`, remedy: 'Meist verbietet ihn die Content-Security-Policy (script-src), oder ein Werbeblocker hält ihn auf; die Konsole des Browsers (F12) nennt die Datei.', line: `script-src ${new URL(site.base).origin}` }];
    const error = element.shadowRoot.querySelector('[part=error]');
    if (error) return [{ weight: 'stop', what: `„${name}“ zeigt einen Fehler: ${(error.textContent ?? '').replace(error.querySelector('button')?.textContent ?? '', '').replaceAll(/\s+/g, ' ').trim()}`, remedy: 'Der Grund steht in einem der anderen Punkte; sonst antwortet der Dienst gerade nicht.' }];
    if (!element.checkVisibility()) return [{ weight: 'note', what: `„${name}“ ist auf der Seite verborgen (Reiter, Akkordeon oder CSS).`, remedy: 'Er zeichnet sich von selbst, sobald er sichtbar wird.' }];
    const width = Math.round(element.getBoundingClientRect().width);
    return width < 220 ? [{ weight: 'note', what: `„${name}“ hat nur ${width} Pixel Breite.`, remedy: 'Ab 220 Pixeln ist alles gut lesbar.' }] : [];
  });
}

/** How many widgets show their content. */
export const countShown = (site: Site): number => widgetsOf(site).filter((place) => !isBusy(elementOf(place)) && !elementOf(place)?.shadowRoot?.querySelector('[part=error]')).length;
