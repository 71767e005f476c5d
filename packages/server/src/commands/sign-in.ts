// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { openDatabase } from '../database/database.ts';
import type { Settings } from '../settings.ts';
import { appendAudit, verifyAudit } from '../sign-in/audit/audit-log.ts';
import { keptDays, pruneAudit } from '../sign-in/audit/retention.ts';
import { addPortal, disablePortal, selectPortals } from '../sign-in/portals/portals.ts';
import { memberAction, type Outcome } from './members.ts';
import { UsageError } from './usage-error.ts';

export interface SignInCommand {
  command: 'portal' | 'member' | 'audit';
  operands: string[];
  name?: string | undefined;
  municipality?: string | undefined;
}

/** Portals, accounts of members, and the audit log. @returns the exit code. @throws UsageError, PortalError, AccountError */
export async function signInCommand(call: SignInCommand, settings: Settings): Promise<number> {
  const action = actionOf(call);
  const database = await openDatabase(settings, (message) => process.stderr.write(`${message}\n`));
  try {
    const { text, code = 0 } = await action(database.signIn, settings);
    process.stdout.write(`${text}\n`);
    return code;
  } finally {
    await database.close();
  }
}

type Sql = Parameters<typeof appendAudit>[0];
type Action = (sql: Sql, settings: Settings) => Promise<Outcome>;

function actionOf({ command, operands, name, municipality }: SignInCommand): Action {
  const ofMember = command === 'member' ? memberAction(operands, { name, municipality }) : undefined;
  if (ofMember !== undefined) return ofMember;
  const [verb = '', first, ...rest] = operands;
  switch (`${command} ${verb}`) {
    case 'portal add':
      if (first === undefined || rest.length === 0) throw new UsageError('Gebraucht werden eine Kennung und mindestens eine Rückkehrseite.');
      return async (sql) => {
        await addPortal(sql, { id: first, name: name ?? first, returnPages: rest });
        await appendAudit(sql, { event: 'portal-added', portal: first, outcome: 'ok' });
        return { text: `Das Portal „${first}“ darf jetzt Mitglieder anmelden.` };
      };
    case 'portal list':
      if (first !== undefined) break;
      return async (sql) => {
        const portals = await selectPortals(sql);
        return { text: portals.length === 0 ? 'Noch kein Portal.' : portals.map((portal) => `${portal.id} – ${portal.name}${portal.disabled ? ' (abgeschaltet)' : ''}\n${portal.returnPages.map((page) => `  ${page}`).join('\n')}`).join('\n') };
      };
    case 'portal disable':
      if (first === undefined || rest.length > 0) throw new UsageError('Gebraucht wird genau eine Kennung.');
      return async (sql) => {
        if (!(await disablePortal(sql, first))) return { text: `Ein offenes Portal „${first}“ gibt es nicht.`, code: 1 };
        await appendAudit(sql, { event: 'portal-disabled', portal: first, outcome: 'ok' });
        return { text: `Das Portal „${first}“ ist abgeschaltet; alle Anmeldungen dort sind beendet.` };
      };
    case 'audit verify':
      if (first !== undefined) break;
      return async (sql) => {
        const { records, broken } = await verifyAudit(sql);
        return broken === undefined ? { text: `${records} Einträge, die Kette ist unversehrt.` } : { text: `Die Kette ist bei Eintrag ${broken} gebrochen; ${records} Einträge davor stimmen.`, code: 1 };
      };
    case 'audit prune':
      if (first !== undefined) break;
      return async (sql) => ({ text: `${await pruneAudit(sql)} Einträge, die älter sind als ${keptDays} Tage, sind gelöscht.` });
    default:
  }
  throw new UsageError('Möglich: vir portal add|list|disable, vir member add|import|invite|list|sign-out|reset-second-step|disable, vir audit verify|prune.');
}
