// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { formatNames } from './detect-format.ts';
import type { ImportProblem } from './draft.ts';
import type { ImportReport } from './import-file.ts';

const shown = 50;

/** The report as a person reads it. */
export function reportText(report: ImportReport): string {
  const head = `${report.dryRun ? 'Probelauf, nichts gespeichert. ' : ''}Quelle „${report.source}“ (${formatNames[report.format]}):`;
  const counts = `  ${report.added} neu, ${report.changed} geändert, ${report.unchanged} unverändert${report.removed > 0 ? `, ${report.removed} entfernt` : ''}, ${report.problems.length} übersprungen${report.withheld > 0 ? `, ${report.withheld} ${report.withheld === 1 ? 'bleibt' : 'bleiben'} zurückgezogen (vir withdraw)` : ''}`;
  return [head, counts, ...section('Übersprungen:', report.problems), ...section('Hinweise:', report.notes)].join('\n');
}

function section(title: string, problems: readonly ImportProblem[]): string[] {
  if (problems.length === 0) return [];
  const rest = problems.length - shown;
  return [`  ${title}`, ...problems.slice(0, shown).map(({ place, reason }) => `    ${place}: ${reason}`), ...(rest > 0 ? [`    … und ${rest} weitere`] : [])];
}
