import type { Entry } from '../schema.ts';

export interface TextField {
  readonly field: string;
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Every text of an entry that is written as prose, with the way to where it stands. `technical` is for engineers. */
export function proseOf(entry: Entry): TextField[] {
  const { tldr, body, analogy, another_analogy, why, steps, heard, when_to_skip, remember } = entry;
  const fields: (TextField | undefined)[] = [
    one('tldr', ['tldr'], tldr),
    one('body', ['body'], body),
    one('story', ['analogy', 'story'], analogy?.story),
    one('story', ['another_analogy', 'story'], another_analogy?.story),
    one('answer', ['why', 'answer'], why?.answer),
    ...(steps ?? []).map(({ text }, i) => one('text', ['steps', i, 'text'], text)),
    ...(heard ?? []).map(({ means }, i) => one('means', ['heard', i, 'means'], means)),
    one('when_to_skip', ['when_to_skip'], when_to_skip),
    one('remember', ['remember'], remember),
  ];
  return fields.filter((field) => field !== undefined);
}

const one = (field: string, path: readonly PropertyKey[], text: string | undefined): TextField | undefined =>
  text === undefined ? undefined : { field, path, text };
