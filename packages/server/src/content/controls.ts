// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Line ends as `\n`; without control characters, which PostgreSQL refuses or no text needs, and lone surrogates, which nothing can store. */
export const withoutControls = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]/gu, '');
