import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { Glossary, Term } from '../../src/glossary/types.ts';
import { folderWith } from '../support/glossary.ts';
import { runSite } from './run.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

let site = '';
let glossary: Glossary;
/** The text of every page, by its address seen from the site's root. */
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await folderWith({});
  const { status, stderr } = runSite(['--out', site]);
  expect([status, stderr]).toEqual([0, '']);
  ({ glossary } = await loadGlossary(['glossary']));
  pages = pagesIn(site);
});

function pagesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]));
}

const pageOf = ({ slug }: Term): string => pages.get(`words/${slug}.html`) ?? '';

const unescaped = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');
/** What is read on a page. */
const textOf = (html: string): string => unescaped(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
const plain = (text: string): string => text.replace(/\s+/g, ' ');

const all = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value));

/** Where a link on a page leads, seen from the site's root, and the place on that page. */
function target(page: string, link: string): { file: string; place: string } {
  const [file = '', place = ''] = link.split('#');
  if (!file) return { file: page, place };
  return { file: file.startsWith('/') ? file.slice(1) : path.posix.join(path.posix.dirname(page), file), place };
}

describe('the site of the words that ship', () => {
  it('has a page for every word, situation and path', () => {
    const wanted = [
      ...[...glossary.terms.keys()].map((slug) => `words/${slug}.html`),
      ...glossary.situations.map(({ slug }) => `situations/${slug}.html`),
      ...glossary.paths.map(({ slug }) => `paths/${slug}.html`),
      ...['index.html', 'all-words.html', 'paths.html', 'about.html', '404.html'],
    ];
    expect([...pages.keys()].sort()).toEqual(wanted.sort());
  });

  it('says all that a word has, on its page', () => {
    const missing = [...glossary.terms.values()].flatMap((term) => {
      const text = textOf(pageOf(term));
      return textsOf(term)
        .filter((each) => !text.includes(plain(each)))
        .map((each) => `${term.slug}: ${each}`);
    });
    expect(missing).toEqual([]);
  });

  it('has one language, one title and one heading of the first rank on each page, and no id twice', () => {
    const wrong = [...pages].filter(([, html]) => {
      const ids = all(html, 'id');
      return !(
        html.startsWith('<!doctype html>\n<html lang="en">') &&
        html.match(/<title>[^<]+<\/title>/g)?.length === 1 &&
        html.match(/<h1[ >]/g)?.length === 1 &&
        new Set(ids).size === ids.length
      );
    });
    expect(wrong.map(([file]) => file)).toEqual([]);
    const titles = [...glossary.terms.values()].map((term) => /<title>(.*)<\/title>/.exec(pageOf(term))?.[1]);
    expect(new Set(titles).size).toBe(glossary.terms.size);
  });

  it('has no link that leads nowhere', () => {
    const lost = [...pages].flatMap(([page, html]) =>
      [...all(html, 'href'), ...all(html, 'src'), ...all(html, 'action')]
        .filter((link) => link !== LICENCE)
        .filter((link) => {
          const { file, place } = target(page, link);
          const isThere = pages.has(file) || existsSync(path.join(site, file));
          return !isThere || (place !== '' && !all(pages.get(file) ?? '', 'id').includes(place));
        })
        .map((link) => `${page}: ${link}`),
    );
    expect(lost).toEqual([]);
  });

  it('asks nothing of any other address', () => {
    const outside = [...pages].flatMap(([page, html]) =>
      [...all(html, 'href'), ...all(html, 'src'), ...all(html, 'action'), ...all(html, 'content')]
        .filter((link) => /^(?:\w+:)?\/\//.test(link) && link !== LICENCE)
        .map((link) => `${page}: ${link}`),
    );
    expect(outside).toEqual([]);
    expect(readFileSync(path.join(site, 'assets/site.css'), 'utf8')).not.toMatch(/url\("?(?:\w+:)?\/\/|url\("?data:/);
  });

  it('leads from each word to the next one of its situation, until all were seen', () => {
    const after = (html: string): string => /<a class="next"[^>]*href="\.\.\/([^"]*)"/.exec(html)?.[1] ?? '';
    for (const { slug } of glossary.situations) {
      const words = [...glossary.terms.values()].filter(({ situation }) => situation === slug);
      const [first = ''] = all(pages.get(`situations/${slug}.html`) ?? '', 'href').filter((each) =>
        each.startsWith('../words/'),
      );
      const seen: string[] = [];
      for (let at = first.slice('../'.length); at && !seen.includes(at); at = after(pages.get(at) ?? '')) seen.push(at);
      expect([slug, seen.length]).toEqual([slug, words.length]);
    }
  });

  it('leads from a comparison to both of its sides', () => {
    const html = pages.get('words/staging-vs-production.html') ?? '';
    expect(all(html, 'href')).toEqual(expect.arrayContaining(['../words/staging.html', '../words/production.html']));
  });

  it('shows a picture exactly where there is one', () => {
    const drawn = [...glossary.terms.keys()].filter((slug) => existsSync(`glossary/pictures/${slug}.png`));
    const shown = [...pages].filter(([, html]) => html.includes('<img')).map(([file]) => file);
    expect(shown.sort()).toEqual(drawn.map((slug) => `words/${slug}.html`).sort());
  });
});

/** All of an entry that a reader should find. */
const textsOf = (term: Term): string[] =>
  [
    term.about ? `${term.term} , ${term.about}` : term.term,
    term.tldr,
    term.short_for,
    term.say,
    ...(term.kind === 'comparison' ? [] : term.aliases),
    term.body,
    ...(term.sides ?? []).flatMap(({ name, line }) => [name, line]),
    term.analogy?.story,
    ...(term.analogy?.pairs ?? []).flat(),
    term.another_analogy?.story,
    term.why?.asked,
    term.why?.answer,
    ...(term.steps ?? []).flatMap(({ name, text }) => [name, text]),
    ...(term.heard ?? []).flatMap(({ phrase, means }) => [`“${phrase}”`, means]),
    term.when_to_skip,
    term.remember,
    term.technical,
    term.elsewhere,
    ...[...term.builds_on, ...term.see_also].map(({ because }) => because),
  ].flatMap((text) => text ?? []);
