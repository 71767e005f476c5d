// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { placesOf, widgetOf, type Finding, type Site } from './finding.ts';

/** What became of the webmaster's line on its way through editor and filters. */
export function checkTags(site: Site): Finding[] {
  const places = placesOf(document, site);
  return [...(places.length === 0 ? missing(site) : []), ...places.flatMap((place) => checkPlace(place, site))];
}

function missing({ base }: Site): Finding[] {
  const leftover = [...document.links].find(({ href, textContent }) => href.startsWith(`${base}/`) || /vir-nordwest/i.test(href + textContent));
  if (/(?:<|&lt;)\s*(?:div[^>]*data-vir|vir-[a-z]+-)/.test(document.body.innerText))
    return [{ weight: 'stop', what: 'Der Code steht als lesbarer Text auf der Seite.', remedy: 'Er wurde in die normale Textansicht eingefügt. Bitte den Editor auf HTML umschalten oder ein Element „HTML“ verwenden.' }];
  return leftover
    ? [{ weight: 'stop', what: `Der Link „${leftover.textContent.trim()}“ ist da, das Tag darum herum fehlt.`, remedy: 'Das Redaktionssystem hat das Tag beim Speichern entfernt. Bitte Form A in ein Element „HTML“ setzen, das div, class und data-… behält; sonst Form C bis F.', line: '<div class="vir-embed" data-vir="news-feed"><a href="…">…</a></div>' }]
    : [{ weight: 'stop', what: 'Auf dieser Seite steht kein Baustein.', remedy: 'Der Lader läuft, aber die Zeile für die Inhalte fehlt: nicht gespeichert, oder ganz herausgefiltert.', line: '<div class="vir-embed" data-vir="news-feed"><a href="…">…</a></div>' }];
}

function checkPlace(place: Element, { widgets }: Site): Finding[] {
  const name = widgetOf(place);
  if (name === '') return [{ weight: 'stop', what: 'Ein <div class="vir-embed"> hat sein data-vir verloren.', remedy: 'Das Redaktionssystem entfernt data-Attribute. Bitte Form B versuchen oder data-* in seinen Einstellungen erlauben.' }];
  if (!widgets.includes(name)) return [{ weight: 'stop', what: `Einen Baustein „${name}“ gibt es nicht.`, remedy: `Es gibt: ${widgets.join(', ')}.`, line: `data-vir="${nearest(name, widgets)}"` }];
  const found: Finding[] = [];
  const written = [...place.attributes].find(({ value }) => /[„“”]/.test(value));
  if (written) found.push({ weight: 'note', what: `Um den Wert von ${written.name} stehen Anführungszeichen aus einer Textverarbeitung.`, remedy: 'Bei Werten ohne Leerzeichen haben wir sie ergänzt. Bitte durch gerade Zeichen ersetzen.', line: `${written.name}="${written.value.replace(/[„“”"]/g, '')}"` });
  if (!place.querySelector('a')) found.push({ weight: 'note', what: `Im Baustein „${name}“ steht kein Link.`, remedy: 'Ist der Dienst nicht erreichbar, bleibt die Stelle leer. Bitte einen Link als Ersatz hineinschreiben; manche Systeme löschen leere Elemente sogar.' });
  return found;
}

/** Of the names the one with most letters in common at the start; people misspell ends. */
export const nearest = (name: string, names: readonly string[]): string => {
  const letters = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const common = (other: string): number => [...other.replaceAll('-', '')].findIndex((letter, index) => letter !== letters[index]) >>> 0;
  return [...names].sort((one, other) => common(other) - common(one))[0] ?? '';
};
