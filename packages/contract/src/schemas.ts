// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every shape of the API as a valibot schema. Not for the browser: widgets take types from the package's root. */
export * from './schemas/boundary.ts';
export * from './schemas/content.ts';
export * from './schemas/document.ts';
export * from './schemas/event.ts';
export * from './schemas/feed.ts';
export * from './schemas/holiday.ts';
export * from './schemas/member.ts';
export * from './schemas/news.ts';
export * from './schemas/operations.ts';
export * from './schemas/problem.ts';
export * from './schemas/project.ts';
export * from './schemas/query.ts';
export * from './schemas/scalars.ts';
