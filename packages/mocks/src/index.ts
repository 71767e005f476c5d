// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export { faultNames, type Fault, type Faults } from './faults.ts';
export { handlers, type MockOptions } from './handlers.ts';
export type { Content } from './content.ts';
