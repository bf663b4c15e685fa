import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** No input may take longer, in milliseconds. */
const LIMIT = 10_000;
/** Terms of our own, with letters that encodings disagree about, and without a word on the encoding. */
const PAGE = readFileSync('tests/fixtures/pages/harbour-terms.html', 'utf8')
  .replace(/<meta charset[^>]*>/, '')
  .replace(/<script>.*<\/script>/s, '')
  .replaceAll('Harbour Notes', 'Café Quay')
  .replaceAll('fifty dollars', '50 €');
const TYPE = 'content-licence';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausemark-input-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command as its users do, but for npm in front. */
function run(...files: string[]) {
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/analyse.ts', ...files],
    { encoding: 'utf8', timeout: LIMIT, maxBuffer: 1 << 28 },
  );
  expect(signal, `took longer than ${LIMIT} ms`).toBeNull();
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  return { status, stderr: stderr.trim(), lines: stdout.split('\n').filter(Boolean).map(parse) };
}

function parse(line: string): { text: string; findings: { type: string; quote: string }[] } {
  return JSON.parse(line);
}

/** windows-1252 for the few letters above ASCII that the page uses. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('€', '\u0080').replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
}

describe('analyse, given what it can not read,', () => {
  it.each([
    ['a file that is not there', () => join(folder, 'nowhere.html'), /is not there\. Check the path/],
    ['a folder', () => mkdirSync(join(folder, 'sub.html')) ?? join(folder, 'sub.html'), /is not a file\. Name a file/],
    ['a program', () => process.execPath, /MB; the most is|does not hold text/],
    ['a picture', () => 'public/icons/128.png', /is an image\. Name an HTML/],
    ['bytes of nothing', () => put('bytes.html', Buffer.alloc(4000)), /does not hold text/],
    ['tags nested 20,000 deep', () => put('deeper.html', '<div>'.repeat(20_000)), /nested too deeply/],
    ['4 MB of text', () => put('much.html', `<p>${'terms '.repeat((4 << 20) / 6)}`), /characters of text; the most is/],
    ['50 MB of one line', () => put('long.html', 'terms '.repeat((50 << 20) / 6)), /has 50 MB; the most is 10 MB/],
  ])(
    'says so: %s',
    (_, path, message) => {
      const { status, stderr, lines } = run(path());
      expect(stderr).toMatch(message);
      expect(stderr.split('\n')).toHaveLength(1);
      expect(lines).toEqual([]);
      expect(status).toBe(1);
    },
    30_000,
  );

  it('reads the other files all the same', () => {
    const { status, lines } = run(join(folder, 'nowhere.html'), put('good.html', PAGE));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.findings.length).toBeGreaterThan(0);
    expect(status).toBe(1);
  }, 30_000);

  it('asks for a file where none is named, and does not know other options', () => {
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^usage: /), lines: [] });
    expect(run('--wrong')).toMatchObject({ status: 1, stderr: expect.stringContaining('--wrong'), lines: [] });
  }, 30_000);
});

describe('analyse, given little or bad text,', () => {
  it.each([
    ['an empty file', () => put('empty.html', '')],
    ['an empty text', () => put('empty.txt', '')],
    ['white space', () => put('blank.md', ' \n\t\r\n')],
    ['a page without text', () => put('bare.html', '<!doctype html><title>Terms</title><body><script>1</script>')],
    ['tags nested 1,000 deep', () => put('deep.html', '<div>'.repeat(1_000))],
    ['2 MB of one line', () => put('line.html', `<p>${'terms '.repeat((2 << 20) / 6)}`)],
    ['2 MB without a space', () => put('solid.txt', 'a'.repeat(2 << 20))],
  ])(
    'finds nothing: %s',
    (_, path) => {
      const { status, stderr, lines } = run(path());
      expect(stderr).toMatch(/holds too little text for a policy|does not read as a policy/);
      expect(lines).toMatchObject([{ findings: [] }]);
      expect(status).toBe(0);
    },
    30_000,
  );

  it.each([
    ['tags that never close', PAGE.replace(/<\/(?:p|h[12]|main|article|body|html)>/g, '')],
    ['tags that close what was not open', PAGE.replaceAll('<p>', '</div></table><p></b>')],
    ['a tag cut off at the end', `${PAGE.slice(0, PAGE.lastIndexOf('</p>'))}<p class="`],
    ['no html, head or body', PAGE.slice(PAGE.indexOf('<h1>'), PAGE.indexOf('</body>'))],
  ])(
    'reads what is there: %s',
    (_, html) => {
      const { lines } = run(put('broken.html', html));
      expect(lines[0]?.findings.map(({ type }) => type)).toContain(TYPE);
    },
    30_000,
  );
});

describe('analyse, given an encoding,', () => {
  const declared = (name: string) => PAGE.replace('<head>', `<head><meta charset="${name}">`);
  it.each([
    ['utf-8 with a byte order mark', Buffer.from(`\ufeff${PAGE}`)],
    ['utf-8 declared as windows-1252', Buffer.from(declared('windows-1252'))],
    ['utf-16le', Buffer.from(`\ufeff${PAGE}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${PAGE}`, 'utf16le').swap16()],
    ['windows-1252, declared', windows1252(declared('windows-1252'))],
    ['windows-1252, not declared', windows1252(PAGE)],
    ['windows-1252 declared as utf-8', windows1252(declared('utf-8'))],
    ['an encoding that nobody knows', windows1252(declared('x-unheard-of'))],
  ])(
    'reads every letter: %s',
    (_, bytes) => {
      const { lines } = run(put('page.html', bytes));
      expect(lines[0]?.text).toContain('between you and Café Quay Ltd');
      expect(lines[0]?.text).toContain('limited to 50 €');
      expect(lines[0]?.findings.length).toBeGreaterThan(0);
    },
    30_000,
  );
});
