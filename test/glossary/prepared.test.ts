import { describe, expect, it } from '@jest/globals';
import { readFolders, type Source } from '../../src/glossary/files.ts';
import { lessons } from '../../src/glossary/lessons.ts';
import { draftsOf, type Prepared, prepare } from '../../src/glossary/prepared.ts';
import { readEntries } from '../../src/glossary/read-file.ts';

const file = (name: string, text: string): Source => ({ file: name, bytes: Buffer.from(text) });
const kept = (sources: readonly Source[]): Prepared => JSON.parse(JSON.stringify(prepare(sources)));
const STAGING = file('words/staging.yml', 'term: Staging\ntldr: A copy.\nsee_also:\n  - qa\n');
const LIST = file('words/list.yml', '- term: QA\n  tldr: Checks.\n- term: UAT\n  tldr: More checks.\n');

describe('words that a build has prepared', () => {
  it('say what the files that ship say', async () => {
    const [listed] = await readFolders(['glossary']);
    // Every fifth will do: YAML is slow to read.
    const words = (listed && 'folder' in listed ? listed.folder.words : []).filter((_, i) => i % 5 === 0);
    const prepared = kept(words);
    for (const source of words) {
      const saying = (drafts: readonly object[] | undefined) => JSON.parse(JSON.stringify(drafts ?? 'not prepared'));
      expect(saying(draftsOf(source, 'here', prepared))).toEqual(saying(readEntries(source, 'here').drafts));
    }
    expect(words.length).toBeGreaterThan(60);
  });

  it('know their places, in a list too', () => {
    const prepared = kept([STAGING, LIST]);
    const placeOf = (source: Source, entry: number, where: PropertyKey[]) => {
      const { line, column, file } = draftsOf(source, '', prepared)?.[entry]?.at(lessons.notAnEntry(), where) ?? {};
      return `${file}:${line}:${column}`;
    };
    expect(placeOf(STAGING, 0, ['see_also', 0])).toBe('words/staging.yml:4:5');
    expect(placeOf(LIST, 1, ['tldr'])).toBe('words/list.yml:4:9');
  });

  it('are not taken for a file that was changed, or has another name', () => {
    const prepared = kept([STAGING]);
    expect(draftsOf(file('words/staging.yml', `${STAGING.bytes} `), '', prepared)).toBeUndefined();
    expect(draftsOf({ ...STAGING, file: 'words/production.yml' }, '', prepared)).toBeUndefined();
    expect(draftsOf({ ...STAGING, file: 'elsewhere/staging.yml' }, '', prepared)).toHaveLength(1);
  });

  it('leave out a file with a mistake, which has to be told', () => {
    const broken = file('words/list.yml', '- term: QA\n  tldr: Checks.\n- term: UAT\n');
    expect(draftsOf(broken, '', kept([broken]))).toBeUndefined();
  });
});
