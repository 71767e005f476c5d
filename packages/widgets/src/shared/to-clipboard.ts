// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Whether the clipboard took it: it is not there on insecure pages, and refused in frames without permission. */
export async function toClipboard(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return (await clipboard?.writeText(text).then(() => true, () => false)) ?? false;
}
