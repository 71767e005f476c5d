// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Building blocks of the browser's guards. A reader takes anything and returns a value of its type or `undefined`;
 * it never throws and copies known fields only, so `__proto__` and other surprises stay outside.
 */
export type Read<T> = (value: unknown) => T | undefined;

type Fields = Readonly<Record<string, Read<unknown>>>;
type Value<TRead> = TRead extends Read<infer T> ? T : never;
type Shape<TRequired extends Fields, TOptional extends Fields> = { [K in keyof TRequired]: Value<TRequired[K]> } & { [K in keyof TOptional]?: Value<TOptional[K]> | undefined };

export const text: Read<string> = (value) => (typeof value === 'string' ? value : undefined);

export const record: Read<Readonly<Record<string, unknown>>> = (value) => (isRecord(value) ? value : undefined);

export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** Integer from `least` on. */
export const whole = (least: number): Read<number> => (value) => (Number.isInteger(value) && (value as number) >= least ? (value as number) : undefined);

export const matching = (pattern: RegExp): Read<string> => (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);

export const oneOf = <T extends string>(...values: readonly T[]): Read<T> => (value) => (values.includes(value as T) ? (value as T) : undefined);

/** The good elements of an array, in their order. */
export const listOf = <T>(read: Read<T>): Read<T[]> => (value) => (Array.isArray(value) ? value.map(read).filter((element) => element !== undefined) : undefined);

/**
 * An object with all `required` fields; a bad `optional` field is as good as a missing one. A required one of which nothing comes is read as
 * `undefined`. Goes by what is there: most items have few of the fields they may have.
 */
export const fields = <TRequired extends Fields, TOptional extends Fields>(required: TRequired, optional: TOptional): Read<Shape<TRequired, TOptional>> => {
  const readers: Fields = { __proto__: null, ...required, ...optional };
  return (value) => {
    if (!isRecord(value)) return undefined;
    const result: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const found = readers[name]?.(value[name]);
      if (found !== undefined) result[name] = found;
    }
    for (const name in required) if (!(name in result) && (result[name] = required[name]?.(undefined)) === undefined) return undefined;
    return result as Shape<TRequired, TOptional>;
  };
};

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
