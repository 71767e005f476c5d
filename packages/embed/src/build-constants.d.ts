// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Version of the whole package, from the root package.json. */
declare const VIR_VERSION: string;
/** Address of the API without a slash at the end; empty unless set by `npm run package -- --base …` for concatenated scripts. */
declare const VIR_BASE: string;
/** Folder beside the loader with the widgets' files; another one for each build. */
declare const VIR_BUILD: string;
/** Names of all widgets. */
declare const VIR_WIDGETS: readonly string[];
/** Runs the code of all widgets; only in `vir-all.js`. */
declare const VIR_DEFINE: () => void;
