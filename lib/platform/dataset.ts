import { browser } from 'wxt/browser';

/** Reads a file of the bundled dataset from the package; rejects where it is not there. Not for content scripts. */
export async function datasetFile(path: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`dataset/${path}`, browser.runtime.getURL('/library.html')));
  if (!response.ok) throw new Error(`${path} is not in the package`);
  return response.arrayBuffer();
}
