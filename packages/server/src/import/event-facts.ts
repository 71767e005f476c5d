// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fold } from '@vir-nordwest/core/text/fold.ts';
import type { EventRule } from './draft.ts';

/** What people write about cost, access and registration, read into the fields of the API. Unknown words stay as text. */

type Price = NonNullable<EventRule['price']>;
type Accessibility = NonNullable<EventRule['accessibility']>;
type Feature = NonNullable<Accessibility['features']>[number];

const plainlyFree = /^(?:(?:der )?eintritt (?:ist )?(?:frei|kostenlos)|kostenlos|kostenfrei|gratis|frei|umsonst|free(?: of charge| entry| admission)?|kein(?:e kosten)?|nein|0(?:[.,]00?)? ?(?:€|eur|euro)?)$/u;
const beginsFree = /^(?:(?:der )?eintritt (?:ist )?(?:frei|kostenlos)|kostenlos|kostenfrei|gratis|free)\b/u;
/** „Eintritt frei für Kinder“, „frei, sonst 5 €“: free for some is not free. */
const onlyForSome = /[1-9]\d*(?:[.,]\d\d)? ?(?:€|eur)|\b(?:fuer|nur|sonst|ausser|except|only|for|members?)\b/u;

/** „Eintritt frei, Spenden willkommen“ is free, „5 €, ermäßigt 3 €“ is not. */
export function readPrice(written: string): Price {
  const text = written.trim();
  const folded = fold(text);
  if (plainlyFree.test(folded)) return { free: true };
  return { free: beginsFree.test(folded) && !onlyForSome.test(folded), text };
}

/** `undefined` where the words are neither yes nor no nor in between. */
export function readWheelchair(text: string): Accessibility['wheelchair'] {
  const word = fold(text).trim();
  if (/^(?:ja|j|yes|true|x|1|voll(?:staendig)?|rollstuhlgerecht|barrierefrei|stufenlos|full)$/u.test(word)) return 'yes';
  if (/^(?:teilweise|teils|eingeschraenkt|bedingt|mit hilfe|limited|partial(?:ly)?)$/u.test(word)) return 'limited';
  if (/^(?:nein|n|no|false|0|nicht|none)$/u.test(word)) return 'no';
  return undefined;
}

const featureWords: readonly [pattern: RegExp, feature: Feature][] = [
  [/^(?:toilet(?:te)?|wc|(?:barrierefreies?|behinderten|rollstuhl)[- ]?(?:wc|toilette)s?|barrierefreie toilette)$/u, 'toilet'],
  [/^(?:parking|(?:behinderten|barrierefreie)[- ]?(?:parkplatz|parkplaetze))$/u, 'parking'],
  [/^(?:hearing-loop|(?:induktive hoer|hoer|induktions)(?:schleife|anlage)|induktive hoeranlage)$/u, 'hearing-loop'],
  [/^(?:sign-language|gebaerden(?:sprache|dolmetsch\p{L}*)|gebaerdensprachdolmetsch\p{L}*|dgs)$/u, 'sign-language'],
  [/^(?:subtitles|untertitel|schriftdolmetsch\p{L}*)$/u, 'subtitles'],
  [/^(?:audio-description|audiodeskription|hoerfilmfassung)$/u, 'audio-description'],
  [/^(?:tactile|taktil\p{L}*|leitsystem|blindenleitsystem|brailleschrift)$/u, 'tactile'],
  [/^(?:easy-language|leichte sprache|einfache sprache)$/u, 'easy-language'],
];

/** A word for what a venue or an event offers; `undefined` where it is none of ours. */
export const readFeature = (word: string): Feature | undefined => featureWords.find(([pattern]) => pattern.test(fold(word).trim()))?.[1];

/** A list of such words, or a sentence, which stays one. */
export function readAccessibility(written: string): Pick<Accessibility, 'features' | 'text' | 'wheelchair'> {
  const words = written.split(/[,;|\n]/u).map((word) => word.trim()).filter(Boolean);
  const features = words.map(readFeature);
  const wheelchair = words.map((word) => (/^(?:rollstuhlgerecht|barrierefrei|stufenlos)$/u.test(fold(word)) ? 'yes' : undefined));
  if (words.some((_, index) => features[index] === undefined && wheelchair[index] === undefined)) return { text: written.trim() };
  const known = [...new Set(features.filter((one) => one !== undefined))];
  return { ...(wheelchair.includes('yes') && { wheelchair: 'yes' }), ...(known.length > 0 && { features: known }) };
}
