// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { databaseName } from '../stored.ts';

/** A sign-in that is under way, here or in another window. */
export interface Pending {
  state: string;
  verifier: string;
  key: CryptoKeyPair;
  /** Where the visitor was. */
  back: string;
  popup: boolean;
  /** Milliseconds since 1970. */
  created: number;
}

/** What the next page needs to go on. The key cannot be read, not even by us. */
export interface Kept {
  key: CryptoKeyPair;
  refreshToken: string;
}

interface Records {
  pending: Pending;
  kept: Kept;
}

const store = 'sign-in';
const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });

/** The portal's database, open only while something is read or written: another tab may want to delete it. */
export class Store {
  readonly #name: string;

  constructor(portal: string) {
    this.#name = databaseName(portal);
  }

  get<TName extends keyof Records>(name: TName): Promise<Records[TName] | undefined> {
    return this.#use('readonly', (records) => records.get(name) as IDBRequest<Records[TName] | undefined>);
  }

  async put<TName extends keyof Records>(name: TName, record: Records[TName]): Promise<void> {
    await this.#use('readwrite', (records) => records.put(record, name));
  }

  async forget(name: keyof Records): Promise<void> {
    await this.#use('readwrite', (records) => records.delete(name));
  }

  /** Leaves nothing behind. */
  async clear(): Promise<void> {
    await done(indexedDB.deleteDatabase(this.#name)).catch(() => undefined);
  }

  async #use<T>(mode: IDBTransactionMode, work: (records: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const opening = indexedDB.open(this.#name);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    const database = await done(opening);
    try {
      return await done(work(database.transaction(store, mode).objectStore(store)));
    } finally {
      database.close();
    }
  }
}
