// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** @returns where the letter lies, for those who cannot be reached by mail yet */
  send(letter: Letter): Promise<string | undefined>;
}

/** Sends by the server of `url` (`smtp://` or `smtps://user:password@host:port`). */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send(letter) {
      await transport.sendMail(letter);
      return undefined;
    },
  };
}

/** Writes letters into a folder instead, where there is no mail server. */
export function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, { from, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send(letter) {
      const { message } = (await transport.sendMail(letter)) as { message: Buffer };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${new Date().toISOString().replaceAll(':', '')}-${randomUUID().slice(0, 8)}.eml`);
      await writeFile(file, message, { mode: 0o600 });
      return file;
    },
  };
}
