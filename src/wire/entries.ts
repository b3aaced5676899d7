import { adviceFor, changesOver, entryOf, freeSlug, previewOf } from '../glossary/drafts.ts';
import { printOf, type StoredEntry } from '../glossary/overlay.ts';
import type { Entry } from '../glossary/schema.ts';
import { namesOf } from '../lookup/names.ts';
import { keyOf } from '../lookup/normalise.ts';
import type { Entries } from '../slack/entries.ts';
import type { WorkspaceWords } from './workspace-words.ts';

/** What the glossary's room knows of entries, for the words as they are in use now. */
export function entriesOver(words: WorkspaceWords): Entries {
  const has = (workspace: string) => (slug: string) => words.index(workspace).glossary.terms.has(slug);
  const beneathOf = (slug: string) => words.loaded.beneath.entries.get(slug);
  return {
    of(workspace, slug) {
      const { beneath } = words.loaded;
      const stored = words.stored(workspace, slug);
      const file = beneathOf(slug);
      const entry = (stored && entryOf(beneath, stored)) ?? file?.entry;
      if (!entry) return undefined;
      return {
        entry: { ...entry },
        over: stored?.version ?? 0,
        beneath: file && { entry: { ...file.entry }, fingerprint: printOf(file.entry) },
      };
    },
    toStore(workspace, slug, entry) {
      const file = beneathOf(slug);
      return {
        entry: changesOver(file, entry),
        beneath: file && printOf(file.entry),
        over: words.stored(workspace, slug)?.version ?? 0,
      };
    },
    check: (workspace, slug, entry) => adviceFor(words.loaded.beneath, { slug, entry }, others(words, workspace)),
    preview: (workspace, slug, entry) => previewOf(words.loaded.beneath, { slug, entry }, has(workspace)),
    freeSlug: (workspace, term) => freeSlug(term, has(workspace)),
    answers(_workspace, slug, entry) {
      const whole = entryOf(words.loaded.beneath, { slug, entry });
      return whole ? [...new Set(namesOf({ ...whole, aliases: whole.aliases ?? [] }).map(keyOf))] : [];
    },
  };
}

/** All words as this workspace has them. */
function others(words: WorkspaceWords, workspace: string): { slug: string; entry: Entry }[] {
  const { beneath } = words.loaded;
  const own = words.all(workspace).flatMap(({ slug, entry }: StoredEntry) => {
    const whole = entryOf(beneath, { slug, entry });
    return whole ? [{ slug, entry: whole }] : [];
  });
  const isOwn = new Set(own.map(({ slug }) => slug));
  return [...[...beneath.entries.values()].filter(({ slug }) => !isOwn.has(slug)), ...own];
}
