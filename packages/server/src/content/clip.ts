// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** The first `longest` UTF-16 code units, not cut inside a character. For limits nobody should meet; what people read is cut by core's `cut`. */
export const clip = (text: string, longest: number): string => text.slice(0, longest).replace(/\p{Surrogate}$/u, '').trimEnd();
