import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { folderWith } from '../support/glossary.ts';
import { runSite } from './run.ts';

const PICTURE = PNG.sync.write(new PNG({ width: 1200, height: 628 }));

/** A small glossary that ships, and a team's folder over it. */
const shipped = () =>
  folderWith({
    'situations.yml': '- { slug: shipping, title: Getting it to customers }\n',
    'terms/shipping/staging.yml': 'term: Staging\ntldr: A copy of the product to try things on.\nsee_also: [deploy]\n',
    'terms/shipping/deploy.yml': 'term: Deploy\ntldr: To put a version where people can use it.\n',
  });
const team = () =>
  folderWith({
    'staging.yml': 'extends: staging\nhere: Ours is staging.acme.test.\n',
    'flywheel.yml': 'term: Flywheel <b>\ntldr: Sales & support share what "customers" asked for.\n',
    'pictures/flywheel.png': PICTURE,
  });

const at = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

let out = '';
beforeAll(async () => {
  out = await folderWith({});
  const args = ['--glossary', await shipped(), await team(), '--out', out];
  const { status, stdout, stderr } = runSite(args, { PUBLIC_URL: 'https://words.example.test/define/' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^10 pages and one picture in [\d.]+ seconds\. Open \S+index\.html in a browser\.\n$/);
});

describe('the site of a team’s own words', () => {
  it('keeps them together on a page, those too that belong to a situation', () => {
    const own = at(out, 'situations/own.html');
    expect(own).toContain('<h1>Our own words</h1>');
    expect(own).toContain('../words/flywheel.html');
    expect(own).toContain('../words/staging.html');
    expect(own).not.toContain('../words/deploy.html');
    expect(at(out, 'situations/shipping.html')).toContain('../words/staging.html');
    expect(at(out, 'index.html')).toContain('situations/own.html');
  });

  it('says what a team adds to a word that ships', () => {
    expect(at(out, 'words/staging.html')).toContain('Here, at our company: </b>Ours is staging.acme.test.');
  });

  it('shows what was written, and never takes it for a part of the page', () => {
    const html = at(out, 'words/flywheel.html');
    expect(html).toContain('<h1>Flywheel &lt;b&gt;</h1>');
    expect(html).toContain('Sales &amp; support share what &quot;customers&quot; asked for.');
    expect(html).not.toContain('<b>');
  });

  it('takes a picture in, under the name by which Slack asks for it', () => {
    const [name = ''] = readdirSync(path.join(out, 'pictures'));
    expect(name).toMatch(/^flywheel-[0-9a-f]{12}\.png$/);
    expect(readFileSync(path.join(out, 'pictures', name))).toEqual(PICTURE);
    const html = at(out, 'words/flywheel.html');
    expect(html).toMatch(
      new RegExp(`<img [^>]*src="\\.\\./pictures/${name}" alt="Flywheel[^"]+" width="1200" height="628"`),
    );
    expect(html).toContain(`content="https://words.example.test/define/pictures/${name}"`);
    expect(at(out, 'words/deploy.html')).not.toContain('<img');
  });

  it('leads home from an address where there is nothing, however deep', () => {
    expect(at(out, '404.html')).toContain('href="https://words.example.test/define/all-words.html"');
  });
});

describe('npm run site', () => {
  it('writes over a site of its own, and over nothing else', async () => {
    const words = await folderWith({ 'quokka.yml': 'term: Quokka\ntldr: Our name for the small report.\n' });
    expect(existsSync(path.join(out, 'words/flywheel.html'))).toBe(true);
    expect(runSite(['--out', out], { GLOSSARY_DIRS: words }).status).toBe(0);
    expect(existsSync(path.join(out, 'words/flywheel.html'))).toBe(false);
    expect(at(out, 'situations/own.html')).toContain('../words/quokka.html');
    expect(at(out, 'words/quokka.html')).toContain('../situations/own.html');

    const other = await folderWith({ 'thesis.txt': 'years of work' });
    const { status, stderr } = runSite(['--glossary', words, '--out', other]);
    expect(status).toBe(2);
    expect(stderr).toContain('holds something other than a site made by this command');
    expect(readdirSync(other)).toEqual(['thesis.txt']);
  });

  it('says all that there is to mend, and writes nothing', async () => {
    const nowhere = path.join(await folderWith({}), 'site');
    const broken = await folderWith({ 'a.yml': 'term: A\n' });
    const { status, stderr } = runSite(['--glossary', broken, '--out', nowhere], { PUBLIC_URL: 'words.example.test' });
    expect(status).toBe(2);
    expect(stderr).toContain('PUBLIC_URL does not look right.');
    expect(stderr).toContain('a.yml:1:1');
    expect(existsSync(nowhere)).toBe(false);
  });
});
