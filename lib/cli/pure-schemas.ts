const SCHEMAS = /\/lib\/(?:model|messages)\/[^?]*\.ts$/;

/**
 * Build step: marks each schema of lib/model and lib/messages as free of side effects, so that a script holds and builds only
 * those that it uses. A content script starts in half the time for it; nothing else changes.
 */
export function pureSchemas() {
  return {
    name: 'pure-schemas',
    enforce: 'post' as const,
    transform(this: Parsing, code: string, id: string) {
      if (!SCHEMAS.test(id)) return null;
      const calls = this.parse(code).body.flatMap((statement) => initialCalls(statement as Declaring));
      const marked = calls.reduceRight(
        (text, { start, end }) =>
          `${text.slice(0, start)}/* @__PURE__ */ (() => ${text.slice(start, end)})()${text.slice(end)}`,
        code,
      );
      return { code: marked, map: null };
    },
  };
}

/** The little of a bundler's plugin context that is used: two versions of Vite meet in this project. */
interface Parsing {
  parse(code: string): { readonly body: readonly object[] };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Declaring {
  readonly type: string;
  readonly declaration?: Declaring | null;
  readonly declarations?: readonly { readonly init?: ({ readonly type: string } & Place) | null }[];
}

/** The calls that top-level constants of a module are set to. */
function initialCalls(statement: Declaring): Place[] {
  if (statement.type === 'ExportNamedDeclaration' && statement.declaration) return initialCalls(statement.declaration);
  if (statement.type !== 'VariableDeclaration') return [];
  return (statement.declarations ?? []).flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []));
}
