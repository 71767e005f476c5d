// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Version of the whole package, from the root package.json. */
declare const VIR_VERSION: string;
/** Address of the API without a slash at the end; empty unless set by `npm run package -- --base …` for concatenated scripts. */
declare const VIR_BASE: string;
/** Every file of a widget's module graph without `.js`, by widget, with blanks between them; the files lie beside the loader. */
declare const VIR_FILES: Readonly<Record<string, string>>;
/** Runs the code of all widgets; only in `vir-all.js`. */
declare const VIR_DEFINE: () => void;
