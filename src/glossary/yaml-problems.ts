import { type Alias, type Document, isScalar, type Scalar, visit, type YAMLMap } from 'yaml';
import { type Lesson, lessons } from './lessons.ts';

/** A mistake and where it stands, counted in UTF-16 units from the start. */
export interface Fault {
  readonly index: number;
  readonly lesson: Lesson;
}

/**
 * What is wrong with a document before anyone asks what it says. Most of it is text that YAML reads as something else and
 * would drop without a word.
 */
export function faultsOf(document: Document): Fault[] {
  const { errors } = document;
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  // What follows it only says that the rest was not read.
  if (tooDeep) return [{ index: tooDeep.pos[0], lesson: lessons.tooDeep() }];
  if (errors.length > 0) {
    // Of several at one place, the later ones are what follows from the first.
    const byPlace = new Map(errors.toReversed().map((error) => [error.pos[0], error]));
    return [...byPlace]
      .reverse()
      .map(([index, { code, message }]) => ({ index, lesson: lessons.notYaml(code, message) }));
  }
  const tags = document.warnings.map(({ pos, code, message }) => {
    const tag = /!\S*/.exec(message)?.[0];
    return {
      index: pos[0],
      lesson: tag && code === 'TAG_RESOLVE_FAILED' ? lessons.unknownTag(tag) : lessons.notYaml(code, message),
    };
  });
  return [...tags, ...misread(document)];
}

function misread(document: Document): Fault[] {
  const faults: Fault[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, { anchor }) {
      if (anchor) anchors.add(anchor);
    },
    Alias(_, alias) {
      if (!anchors.has(alias.source)) faults.push({ index: start(alias), lesson: lessons.unknownAlias(alias.source) });
    },
    Map(_, map) {
      if (map.anchor) anchors.add(map.anchor);
      faults.push(...duplicates(map));
    },
    Scalar(_, scalar) {
      if (scalar.anchor) anchors.add(scalar.anchor);
      const isSentence = scalar.type === 'PLAIN' && /\s/.test(String(scalar.value));
      if (isSentence && scalar.comment != null)
        faults.push({ index: start(scalar), lesson: lessons.cutOff(scalar.comment) });
    },
  });
  return faults;
}

/** Keys that stand twice in one map. The library finds them too, but takes minutes over a large map. */
function duplicates(map: YAMLMap): Fault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (seen.has(name)) return [{ index: start(key), lesson: lessons.duplicateKey(name) }];
    seen.add(name);
    return [];
  });
}

const start = (node: Scalar | Alias): number => node.range?.[0] ?? 0;
