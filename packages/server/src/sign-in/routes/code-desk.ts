// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts/accounts.ts';
import { checkCode } from '../accounts/second-step.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { noticeLetter, notices } from '../mail/letters.ts';
import type { CodeProblem } from '../pages/second-step-pages.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { formOf } from './forms.ts';

export interface CodeDesk {
  /** Checks what the form holds, writes the audit log and tells the owner what they have to know. */
  check(request: FastifyRequest, account: Account): Promise<CodeProblem | undefined>;
  tell(request: FastifyRequest, account: Account, notice: keyof typeof notices): void;
}

export function codeDesk({ sql, mailer, signInUrl, now }: SignInRoutes): CodeDesk {
  const tell: CodeDesk['tell'] = (request, account, notice) =>
    void mailer.send(noticeLetter(account, notices[notice], `${signInUrl}/password`)).catch((error: unknown) => request.log.error({ err: error }, 'a notice could not be sent'));
  return {
    tell,
    async check(request, account) {
      const form = formOf(request);
      const checked = await checkCode(sql, account.id, { code: form.get('code') ?? undefined, recovery: form.get('recovery') ?? undefined }, now());
      if (checked === 'alarm' || checked === 'recovery') tell(request, account, checked);
      if (checked === 'recovery') await appendAudit(sql, { event: 'recovery-code-used', subject: account.id, outcome: 'ok' });
      if (checked === 'code' || checked === 'recovery') return undefined;
      await appendAudit(sql, { event: 'second-step', subject: account.id, outcome: 'refused' });
      if (checked !== 'wrong') return 'wait';
      return form.has('recovery') ? 'wrongRecovery' : 'wrongCode';
    },
  };
}
