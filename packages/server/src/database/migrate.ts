// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import type { Sql } from 'postgres';
import { DatabaseError } from './error.ts';

const migrationLock = 7_681_002;
const migrationPattern = fileURLToPath(new URL('../../migrations/*.sql', import.meta.url));

/** Brings the schema up to date, as owner, all or nothing. Processes that start at the same time wait for each other. */
export async function migrate(owner: Sql): Promise<void> {
  try {
    await owner.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${migrationLock})`;
      const [server] = await transaction<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
      if (server === undefined || server.version < 150_000) throw new DatabaseError('PostgreSQL 15 oder neuer wird gebraucht.');
      const postgrator = new Postgrator({
        driver: 'pg',
        migrationPattern,
        schemaTable: 'schema_version',
        execQuery: async (query) => ({ rows: [...(await transaction.unsafe(query))] }),
        execSqlScript: async (script) => void (await transaction.unsafe(script)),
      });
      if ((await postgrator.getDatabaseVersion()) > (await postgrator.getMaxVersion())) throw new DatabaseError(otherVersion);
      await postgrator.migrate();
    });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('MD5 checksum')) throw new DatabaseError(otherVersion);
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new DatabaseError(`${missingRights}\n(PostgreSQL: ${(error as Error).message})`);
  }
}

const otherVersion = 'Die Datenbank gehört zu einer anderen, meist neueren Version dieses Programms. Bitte diese verwenden oder eine passende Sicherung einspielen.';

const missingRights = `Der Datenbank-Benutzer darf die Rollen oder die Erweiterung nicht anlegen. Bitte einmal als Verwalter ausführen:
  CREATE ROLE vir_app NOLOGIN; CREATE ROLE vir_import NOLOGIN; CREATE ROLE vir_sign_in NOLOGIN;
  GRANT vir_app, vir_import, vir_sign_in TO <Benutzer aus DATABASE_URL>;
  CREATE EXTENSION IF NOT EXISTS unaccent; GRANT CREATE ON SCHEMA public TO <Benutzer aus DATABASE_URL>;`;
