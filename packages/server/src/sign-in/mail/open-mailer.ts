// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';
import type { Settings } from '../../settings.ts';
import { folderMailer, smtpMailer, type Mailer } from './mailer.ts';

/** The mail server of the settings, else the folder `mail` in the data folder. */
export const openMailer = ({ smtpUrl, mailFrom, dataFolder }: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataFolder'>): Mailer =>
  smtpUrl === undefined ? folderMailer(path.join(dataFolder, 'mail'), mailFrom) : smtpMailer(smtpUrl, mailFrom);
