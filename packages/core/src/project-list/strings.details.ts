// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German for what only some projects tell, which arrives with it. */
export const detailsDe = {
  details: 'Einzelheiten',
  phases: 'Ablauf',
  funding: 'Förderung',
  partners: 'Beteiligte',
  cost: 'Kosten',
  place: 'Ort',
  nextEvent: 'Nächster Termin',
  onMap: 'Karte öffnen (OpenStreetMap)',
  credit: (name: string) => `Foto: ${name}`,
  contact: 'Kontakt',
  documents: 'Unterlagen',
  results: 'Was daraus wurde',
  deadline: (days: number) => (days === 0 ? 'letzter Tag' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`),
  changes: {
    status: 'Stand',
    start: 'Beginn',
    end: 'Ende',
    participation: 'Beteiligung',
    phase: (name: string) => `Phase „${name}“`,
    /** A side that is not told is empty. */
    changed: (what: string, to: string, from: string) => (to && from ? `${what}: ${to} (vorher ${from})` : to ? `${what}: ${to}` : `${what}: offen (vorher ${from})`),
    added: (what: string) => `${what} ist dazugekommen`,
    dropped: (what: string) => `${what} entfällt`,
  },
  participation: 'Beteiligung',
  join: (until: string, left: string) => `Mitmachen${until && ` bis ${until}`}${left && ` (${left})`}`,
  joined: (until: string) => `Mitmachen war bis ${until} möglich.`,
  phase: (number: number, of: number, name: string) => (of > 1 ? `Phase ${number} von ${of}: ${name}` : name),
  phaseStates: { done: 'beendet', current: 'läuft', upcoming: 'folgt' },
  since: (month: string) => `seit ${month}`,
  from: (month: string) => `ab ${month}`,
  begun: (month: string) => `begonnen ${month}`,
  until: (month: string) => `bis ${month}`,
  begins: (day: string) => `Beginnt ${day}`,
  ends: (day: string) => `Endet ${day}`,
  on: (date: string) => `am ${date}`,
  nextMilestone: (name: string, day: string) => `Als Nächstes: ${name}, ${day}`,
  nextPhase: (name: string, day: string) => `Nächste Phase: ${name}, ab ${day}`,
  withoutMember: 'Ohne Kommune',
  notCompleted: 'Noch nicht abgeschlossen',
  withoutYear: 'Abgeschlossen, Jahr nicht bekannt',
  decimalComma: ',',
  internal: 'Nur für Mitglieder',
} as const;

export type DetailWords = Wording<typeof detailsDe>;
