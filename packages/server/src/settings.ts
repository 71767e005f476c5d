// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the environment decides. Every value has a default that works on a fresh machine. */
export interface Settings {
  port: number;
  /** Address to listen on. */
  host: string;
  /** Address under which visitors reach this API, without a trailing slash: base of every link handed out. */
  publicUrl: string;
  /** Address of the pages that take passwords, without a trailing slash. */
  signInUrl: string;
  /** Another OpenID Connect issuer members may sign in with. */
  upstream: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined;
  /** Pages of the operator, for the foot of the sign-in pages. */
  operator: { imprint: string | undefined; privacy: string | undefined; accessibility: string | undefined };
  /** Mail server, `smtp://` or `smtps://`; without it letters lie in the data folder. */
  smtpUrl: string | undefined;
  /** Sender of letters. */
  mailFrom: string;
  /** Folder of the embedded database, and of letters where there is no mail server. */
  dataFolder: string;
  /** PostgreSQL 15 or later; the embedded one when undefined. */
  databaseUrl: string | undefined;
  /** Folder with the built browser files, served under `/w/`. */
  assetsFolder: string;
  /** Sites that may show widgets in a frame, as in the CSP directive `frame-ancestors`. */
  frameAncestors: string;
  /** What the log leaves out: all below this level. */
  logLevel: string;
  /** Whether `vir serve` asks the sources that are due. */
  pulls: boolean;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** A wrong setting; the message is German and names the variable. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  // An empty variable is one that is not set: `PORT= vir serve`.
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const port = Number(text('PORT') ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new SettingsError(`PORT muss eine Zahl von 0 bis 65535 sein, nicht „${env.PORT}“.`);
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!logLevels.includes(logLevel)) throw new SettingsError(`LOG_LEVEL muss eines von ${logLevels.join(', ')} sein, nicht „${logLevel}“.`);
  const publicUrl = readUrl('PUBLIC_URL', text('PUBLIC_URL') ?? `http://127.0.0.1:${port}`);
  return {
    port,
    host: text('HOST') ?? '127.0.0.1',
    publicUrl,
    signInUrl: readUrl('SIGN_IN_URL', text('SIGN_IN_URL') ?? publicUrl),
    upstream: readUpstream(text),
    operator: { imprint: readPage('IMPRINT_URL', text), privacy: readPage('PRIVACY_URL', text), accessibility: readPage('ACCESSIBILITY_URL', text) },
    smtpUrl: readSmtpUrl(text('SMTP_URL')),
    mailFrom: readSender(text('MAIL_FROM') ?? 'Virtuelle Region Nordwest <noreply@localhost>', text('SMTP_URL')),
    dataFolder: path.resolve(text('VIR_DATA') ?? path.join(projectFolder, '.data')),
    databaseUrl: readDatabaseUrl(text('DATABASE_URL')),
    assetsFolder: path.resolve(text('VIR_ASSETS') ?? path.join(projectFolder, 'dist/w')),
    frameAncestors: readFrameAncestors(text('FRAME_ANCESTORS') ?? '*'),
    logLevel,
    pulls: readSwitch('VIR_PULL', text('VIR_PULL')),
  };
}

function readSwitch(name: string, value = 'on'): boolean {
  if (value === 'on' || value === 'off') return value === 'on';
  throw new SettingsError(`${name} muss „on“ oder „off“ sein, nicht „${value}“.`);
}

function readFrameAncestors(text: string): string {
  if (/^(?:\*|'none'|'self'|(?:https?:\/\/)?[\w*.:-]+)(?: +(?:'self'|(?:https?:\/\/)?[\w*.:-]+))*$/u.test(text)) return text;
  throw new SettingsError(`FRAME_ANCESTORS muss * oder eine Liste von Adressen mit Leerzeichen dazwischen sein, etwa https://www.ort.de https://*.kreis.de, nicht „${text}“.`);
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(?:ql)?:$/u.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new SettingsError('DATABASE_URL muss mit postgres:// beginnen, etwa postgres://benutzer:passwort@rechner:5432/datenbank.'); // not the text: it may hold a password
}

function readUpstream(text: (name: string) => string | undefined): Settings['upstream'] {
  const issuer = text('UPSTREAM_ISSUER');
  if (issuer === undefined) return undefined;
  const [clientId, clientSecret] = [text('UPSTREAM_CLIENT_ID'), text('UPSTREAM_CLIENT_SECRET')];
  if (clientId === undefined || clientSecret === undefined) throw new SettingsError('Mit UPSTREAM_ISSUER werden UPSTREAM_CLIENT_ID und UPSTREAM_CLIENT_SECRET gebraucht.');
  const url = new URL(readUrl('UPSTREAM_ISSUER', issuer));
  if (url.protocol === 'http:' && !/^(?:127\.0\.0\.1|localhost|\[::1\])$/u.test(url.hostname)) throw new SettingsError('UPSTREAM_ISSUER muss mit https:// beginnen.');
  return { issuer, clientId, clientSecret, name: text('UPSTREAM_NAME') ?? url.host };
}

function readSmtpUrl(text: string | undefined): string | undefined {
  if (text === undefined || /^smtps?:$/u.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new SettingsError('SMTP_URL muss mit smtp:// oder smtps:// beginnen, etwa smtps://benutzer:passwort@mail.example:465.'); // not the text: it may hold a password
}

function readSender(text: string, smtpUrl: string | undefined): string {
  if (smtpUrl !== undefined && text.endsWith('@localhost>')) throw new SettingsError('Mit SMTP_URL wird MAIL_FROM gebraucht: der Absender der Mails, etwa „ViR-Nordwest <mitglieder@vir.example>“.');
  if (/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/u.test(text)) return text;
  throw new SettingsError(`MAIL_FROM muss eine E-Mail-Adresse sein, auch mit Namen davor, nicht „${text}“.`);
}

/** A page people go to; content management systems name theirs with „?“ too. */
function readPage(name: string, text: (name: string) => string | undefined): string | undefined {
  const page = text(name);
  if (page === undefined || /^https?:$/u.test(URL.parse(page)?.protocol ?? '')) return page;
  throw new SettingsError(`${name} muss eine vollständige http- oder https-Adresse sein, nicht „${page}“.`);
}

function readUrl(name: string, text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new SettingsError(`${name} muss eine http- oder https-Adresse ohne „?“ und „#“ sein, nicht „${text}“.`);
  }
  return url.href.replace(/\/+$/u, '');
}
