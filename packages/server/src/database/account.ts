// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** User id and group id the PostgreSQL processes run under. */
export interface Account {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root; `nobody` is there on every Linux and BSD. */
const nobody: Account = { uid: 65_534, gid: 65_534 };

/** The account for PostgreSQL: `undefined` is our own. */
export function serverAccount(): Account | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Whether the account can walk down to `folder`: each existing ancestor needs the x bit for it. */
export function canReach(folder: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const stat = statSync(current, { throwIfNoEntry: false });
    if (stat !== undefined) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (current === path.dirname(current)) return true;
  }
}

/** Whether we ourselves may write in `folder`. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
