// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { appendAudit } from '../audit/audit-log.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { formOf } from './forms.ts';
import type { OwnAccount } from './second-step-routes.ts';

/** Adds and removes passkeys on the account page. */
export function passkeyRoutes({ own, show, desk }: OwnAccount, { sql, door, passkeys }: SignInRoutes): void {
  // A session that somebody left open is not enough to leave a key behind.
  own('POST', '/account/passkey/add', async (request, reply, account) => {
    const form = formOf(request);
    const checked = await door.check(account.login, form.get('passkey-password') ?? '', request.ip);
    if ('refused' in checked) return show(request, reply.code(checked.refused === 'wait' ? 429 : 422), account, { problem: { at: 'passkey', is: checked.refused === 'wait' ? 'wait' : 'wrongPassword' } });
    if (!(await passkeys.add(account, form.get('response') ?? ''))) return show(request, reply.code(422), account, { problem: { at: 'passkey', is: 'passkeyFailed' } });
    await appendAudit(sql, { event: 'passkey-added', subject: account.id, outcome: 'ok' });
    desk.tell(request, account, 'passkey');
    return show(request, reply, account, { done: 'passkeySaved' });
  });

  own('POST', '/account/passkey/remove', async (request, reply, account) => {
    if (!(await passkeys.remove(account.id, formOf(request).get('passkey') ?? ''))) return show(request, reply, account);
    await appendAudit(sql, { event: 'passkey-removed', subject: account.id, outcome: 'ok' });
    return show(request, reply, account, { done: 'passkeyRemoved' });
  });
}
