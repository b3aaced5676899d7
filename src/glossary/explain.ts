import type { z } from 'zod';
import { knownParts, type Place } from './fields.ts';
import { type Lesson, lessons } from './lessons.ts';
import { partsOfPicture } from './picture/schema.ts';
import { MOST_ON_A_CARD } from './schema.ts';
import { nearest, slugOf } from './slug.ts';
import { lengthInSlack } from './text.ts';

type Issue = z.core.$ZodIssue;

export interface Explained {
  /** Made when it is read: the nearest name is not looked for where nobody is told. */
  readonly lesson: Lesson;
  readonly path: readonly PropertyKey[];
  readonly part: 'value' | 'key';
}

/**
 * What the schema found wrong in `data`, in words that teach, with the path to where it stands.
 *
 * @param known the names that may stand at the top
 */
export function explain(issues: readonly Issue[], data: unknown, known = knownParts(undefined)): Explained[] {
  return issues.flatMap(deepest).flatMap((issue) => explainOne(issue, data, known));
}

/** A union says only that no branch fits; the branch that came furthest says why. */
function deepest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const [furthest] = branches.sort((a, b) => longestPath(b) - longestPath(a));
  if (!furthest) return [issue];
  return furthest.flatMap(deepest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
}
const longestPath = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));

function explainOne(issue: Issue, data: unknown, known: readonly string[]): Explained[] {
  const { path } = issue;
  const place = placeOf(path);
  const value = valueAt(data, path);
  const here = (lesson: Lesson): Explained[] => [{ lesson, path, part: 'value' }];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        get lesson() {
          return unknown(key, path, namesAt(data, path, known));
        },
        path: [...path, key],
        part: 'key',
      }));
    case 'invalid_type':
      return here(
        value === undefined ? lessons.missing(place) : value === '' ? lessons.empty(place) : lessons.wrongShape(place),
      );
    case 'too_small':
      if (value === undefined) return here(lessons.missing(place));
      if (typeof value === 'string') return here(lessons.empty(place));
      return here(isItem(path) ? lessons.wrongShape(place) : lessons.tooFew(place, Number(issue.minimum)));
    case 'too_big':
      if (typeof value === 'string')
        return here(lessons.tooLong(place, lengthInSlack(value.trim()), Number(issue.maximum)));
      return here(isItem(path) ? lessons.wrongShape(place) : lessons.tooMany(place, Number(issue.maximum)));
    case 'invalid_format':
      if (place.field === 'reviewed') return here(lessons.wrongShape(place));
      return here(lessons.badSlug(String(value), slugOf(String(value))));
    case 'invalid_value':
      return here(lessons.notOneOf(place, value, issue.values.map(String)));
    case 'invalid_union':
      // A part that says which branch is meant, and says none of them.
      return here(
        'options' in issue ? lessons.notOneOf(place, value, issue.options as string[]) : lessons.wrongShape(place),
      );
    case 'custom':
      if (issue.params?.lesson) return here(issue.params.lesson as Lesson);
      if (issue.params?.total) return here(lessons.cardTooLong(Number(issue.params.total), MOST_ON_A_CARD));
      if (issue.params?.sides) return here(lessons.comparisonWithoutSides());
      return here(lessons.hiddenCharacter('written as an escape', 'a hidden character'));
    default:
      return here(lessons.wrongShape(place));
  }
}

function unknown(field: string, path: readonly PropertyKey[], known: readonly string[]): Lesson {
  return lessons.unknownField({ field, inside: namesIn(path).at(-1) }, { nearest: nearest(field, known), known });
}

/** The names that may stand where a path leads; a picture's kind says which are its own. */
function namesAt(data: unknown, path: readonly PropertyKey[], top: readonly string[]): readonly string[] {
  const inside = namesIn(path).at(-1);
  if (inside === undefined) return top;
  return inside === 'picture' ? partsOfPicture(valueAt(data, [...path, 'kind'])) : knownParts(inside);
}

const namesIn = (path: readonly PropertyKey[]): string[] => path.filter((step) => typeof step === 'string');

/** Whether a path leads to one item of a list, such as one of the pairs. */
const isItem = (path: readonly PropertyKey[]): boolean => typeof path.at(-1) === 'number';

/** The field that a path is about: the last name in it, inside the one before. */
function placeOf(path: readonly PropertyKey[]): Place {
  const [field = 'entry', inside] = namesIn(path).reverse();
  return { field, inside };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}
