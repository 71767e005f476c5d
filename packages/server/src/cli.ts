// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util';
import type { Holiday } from '@vir-nordwest/contract';
import { UsageError } from './commands/usage-error.ts';
import { DatabaseError } from './database/error.ts';
import { ExportError } from './export/export-error.ts';
import { UnreadableFileError } from './import/draft.ts';
import { importLists, type ImportList } from './import/import-lists.ts';
import { readSettings, SettingsError } from './settings.ts';

const help = `vir – Inhalte der Virtuellen Region Nordwest bereitstellen

  vir serve                             Server starten (Ende mit Strg+C)
  vir import LISTE DATEI|URL            Inhalte einlesen; LISTE ist ${importLists.join(', ')};
                                        RSS, Atom, JSON Feed, iCalendar, CSV, GeoJSON, TopoJSON, OParl
  vir source add NAME LISTE URL         Quelle eintragen, die „vir serve“ regelmäßig abruft (news, events, projects)
  vir source pause|resume|remove NAME   Abruf aussetzen, fortsetzen, beenden; die Einträge bleiben
  vir sources                           alle Quellen und wie es ihnen geht
  vir pull [NAME]                       Quellen jetzt abrufen
  vir withdraw LISTE KENNUNG… [--reason TEXT]     Einträge sofort vom Netz nehmen (news, events, projects); kein Einlesen bringt sie zurück.
                                        KENNUNG oder Adresse der Seite; ohne Angaben: zeigen, was zurückgezogen ist
  vir republish LISTE KENNUNG…          zurückgezogene Einträge wieder zeigen
  vir export ORDNER [--base URL]        die öffentlichen Inhalte als Dateien für jeden Webserver schreiben;
                                        URL: unter welcher Adresse der Ordner erreichbar sein wird (sonst PUBLIC_URL)
  vir config [show]                     zeigen, was abgeschaltet ist und welche Hinweise gelten
  vir config disable WIDGET [--message TEXT]      Widget auf allen Seiten abschalten
  vir config enable WIDGET              wieder einschalten
  vir config notice TEXT [--until DATUM]          Hinweis setzen
  vir config clear                      alle Hinweise entfernen
  vir portal add KENNUNG SEITE… [--name NAME]     Website zulassen, die Mitglieder anmeldet; SEITE: genaue Adresse mit dem Anmeldefeld
  vir portal list · vir portal disable KENNUNG    zeigen · abschalten und alle Anmeldungen dort beenden
  vir member add E-MAIL --name NAME [--municipality KOMMUNE]      Konto anlegen und einladen (per Mail; ohne SMTP_URL wird der Link gedruckt)
  vir member import DATEI.csv           alle einladen, die noch kein Konto haben; Spalten E-Mail, Name, Kommune
  vir member list · vir member invite E-MAIL                      zeigen · neuer Link
  vir member sign-out E-MAIL · vir member disable E-MAIL          überall abmelden · Konto schließen
  vir member reset-second-step E-MAIL                             Telefon und Ersatzcodes verloren: wieder nur Passwort
  vir document add DATEI --title TEXT [--description TEXT] [--municipality MITGLIED] [--tags A,B]
                                        Dokument für Angemeldete aufnehmen (höchstens 50 MB)
  vir document list · vir document remove KENNUNG         zeigen · entfernen
  vir audit verify · vir audit prune    prüfen, ob das Protokoll der Anmeldungen unversehrt ist · Einträge nach 90 Tagen löschen (der Server tut es von selbst)

Optionen von „vir import“
  --source NAME       Name der Quelle; Einträge werden an Quelle und Kennung wiedererkannt.
                      Ohne Angabe: der Rechnername der URL oder der Dateiname ohne Endung.
  --dry-run           nur prüfen und berichten, nichts speichern
  --allow-loopback    auch Adressen dieses Rechners abrufen (nur für Entwicklung)
  --credit TEXT · --license TEXT · --edition TEXT · --credit-url URL
                      zu „boundaries“: Quellenvermerk, Lizenz und Stand, wie sie neben der Karte stehen müssen
  --region DE-NI|DE-HB
                      zu „holidays“ (Schulferien): Niedersachsen oder Bremen, wenn die Datei es nicht sagt

Optionen von „vir source add“
  --every MINUTEN     Abstand der Abrufe (60)
  --member ID · --tags A,B · --internal
                      Mitglied und Themen für Einträge dieser Quelle; nur für Angemeldete zeigen
  --kind oparl        Sitzungen eines Ratsinformationssystems (zu „events“); URL: System, Körperschaft oder Liste der Sitzungen
Option von „vir pull“
  --accept-removals   auch dann glauben, wenn mehr als die Hälfte der bekannten Einträge fehlt

Umgebung
  PORT (4100) · HOST (127.0.0.1) · PUBLIC_URL · SIGN_IN_URL (sonst PUBLIC_URL) · SMTP_URL · MAIL_FROM · UPSTREAM_ISSUER · UPSTREAM_CLIENT_ID · UPSTREAM_CLIENT_SECRET · UPSTREAM_NAME · DATABASE_URL (sonst eingebautes PostgreSQL) · VIR_DATA (.data) · VIR_ASSETS (dist/w) · LOG_LEVEL (info) · VIR_PULL (on)

Rückgabe: 0 in Ordnung (auch mit übersprungenen Einträgen) · 1 fehlgeschlagen · 2 falscher Aufruf`;

/** By name: their modules are loaded only with their commands. */
const ownErrors = new Set(['PortalError', 'AccountError', 'DocumentError', 'WithdrawalError']);

/** Runs one command, loading only what it needs, and resolves with the exit code; `undefined` while a server is running. */
async function main(args: string[]): Promise<number | undefined> {
  const { values, positionals } = readArgs(args);
  const [command, ...operands] = positionals;
  if (values.help === true || command === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (command === 'serve') {
    if (operands.length > 0) throw new UsageError('„vir serve“ nimmt keine weiteren Angaben.');
    const settings = readSettings();
    const { serve } = await import('./commands/serve.ts');
    await serve(settings);
    return undefined;
  }
  if (command === 'import') {
    const [list, from, ...rest] = operands;
    if (list === undefined || !isImportList(list)) throw new UsageError(`Was soll eingelesen werden? Möglich: ${importLists.join(', ')}.`);
    if (from === undefined || rest.length > 0) throw new UsageError('Genau eine Datei oder Adresse bitte.');
    if (values.source?.trim() === '') throw new UsageError('--source darf nicht leer sein.');
    const source = values.source?.trim();
    const settings = readSettings();
    const { importCommand } = await import('./commands/import.ts');
    const about = { credit: values.credit, license: values.license, edition: values.edition, creditUrl: values['credit-url'] };
    const boundary = Object.fromEntries(Object.entries(about).filter((entry): entry is [string, string] => entry[1] !== undefined));
    if (list !== 'boundaries' && Object.keys(boundary).length > 0) throw new UsageError('--credit, --license, --edition und --credit-url gehören zu „vir import boundaries“.');
    const region = holidayRegions.find((name) => name === values.region?.trim().toUpperCase());
    if (values.region !== undefined && region === undefined) throw new UsageError(`--region ist ${holidayRegions.join(' oder ')}.`);
    if (list !== 'holidays' && region !== undefined) throw new UsageError('--region gehört zu „vir import holidays“.');
    await importCommand({ list, from, ...(region !== undefined && { region }), ...(source !== undefined && { source }), dryRun: values['dry-run'] === true, allowLoopback: values['allow-loopback'] === true, boundary }, settings);
    return 0;
  }
  if (command === 'source') {
    const [action = '', ...names] = operands;
    const { sourceCommand } = await import('./commands/sources.ts');
    const { every, member, tags, kind } = values;
    await sourceCommand({ action, operands: names, every, member, tags, kind, internal: values.internal === true, allowLoopback: values['allow-loopback'] === true }, readSettings());
    return 0;
  }
  if (command === 'sources') {
    if (operands.length > 0) throw new UsageError('„vir sources“ nimmt keine weiteren Angaben.');
    const { sourcesCommand } = await import('./commands/sources.ts');
    await sourcesCommand(readSettings());
    return 0;
  }
  if (command === 'pull') {
    const [name, ...rest] = operands;
    if (rest.length > 0) throw new UsageError('Höchstens eine Quelle bitte; ohne Angabe alle.');
    const { pullCommand } = await import('./commands/sources.ts');
    return (await pullCommand({ name, acceptRemovals: values['accept-removals'] === true, allowLoopback: values['allow-loopback'] === true }, readSettings())) ? 0 : 1;
  }
  if (command === 'withdraw' || command === 'republish') {
    const { withdrawCommand } = await import('./commands/withdraw.ts');
    await withdrawCommand({ command, operands, reason: values.reason }, readSettings());
    return 0;
  }
  if (command === 'export') {
    const [folder, ...rest] = operands;
    if (folder === undefined || rest.length > 0) throw new UsageError('Genau ein Ordner bitte.');
    const settings = readSettings(values.base === undefined ? process.env : { ...process.env, PUBLIC_URL: values.base });
    const { exportCommand } = await import('./commands/export.ts');
    await exportCommand(folder, settings);
    return 0;
  }
  if (command === 'config') {
    const [action = 'show', operand, ...rest] = operands;
    if (rest.length > 0) throw new UsageError('Zu viele Angaben. Texte mit Leerzeichen bitte in Anführungszeichen.');
    const { configCommand } = await import('./commands/config.ts');
    await configCommand({ action, operand, message: values.message, until: values.until }, readSettings());
    return 0;
  }
  if (command === 'document') {
    const { documentCommand } = await import('./commands/documents.ts');
    return documentCommand({ operands, title: values.title, description: values.description, municipality: values.municipality, tags: values.tags }, readSettings());
  }
  if (command === 'portal' || command === 'member' || command === 'audit') {
    const { signInCommand } = await import('./commands/sign-in.ts');
    return signInCommand({ command, operands, name: values.name, municipality: values.municipality }, readSettings());
  }
  throw new UsageError(command === undefined ? 'Es fehlt ein Befehl.' : `Den Befehl „${command}“ gibt es nicht.`);
}

/** The Länder of the network; the contract's list would load all schemas. */
const holidayRegions = ['DE-NI', 'DE-HB'] as const satisfies Holiday['regions'];

const isImportList = (name: string): name is ImportList => (importLists as readonly string[]).includes(name);

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        source: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'allow-loopback': { type: 'boolean' },
        credit: { type: 'string' },
        license: { type: 'string' },
        edition: { type: 'string' },
        'credit-url': { type: 'string' },
        region: { type: 'string' },
        base: { type: 'string' },
        every: { type: 'string' },
        member: { type: 'string' },
        tags: { type: 'string' },
        kind: { type: 'string' },
        internal: { type: 'boolean' },
        'accept-removals': { type: 'boolean' },
        reason: { type: 'string' },
        message: { type: 'string' },
        until: { type: 'string' },
        name: { type: 'string' },
        title: { type: 'string' },
        description: { type: 'string' },
        municipality: { type: 'string' },
      },
    });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const name = /--[\w-]+|(?<=')-\w/u.exec(message)?.[0] ?? '';
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageError(`Die Option ${name} gibt es nicht.`);
    throw new UsageError(message.includes('does not take') ? `${name} nimmt keinen Wert.` : `Zu ${name} fehlt der Wert.`);
  }
}

try {
  const code = await main(process.argv.slice(2));
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nAlle Befehle und Optionen: vir help\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`${failureText(error)}\n`);
    process.exitCode = 1;
  }
}

function failureText(error: unknown): string {
  if (error instanceof UnreadableFileError || error instanceof DatabaseError || error instanceof SettingsError || error instanceof ExportError || ownErrors.has((error as Error).name)) return `Fehler: ${(error as Error).message}`;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Fehler: Der Port ist schon belegt. Läuft der Server bereits? (${message})`;
  if (/^(?:CONNECTION_|CONNECT_TIMEOUT|57P|ECONN)/u.test(code ?? '')) return 'Fehler: Die Verbindung zur Datenbank ist abgerissen. Was als gespeichert gemeldet wurde, ist gespeichert; bitte noch einmal aufrufen.';
  return `Unerwarteter Fehler: ${stack ?? message}`;
}
