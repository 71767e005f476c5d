// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { largestWidth, widthsOf, type PictureFormat } from './widths.ts';

export interface Rendition {
  width: number;
  format: PictureFormat;
  body: Buffer;
}

/** An image with its copies. `width` and `height` are those of the largest, in pixels. */
export interface Picture {
  hash: string;
  width: number;
  height: number;
  renditions: Rendition[];
}

/** The file is no image that can be shown; the message is German. */
export class UnusablePictureError extends Error {
  override name = 'UnusablePictureError';
}

const maxPixels = 50_000_000;

sharp.cache(false);
// The server answers visitors beside it.
sharp.concurrency(1);

/** First bytes of what may be decoded. SVG is a document that can name others, and stays outside. */
const signatures: readonly RegExp[] = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^GIF8[79]a/, /^RIFF[^]{4}WEBP/, /^[^]{4}ftyp(?:avif|avis|heic|mif1)/];

/**
 * Copies of an image in several widths, WebP and one JPEG: turned upright, without what cameras write beside the picture
 * (place, device), the first frame of an animation.
 * @throws UnusablePictureError
 */
export async function renditionsOf(bytes: Uint8Array): Promise<Picture> {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!signatures.some((signature) => signature.test(head))) throw new UnusablePictureError('Das ist kein Bild in JPEG, PNG, WebP, AVIF oder GIF.');
  try {
    const upright = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient().resize({ width: largestWidth, withoutEnlargement: true }).toColourspace('srgb').png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
    const { width, height } = upright.info;
    // A dot that counts visitors is no picture.
    if (width < 32 || height < 32) throw new UnusablePictureError(`Das Bild ist mit ${width} × ${height} Bildpunkten zu klein.`);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    const renditions: Rendition[] = [];
    for (const wide of widthsOf(width)) renditions.push({ width: wide, format: 'webp', body: await sharp(upright.data).resize({ width: wide }).webp({ quality: 76, effort: 4 }).toBuffer() });
    renditions.push({ width, format: 'jpg', body: await sharp(upright.data).flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true }).toBuffer() });
    return { hash, width, height, renditions };
  } catch (error) {
    if (error instanceof UnusablePictureError) throw error;
    throw new UnusablePictureError(/pixel limit/iu.test((error as Error).message) ? `Das Bild hat mehr als ${maxPixels / 1_000_000} Millionen Bildpunkte.` : 'Das Bild ist beschädigt.');
  }
}
