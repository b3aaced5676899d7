import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

/** What a file reaches for: an import, an export from elsewhere, or a call of `import()`. */
export interface Import {
  readonly from: string;
  /** `import type` and `export type` are gone when the program runs. */
  readonly isType: boolean;
  /** An import of nothing by name, only for what it does. */
  readonly isForEffect: boolean;
}

export interface Source {
  /** With slashes, from the project's root: `src/cards/card.ts`. */
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Whether it reads the environment. */
  readonly readsEnvironment: boolean;
  /** The kinds of statement it carries out on import, beyond declaring things. */
  readonly effects: readonly string[];
}

/** Every source file under a folder. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .sort()
    .map((name) => {
      const file = path.join(folder, name).split(path.sep).join('/');
      return readSource(file, readFileSync(file, 'utf8'));
    });
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const DECLARATIONS =
  /^(?:Import|Export.*|Function|Class|Variable|TsInterface|TsTypeAlias|TsModule)Declaration$|^ExportDefaultExpression$/;

export function readSource(file: string, text: string): Source {
  const { body } = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2023' });
  const nodes = body.flatMap((statement) => [...all(statement)]);
  return {
    file,
    lines: text.split('\n').length - 1,
    imports: nodes.flatMap(importOf),
    readsEnvironment: nodes.some(readsEnvironment),
    effects: body.map(({ type }) => type).filter((type) => !DECLARATIONS.test(type)),
  };
}

function* all(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* all(each);
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const each of Object.values(value)) yield* all(each);
  }
}

function importOf(node: Node): Import[] {
  const from = (node.source as { value?: string } | null | undefined)?.value;
  const isType = node.typeOnly === true;
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ from: from ?? '', isType, isForEffect: (node.specifiers as unknown[]).length === 0 }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return from === undefined ? [] : [{ from, isType, isForEffect: false }];
    case 'TsImportType':
      return [{ from: (node.argument as { value: string }).value, isType: true, isForEffect: false }];
    case 'CallExpression': {
      if ((node.callee as Node).type !== 'Import') return [];
      const [argument] = node.arguments as { expression: Node }[];
      return [{ from: String(argument?.expression.value ?? '(computed)'), isType: false, isForEffect: false }];
    }
    default:
      return [];
  }
}

/** `process.env`, and `const { env } = process`. */
function readsEnvironment(node: Node): boolean {
  const named = (value: unknown, name: string): boolean => isNode(value) && value.value === name;
  if (node.type === 'MemberExpression') return named(node.object, 'process') && named(node.property, 'env');
  if (node.type !== 'VariableDeclarator' || !named(node.init, 'process')) return false;
  const { properties = [] } = node.id as { properties?: { key?: unknown }[] };
  return properties.some(({ key }) => named(key, 'env'));
}
