/** Hands the reader a file to keep, as the browser does with downloads. For pages of our own; needs no permission. */
export function saveFile(
  name: string,
  text: string,
  type: 'application/json' | 'text/csv' | 'application/atom+xml',
): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
