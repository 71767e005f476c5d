// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import postgres, { type Sql } from 'postgres';
import type { Settings } from '../settings.ts';
import { openEmbedded } from './embedded.ts';
import { DatabaseError } from './error.ts';
import { migrate } from './migrate.ts';

/** The doors to the database: each is a pool whose sessions hold one role. */
export interface Database {
  /** Reads for visitors: role `vir_app`, public rows only (row-level security). */
  app: Sql;
  /** Reads for signed-in members: role `vir_app`, public and internal rows (row-level security). */
  member: Sql;
  /** Accounts, portals, tokens and the audit log: role `vir_sign_in`, which sees no content. */
  signIn: Sql;
  /** Writes content: role `vir_import`. */
  importer: Sql;
  /** Calls `onNotice` for each committed change of content, `onLost` whenever notices may have been missed. */
  listen(onNotice: () => void, onLost: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export type DatabaseSettings = Pick<Settings, 'dataFolder' | 'databaseUrl'> & { binaries?: string };

/** Opens PostgreSQL (`databaseUrl`, else the embedded one), brings its schema up to date and returns the doors. */
export async function openDatabase(settings: DatabaseSettings, log: (message: string) => void): Promise<Database> {
  const embedded = settings.databaseUrl === undefined ? await openEmbedded(settings.dataFolder, log, settings.binaries) : undefined;
  const connect = (name: string, max: number, session: Record<string, string>, more: postgres.Options<Record<string, never>> = {}): Sql => {
    const options = { max, connect_timeout: 10, onnotice: () => {}, ...more, connection: { application_name: `vir-${name}`, timezone: 'UTC', ...session } };
    return settings.databaseUrl === undefined && embedded !== undefined ? postgres({ ...embedded.connection, ...options }) : postgres(settings.databaseUrl ?? '', options);
  };
  try {
    await prepareSchema(connect('owner', 1, {}), settings.databaseUrl);
  } catch (error) {
    await embedded?.release();
    throw error;
  }
  const reader = { role: 'vir_app', random_page_cost: '1.1', statement_timeout: '10000' };
  const app = connect('app', 8, { ...reader, 'vir.viewer': 'public' });
  const member = connect('member', 4, { ...reader, 'vir.viewer': 'member' });
  const signIn = connect('sign-in', 4, { role: 'vir_sign_in', statement_timeout: '10000' });
  const importer = connect('import', 2, { role: 'vir_import' });
  return {
    app,
    member,
    signIn,
    importer,
    listen: (onNotice, onLost) => listen((more) => connect('listen', 1, { role: 'vir_app' }, more), onNotice, onLost),
    async close() {
      await Promise.all([app, member, signIn, importer].map((sql) => sql.end({ timeout: 3 })));
      await embedded?.release();
    },
  };
}

async function prepareSchema(owner: Sql, databaseUrl: string | undefined): Promise<void> {
  try {
    await migrate(owner);
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (databaseUrl === undefined || error instanceof DatabaseError || !/^(?:E[A-Z]+|CONNECT_TIMEOUT|28\w{3}|3D000)$/u.test(code)) throw error;
    throw new DatabaseError(`Die Datenbank aus DATABASE_URL ist nicht erreichbar: ${message}`);
  } finally {
    await owner.end({ timeout: 3 });
  }
}

/** A connection of its own: `sql.listen` of the client re-subscribes silently and would hide that notices were missed. */
async function listen(connect: (more: object) => Sql, onNotice: () => void, onLost: () => void): Promise<() => Promise<void>> {
  let closing = false;
  let retry: NodeJS.Timeout | undefined;
  let client: Sql;
  const subscribe = async (): Promise<void> => {
    client = connect({ idle_timeout: 0, max_lifetime: null, fetch_types: false, onnotify: onNotice, onclose: lost });
    await client.unsafe('listen vir_content');
    onLost(); // whatever was written before we listened
  };
  const lost = (): void => {
    if (closing) return;
    onLost();
    clearTimeout(retry);
    retry = setTimeout(() => void client.end({ timeout: 0 }).then(subscribe).catch(lost), 250);
  };
  await subscribe();
  return async () => {
    closing = true;
    clearTimeout(retry);
    await client.end({ timeout: 1 });
  };
}
