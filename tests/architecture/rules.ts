import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vite';

/** A source file: path from the project's root with forward slashes, and its text. */
export type Sources = ReadonlyMap<string, string>;

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 50;

/** Which of the project's own folders a folder may import; `true` for all. Files on top of lib have none. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/model': ['lib/model'],
  'lib/segment': ['lib/model', 'lib/segment'],
  'lib/classify': ['lib/model', 'lib/segment', 'lib/classify', 'assets'],
  'lib/match': ['lib/model', 'lib/segment', 'lib/match', 'lib/classify'],
  'lib/analyse': ['lib/model', 'lib/segment', 'lib/classify', 'lib/match', 'lib/analyse'],
  'lib/guidance': ['lib/model', 'lib/classify', 'lib/guidance'],
  'lib/page': ['lib/model', 'lib/segment', 'lib/page'],
  'lib/annotate': ['lib/model', 'lib/segment', 'lib/classify', 'lib/analyse', 'lib/page', 'lib/annotate', 'assets'],
  'lib/store': ['lib/model', 'lib/messages', 'lib/store', 'lib/watch'],
  'lib/messages': ['lib/model', 'lib/messages'],
  'lib/background': [
    'lib/model',
    'lib/messages',
    'lib/platform',
    'lib/background',
    'lib/dataset',
    'lib/match',
    'lib/watch',
    'lib/store',
  ],
  'lib/surface': [
    'lib/model',
    'lib/messages',
    'lib/platform',
    'lib/store',
    'lib/classify',
    'lib/guidance',
    'lib/annotate',
    'lib/dataset',
    'lib/match',
    'lib/watch',
    'lib/surface',
    'components',
    'assets',
  ],
  components: ['components', 'lib/model', 'assets'],
};
const PURE = [
  'lib/model',
  'lib/segment',
  'lib/classify',
  'lib/match',
  'lib/analyse',
  'lib/guidance',
  'lib/watch/judge',
];
const NODE_FOLDERS = ['lib/cli', 'seeds/build'];

/** `zod/mini` is the same library, of which a bundle holds only what is used. */
const ZODS = ['zod', 'zod/mini'];

/** Packages that only one folder may import. */
const ONLY_IN: Readonly<Record<string, string>> = {
  dexie: 'lib/store',
  'webextension-polyfill': 'lib/platform',
  'wxt/browser': 'lib/platform',
};

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every breach of the import map and the size budgets, one line each, sorted. */
export function violations(sources: Sources): string[] {
  const found: string[] = [];
  for (const [path, text] of sources) {
    for (const target of importsOf(text)) {
      const breach = importBreach(path, target);
      if (breach) found.push(`${path}: ${breach}`);
    }
    found.push(...[...purity(path, text), ...sizes(path, text), ...shortcuts(path, text)].map((b) => `${path}: ${b}`));
  }
  return [...found, ...contentScriptReach(sources)].sort();
}

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? '');
}

function folderOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'lib' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function resolveFrom(path: string, target: string): string {
  return normalize(join(dirname(path), target)).replaceAll('\\', '/');
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

function importBreach(path: string, target: string): string | null {
  if (!target.startsWith('.')) return packageBreach(path, target);
  const resolved = resolveFrom(path, target);
  if (within(resolved, 'entrypoints') && !within(path, 'entrypoints')) return `imports an entry point (${resolved})`;
  const allowed = MAY_IMPORT[folderOf(path)];
  if (allowed && !allowed.some((folder) => within(resolved, folder))) return `may not import ${resolved}`;
  return null;
}

function packageBreach(path: string, target: string): string | null {
  const only = Object.entries(ONLY_IN).find(([name]) => target === name || target.startsWith(`${name}/`));
  if (only && !within(path, only[1])) return `${only[0]} belongs to ${only[1]} alone`;
  if (target.startsWith('node:') && !NODE_FOLDERS.some((f) => within(path, f)))
    return `imports ${target} outside of Node's folders`;
  if (ZODS.includes(target)) return null;
  if (within(path, 'lib/model')) return `model imports zod alone, not ${target}`;
  if (PURE.some((f) => within(path, f))) return `pure logic may not import ${target}`;
  return null;
}

const DOM_OR_CLOCK =
  /(?<![\w.'"`-])(?:document|window|navigator|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest)\s*[.(]/;
const BROWSER_API =
  /(?<![\w.'"`/-])(?:browser|chrome)\.(?:runtime|tabs|storage|action|scripting|alarms|notifications|permissions|sidePanel|sidebarAction)\b/;
const CLOCK = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;

function purity(path: string, text: string): string[] {
  const code = withoutComments(text);
  const found: string[] = [];
  if (PURE.some((f) => within(path, f))) {
    if (DOM_OR_CLOCK.test(code)) found.push('pure logic touches the page or the network');
    if (CLOCK.test(code)) found.push('pure logic reads the clock or chance');
  }
  if (within(path, 'lib') && !within(path, 'lib/platform') && !within(path, 'lib/cli') && BROWSER_API.test(code))
    found.push('only lib/platform may touch the browser');
  if ((within(path, 'components') || within(path, 'entrypoints')) && BROWSER_API.test(code))
    found.push('only lib/platform may touch the browser');
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

function shortcuts(path: string, text: string): string[] {
  const found: string[] = [];
  if (/@ts-(?:ignore|expect-error|nocheck)/.test(text)) found.push('ignores a type error');
  if (
    /\binnerHTML\b|\bouterHTML\s*=|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b/.test(withoutComments(text)) &&
    !within(path, 'lib/cli')
  )
    found.push('writes markup from text');
  const lines = withoutComments(text)
    .split(/;\s*\n|\n(?=export|import)/)
    .map((l) => l.trim())
    .filter(Boolean);
  if (lines.length > 1 && lines.every((l) => /^export (?:type )?(?:\*|\{[^}]*\}) from/.test(l)))
    found.push('is a barrel');
  return found;
}

function sizes(path: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  const found = lines > MAX_FILE_LINES ? [`has ${lines} lines, more than ${MAX_FILE_LINES}`] : [];
  for (const { name, start, end } of functionsOf(path, text)) {
    const length = text.slice(start, end).split('\n').length;
    if (length > MAX_FUNCTION_LINES)
      found.push(`function ${name} has ${length} lines, more than ${MAX_FUNCTION_LINES}`);
  }
  return found;
}

interface FunctionSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function functionsOf(path: string, text: string): FunctionSpan[] {
  const found: FunctionSpan[] = [];
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), '', found);
  return found;
}

function walk(node: unknown, name: string, found: FunctionSpan[]): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, name, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const record = node as Record<string, unknown>;
  const own = nameOf(record) ?? name;
  if (
    typeof record.type === 'string' &&
    /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(record.type)
  )
    found.push({ name: own || '(anonymous)', start: Number(record.start), end: Number(record.end) });
  for (const value of Object.values(record)) if (typeof value === 'object') walk(value, own, found);
}

function nameOf(node: Record<string, unknown>): string | undefined {
  const id = (node.id ?? node.key) as { name?: unknown } | null | undefined;
  return typeof id?.name === 'string' ? id.name : undefined;
}

/** Content scripts never reach the store, as IndexedDB there belongs to the site, nor the whole of Zod, which is most of 100 KB. */
function contentScriptReach(sources: Sources): string[] {
  const seen = new Set<string>();
  const queue = [...sources.keys()].filter((p) => p.startsWith('entrypoints/policy.content'));
  const found: string[] = [];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (within(path, 'lib/store')) found.push(`${path}: is reached from a content script`);
    for (const target of importsOf(sources.get(path) ?? '')) {
      if (target === 'zod') found.push(`${path}: brings all of zod into a content script, not zod/mini`);
      if (target.startsWith('.')) queue.push(resolveFrom(path, target));
    }
  }
  return found;
}
