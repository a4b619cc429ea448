import path from 'node:path';
import { judge } from './judge.ts';

/** Of the syntax tree (ESTree with TypeScript, as oxlint hands it to plugins) only what this rule reads. */
interface Node {
  readonly source?: { readonly type: string; readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly Specifier[];
}

interface Specifier {
  readonly imported?: Name;
  readonly local?: Name;
}

interface Name {
  readonly name?: string;
  readonly value?: string;
}

interface Context {
  readonly filename: string;
  readonly cwd: string;
  report(problem: { readonly node: Node; readonly message: string }): void;
}

/** Holds every import, static, dynamic and in types, to the import table. */
export const importTable = {
  meta: { type: 'problem' },
  create(context: Context): Record<string, (node: Node) => void> {
    const importer = path.relative(context.cwd, context.filename).replaceAll(path.sep, '/');
    const check = (node: Node, typeOnly: boolean, names: readonly string[]): void => {
      const message = judge({ importer, specifier: literal(node), typeOnly, names });
      if (message !== null) context.report({ node, message: `${message} See scripts/lint/import-table.ts.` });
    };
    return {
      ImportDeclaration: (node) => check(node, node.importKind === 'type', importedNames(node)),
      ExportAllDeclaration: (node) => check(node, node.exportKind === 'type', ['*']),
      ExportNamedDeclaration: (node) => {
        if (node.source)
          check(
            node,
            node.exportKind === 'type',
            (node.specifiers ?? []).map(({ local }) => nameOf(local)),
          );
      },
      ImportExpression: (node) => check(node, false, ['*']),
      TSImportType: (node) => check(node, true, []),
    };
  },
};

function literal({ source }: Node): string | null {
  return source?.type === 'Literal' && typeof source.value === 'string' ? source.value : null;
}

/** A default or namespace import has no `imported` name: it counts as the whole module. */
function importedNames(node: Node): readonly string[] {
  return (node.specifiers ?? []).map(({ imported }) => (imported === undefined ? '*' : nameOf(imported)));
}

function nameOf(name: Name | undefined): string {
  return name?.name ?? name?.value ?? '*';
}
