import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunningServer } from '../../../lib/cli/serve.ts';
import { openBlobs } from '../../../seeds/build/blobs.ts';
import { openRepositories } from '../../../seeds/build/repositories.ts';
import { loadCollections } from '../../../seeds/build/tables.ts';

export interface Archive extends RunningServer {
  /** Paths that were asked for, and the cookies that came with them. */
  readonly asked: readonly { readonly path: string; readonly cookie: string | undefined }[];
}

/** Serves the version histories beside the project as the archive serves raw files: `/<archive>/<commit>/<path>`. */
export async function serveArchive(): Promise<Archive> {
  const root = resolve(import.meta.dirname, '..', '..', '..');
  const collections = loadCollections(root);
  const cache = join(tmpdir(), 'clausemark-test-clones');
  const repositories = await openRepositories([resolve(root, '..', 'shared', 'ota')], cache);
  const readers = new Map(repositories.map((r) => [collections[r.collection]?.archive ?? '', openBlobs(r.gitDir)]));
  const asked: { path: string; cookie: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    asked.push({ path, cookie: request.headers.cookie });
    const [owner = '', name = '', commit = '', ...rest] = path.split('/');
    const text =
      readers.get(`${owner}/${name}`)?.read(`${commit}:${rest.join('/')}`) ?? Promise.reject(new Error(path));
    text.then(
      (markdown) => response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(markdown),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('404: Not Found'),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    asked,
    close: async () => {
      for (const reader of readers.values()) reader.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
