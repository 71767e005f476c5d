// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { placeLine } from '../code/blocks.ts';
import { firstLine, shortLine } from '../code/loader-lines.ts';
import { policyLines, tileOrigin } from '../code/policy.ts';
import type { Choice } from '../choice.ts';
import type { Words } from './words.ts';

/** What a privacy statement says about the chosen embed. German whatever the page speaks: it goes onto a German site. */
export function privacyText(choice: Choice, base: string): string {
  const { rung, attributes } = choice;
  if (rung === 'E') return 'Auf dieser Website zeigen wir Inhalte der Virtuellen Region Nordwest. Unser Server holt sie dort ab und setzt sie in die Seite; Ihr Browser ruft dafür keinen fremden Server auf, es werden keine Daten von Ihnen übermittelt, keine Cookies gesetzt und auf Ihrem Gerät nichts gespeichert.';
  if (rung === 'F') return 'Auf dieser Website zeigen wir Inhalte der Virtuellen Region Nordwest. Unser Redaktionssystem holt sie dort ab; Ihr Browser ruft dafür keinen fremden Server auf. Folgen Sie einem Link zum Abonnieren, so ruft Ihr Programm den Server der Virtuellen Region Nordwest auf und überträgt dabei aus technischen Gründen Ihre IP-Adresse.';
  const tiles = rung === 'C' || rung === 'D' ? undefined : tileOrigin(choice);
  const stored = tiles !== undefined && attributes.has('remember');
  const session = choice.widget === 'login-box';
  return [
    `Auf dieser Website zeigen wir Inhalte der Virtuellen Region Nordwest. Ihr Browser ruft sie vom Server [Betreiber, Anschrift] (${new URL(base).host}) ab. Dabei wird aus technischen Gründen Ihre IP-Adresse übertragen.`,
    stored || session ? 'Es werden keine Cookies gesetzt.' : 'Es werden keine Cookies gesetzt; auf Ihrem Gerät wird nichts gespeichert und nichts ausgelesen (§ 25 TDDDG).',
    tiles === undefined ? 'Weitere Dritte erhalten keine Daten.' : `Nur wenn Sie die Hintergrundkarte einschalten, lädt Ihr Browser Kartenbilder von ${new URL(tiles).host}; dabei wird Ihre IP-Adresse dorthin übertragen (Art. 6 Abs. 1 Buchst. a DSGVO).`,
    stored ? 'Ihre Zustimmung dazu merkt sich Ihr Browser, bis Sie sie an der Karte zurücknehmen (§ 25 Abs. 1 TDDDG).' : '',
    session ? 'Melden Sie sich als Mitglied an, so bewahrt Ihr Browser bis zum Abmelden einen Schlüssel auf, der für den gewünschten Dienst erforderlich ist (§ 25 Abs. 2 Nr. 2 TDDDG); davor wird auf Ihrem Gerät nichts gespeichert und nichts ausgelesen.' : '',
    'Rechtsgrundlage ist Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit dem Landesrecht.',
  ].filter((sentence) => sentence !== '').join(' ');
}

/** For providers who change templates on request. German, as they are. */
export function ticketText(choice: Choice, base: string, words: Words): string {
  const ladder = { ...choice, rung: 'A' as const };
  return `Guten Tag,

wir möchten auf unserer Website Inhalte der Virtuellen Region Nordwest zeigen (öffentliche Stelle, keine Cookies, keine Werbung, keine Drittanbieter). Am liebsten so:

1. im Kopf aller Seiten:
   ${firstLine(base)}
   (lässt Ihr System kein Inline-Skript zu: ${shortLine(base)})
2. ein HTML-Modul, in das unsere Redaktion diese Zeile setzen kann, ohne dass div, class oder data-… entfernt werden:
   ${placeLine('A', choice, base, words)}
3. falls eine Content-Security-Policy gesetzt ist, zusätzlich:
   ${policyLines(ladder, base).join('\n   ')}

Geht das nicht, bitten wir um ein iframe-Modul mit frei wählbarem title für
${base}/embed/${choice.widget}
und um ${new URL(base).origin} in frame-src.

Vielen Dank`;
}
