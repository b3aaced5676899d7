import type { z } from 'zod';
import { knownFields, type Lesson, lessons } from './lessons.ts';
import { lengthInSlack, MOST_ON_A_CARD } from './schema.ts';
import { nearest, slugOf } from './slug.ts';

type Issue = z.core.$ZodIssue;

interface Explained {
  readonly lesson: Lesson;
  readonly path: readonly PropertyKey[];
  readonly part: 'value' | 'key';
}

/** What the schema found wrong in `data`, in words that teach, with the path to where it stands. */
export function explain(issues: readonly Issue[], data: unknown): Explained[] {
  return issues.flatMap((issue) => explainOne(deepest(issue), data));
}

/** A union says only that no branch fits; the branch that came furthest says why. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const furthest = branches.sort((a, b) => longestPath(b) - longestPath(a))[0]?.[0];
  if (!furthest) return issue;
  return { ...deepest(furthest), path: [...issue.path, ...furthest.path] } as Issue;
}
const longestPath = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));

function explainOne(issue: Issue, data: unknown): Explained[] {
  const { path } = issue;
  const field = fieldOf(path);
  const value = valueAt(data, path);
  const here = (lesson: Lesson): Explained[] => [{ lesson, path, part: 'value' }];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        lesson: lessons.unknownField(key, nearest(key, knownFields)),
        path: [...path, key],
        part: 'key',
      }));
    case 'invalid_type':
      return here(
        value === undefined ? lessons.missing(field) : value === '' ? lessons.empty(field) : lessons.wrongShape(field),
      );
    case 'too_small':
      if (value === undefined) return here(lessons.missing(field));
      return here(typeof value === 'string' ? lessons.empty(field) : lessons.tooFew(field, Number(issue.minimum)));
    case 'too_big':
      if (typeof value === 'string')
        return here(lessons.tooLong(field, lengthInSlack(value.trim()), Number(issue.maximum)));
      return here(lessons.tooMany(field, Number(issue.maximum)));
    case 'invalid_format':
      if (field === 'reviewed') return here(lessons.wrongShape(field));
      return here(lessons.badSlug(String(value), slugOf(String(value))));
    case 'custom':
      if (issue.params?.total) return here(lessons.cardTooLong(Number(issue.params.total), MOST_ON_A_CARD));
      if (issue.params?.sides) return here(lessons.comparisonWithoutSides());
      return here(lessons.hiddenCharacter('written as an escape', 'a hidden character'));
    default:
      return here(lessons.wrongShape(field));
  }
}

/** The field that a path is about: the last name in it that is not a number. */
function fieldOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'entry');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}
