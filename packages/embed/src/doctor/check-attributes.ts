// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { placesOf, elementOf, widgetOf, type Finding, type Site } from './finding.ts';

interface Described {
  name: string;
  type?: { text?: string };
}

/** Names and values of attributes against the public manifest, where the server has it: a self-hosted copy may not. */
export async function checkAttributes(site: Site): Promise<Finding[]> {
  const manifest = (await fetch(`${site.base}/einbetten/custom-elements.json`, { credentials: 'omit' })
    .then((answer) => answer.json())
    .catch(() => undefined)) as { modules?: { declarations?: { tagName?: string; attributes?: Described[] }[] }[] } | undefined;
  const declarations = manifest?.modules?.flatMap(({ declarations: all }) => all ?? []) ?? [];
  return placesOf(document, site).flatMap((place) => {
    const known = declarations.find(({ tagName }) => tagName === `vir-${widgetOf(place)}`)?.attributes;
    return known ? [...place.attributes].flatMap(({ name, value }) => checkAttribute(place, name, value, known)) : [];
  });
}

/** HTML's own, and what the loader and frames of old editors put there. */
const usual = /^(?:id|class|style|slot|hidden|dir|title|role|tabindex|aria-.*|data-vir)$/;

function checkAttribute(place: Element, written: string, value: string, known: readonly Described[]): Finding[] {
  if (usual.test(written)) return [];
  const isElement = place === elementOf(place);
  const name = written.trim().replace(isElement ? /^$/ : /^data-/, '');
  const described = known.find((one) => one.name === name);
  const own = isElement ? name.replace(/^data-/, '') : name;
  if (!described && known.some((one) => one.name === own)) return [{ weight: 'note', what: `${written} steht am Element mit data- davor.`, remedy: 'In Form B heißen Attribute ohne data-.', line: `${own}="${value}"` }];
  if (!isElement && !written.startsWith('data-')) return known.some((one) => one.name === written) ? [{ weight: 'note', what: `${written} steht ohne data- am <div>.`, remedy: 'In Form A beginnen Attribute mit data-.', line: `data-${written}="${value}"` }] : [];
  if (!described) return isElement && !/^[a-z-]+$/.test(written) ? [] : [{ weight: 'note', what: `Das Attribut „${written}“ kennt dieser Baustein nicht.`, remedy: 'Es bleibt ohne Wirkung; vielleicht ein Tippfehler.' }];
  const options = [...(described.type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, option]) => option);
  if (options.length > 0 && !options.includes(value)) return [{ weight: 'note', what: `„${value}“ ist kein Wert für ${written}.`, remedy: `Möglich sind: ${options.join(', ')}.` }];
  return [];
}
