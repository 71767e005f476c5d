// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { LoginBox } from './login-box.ts';

if (!customElements.get('vir-login-box')) customElements.define('vir-login-box', LoginBox);
