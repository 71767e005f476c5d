// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export type PictureFormat = 'webp' | 'jpg';

/** Enough for a card on a phone, on a desk, and a full column on a dense screen, in pixels. */
const widths = [320, 640, 1280] as const;

export const largestWidth = 1280;

/** Widths of the copies of an image that is no wider than the largest, smallest first; none is larger than the image. */
export const widthsOf = (width: number): number[] => [...widths.filter((one) => one < width), width];
