/** Puts one thing on the clipboard, in the forms that it has. The browser asks for them within the click. */
export async function copy(forms: Readonly<Record<string, Promise<Blob>>>): Promise<void> {
  // `navigator.clipboard` is not there without https, whatever its type says.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard === undefined || typeof ClipboardItem === 'undefined')
    throw new Error('This browser lets pages copy only over https, or from localhost. Download the file instead.');
  await clipboard.write([new ClipboardItem(forms)]);
}

export const textBlob = (text: string, type = 'text/plain'): Blob => new Blob([text], { type });
