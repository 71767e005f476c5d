// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What we read of a custom-elements manifest (schema version 1). Declared, because the file itself is generated. */
interface ManifestEntry {
  /** Empty for the default slot. */
  name: string;
  description?: string;
  default?: string;
  type?: { text?: string };
  /** Of members: the attribute of the same meaning. */
  attribute?: string;
}

interface ManifestElement {
  tagName?: string;
  description?: string;
  attributes?: ManifestEntry[];
  members?: ManifestEntry[];
  slots?: ManifestEntry[];
  events?: ManifestEntry[];
  cssProperties?: ManifestEntry[];
  cssParts?: ManifestEntry[];
}

declare module '*/custom-elements.json' {
  const manifest: { modules: { declarations: ManifestElement[] }[] };
  export default manifest;
}
