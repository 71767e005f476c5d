// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Command: writes openapi.json from the schemas. Run it after every change of a schema.
import { writeFile } from 'node:fs/promises';
import { openapiText } from './openapi.ts';

await writeFile(new URL('../openapi.json', import.meta.url), openapiText());
