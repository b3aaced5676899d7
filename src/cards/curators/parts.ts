import { PART_LABELS } from '../words/parts.ts';

/** An entry, or a term made of one. */
type Fields = Readonly<Record<string, unknown>> | object;

/** One part of an explanation, as people read it. */
export interface Part {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** A part that reads differently; `undefined` where there is none. */
export interface Change {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The parts of an explanation, in the order in which a card has them. */
export function partsOf(entry: Fields): Part[] {
  return Object.entries(PART_LABELS).flatMap(([name, label]) => {
    const text = textOf(valueAt(entry, name)).trim();
    return text ? [{ name, label, text }] : [];
  });
}

/** What reads differently, part by part. */
export function changesBetween(before: Fields, after: Fields): Change[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return Object.entries(PART_LABELS).flatMap(([name, label]) => {
    const [was, is] = [old, fresh].map((parts) => parts.find((part) => part.name === name)?.text);
    return was === is ? [] : [{ label, before: was, after: is }];
  });
}

const valueAt = (entry: Fields, name: string): unknown =>
  name.split('.').reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), entry);

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whatever a field holds, in a form to be read: lists a line each, pairs with a sign between. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === true) return 'yes';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((each) => (Array.isArray(each) ? each.map(textOf).join(' = ') : textOf(each)))
      .filter(Boolean)
      .join('\n');
  return isFields(value) ? Object.values(value).map(textOf).filter(Boolean).join(': ') : '';
}
