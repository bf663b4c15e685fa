import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';

export interface Page {
  /** Path with query, as the browser asks for it: `/legal/terms?lang=en`. */
  readonly path: string;
  readonly file: string;
  /** Name under `localhost` that the page answers to alone, such as `legal.example.localhost`; any where absent. */
  readonly host?: string;
}

export interface RunningServer {
  /** `http://localhost:PORT`, no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves HTML files on a free port of localhost, each at its path (and host); everything else is 404. */
export async function servePages(pages: readonly Page[]): Promise<RunningServer> {
  const files = new Map(pages.map(({ host = '', path, file }) => [host + path, file]));
  const server = createServer((request, response) => {
    const [host = ''] = (request.headers.host ?? '').split(':');
    const file = files.get(host + (request.url ?? '')) ?? files.get(request.url ?? '');
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { origin: `http://localhost:${portOf(server)}`, close: () => closeServer(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
