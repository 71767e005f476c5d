// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { UnreadableFileError } from './draft.ts';

/** Fetching must never reach into the network the server stands in (server-side request forgery). */
export interface AddressRules {
  /** For tests and development: 127.0.0.0/8 and ::1, on any port. */
  allowLoopback?: boolean;
}

/** The address was refused before any connection; the message is German. */
export class ForbiddenAddressError extends UnreadableFileError {
  override name = 'ForbiddenAddressError';
}

/** Whether an IP address (text, v4 or v6) is on the public internet. Ranges as IANA's special-purpose registries list them. */
export function isPublicAddress(text: string, rules: AddressRules = {}): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text); // ::ffff:127.0.0.1 is judged as 127.0.0.1
  const range = address.range();
  if (range === 'loopback') return rules.allowLoopback === true;
  // Of IPv6 only 2000::/3 has been given out; the rest holds old ways to embed an IPv4 address.
  return range === 'unicast' && (address.kind() === 'ipv4' || /^[23][\da-f]{3}:/u.test(address.toNormalizedString()));
}

/**
 * An http(s) address that may be fetched. The URL parser has already turned octal, hexadecimal, short and full-width
 * spellings of IPv4 into dotted decimals. Names are judged by the addresses they resolve to ({@link guardedLookup}).
 * @throws ForbiddenAddressError
 */
export function checkAddress(text: string, rules: AddressRules = {}): URL {
  const url = URL.parse(text);
  if (url === null) throw new ForbiddenAddressError(`„${text.slice(0, 200)}“ ist keine Webadresse.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new ForbiddenAddressError('Nur Adressen mit http:// oder https:// werden abgerufen.');
  if (url.username !== '' || url.password !== '') throw new ForbiddenAddressError('Adressen mit Benutzername oder Passwort werden nicht abgerufen.');
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const literal = ipaddr.isValid(host);
  if (literal && !isPublicAddress(host, rules)) throw new ForbiddenAddressError(`Die Adresse ${host} liegt in einem internen Netz.`);
  const isLoopback = rules.allowLoopback === true && (host === 'localhost' || (literal && ipaddr.process(host).range() === 'loopback'));
  if (url.port !== '' && url.port !== '80' && url.port !== '443' && !isLoopback) throw new ForbiddenAddressError(`Port ${url.port} wird nicht abgerufen, nur 80 und 443.`);
  return url;
}

/**
 * Name look-up for the socket itself: the address that was judged is the one connected to, so a name server that answers
 * differently the second time gains nothing. One internal address among several refuses them all.
 */
export function guardedLookup(rules: AddressRules = {}): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 4);
      const [first] = addresses;
      const forbidden = addresses.find(({ address }) => !isPublicAddress(address, rules));
      if (first === undefined || forbidden !== undefined) return callback(new ForbiddenAddressError(`${hostname} führt in ein internes Netz.`), '', 4);
      if (options.all === true) (callback as (error: Error | null, addresses: LookupAddress[]) => void)(null, [first]);
      else callback(null, first.address, first.family);
    });
  };
}
