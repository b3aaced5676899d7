import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** As wide as a phone shows a picture. */
const PHONE = 344;

/** Writes one page with all pictures at the size of a phone; each leads to itself at full size. */
export async function writeSheet(file: string, folder: string, slugs: readonly string[]): Promise<void> {
  const from = path.relative(path.dirname(file), folder).split(path.sep).join('/');
  const figures = slugs.map(
    (slug) =>
      `<a href="${from}/${slug}.png"><img src="${from}/${slug}.png" width="${PHONE}" alt="" loading="lazy"><br>${slug}</a>`,
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>All pictures</title>
<style>body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;font:14px system-ui;background:#fff}a{color:#444;text-decoration:none}</style>
${figures.join('\n')}
`,
  );
}
