import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ADDRESSES, linksFrom, rootFrom } from '../addresses.ts';
import type { Page, Site, To } from '../types.ts';
import { SITE_WORDS } from '../words.ts';
import { SearchBox } from './search-box.tsx';

/** A page as the text of its file. React escapes whatever the glossary says. */
export function pageHtml(page: Page, site: Site): string {
  const { file } = page;
  // Whoever is led astray may stand anywhere, so that only whole addresses lead home.
  const isAnywhere = file === ADDRESSES.notFound;
  const root = isAnywhere ? `${site.publicUrl ?? ''}/` : rootFrom(file);
  const to: To = isAnywhere ? (target) => root + target : linksFrom(file);
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang="en">
      <Head page={page} site={site} to={to} />
      <body>
        <a className="skip" href="#main">
          {SITE_WORDS.skipLink}
        </a>
        <Header page={page} to={to} root={root} />
        <main id="main">{page.main(to)}</main>
        <Footer to={to} />
      </body>
    </html>,
  )}\n`;
}

const fullTitle = ({ file, title }: Page): string =>
  file === ADDRESSES.home ? `${SITE_WORDS.name}: ${SITE_WORDS.motto}` : `${title} · ${SITE_WORDS.name}`;

function Head({ page, site, to }: { page: Page; site: Site; to: To }): ReactNode {
  const title = fullTitle(page);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <meta name="description" content={page.description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={page.description} />
      {site.publicUrl && page.picture ? (
        <>
          <meta property="og:image" content={`${site.publicUrl}/${page.picture.file}`} />
          <meta property="og:image:alt" content={page.picture.alt} />
        </>
      ) : null}
      <link rel="icon" href={to('assets/icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={to('assets/site.css')} />
      <script src={to('assets/page.js')} defer />
    </head>
  );
}

function Header({ page, to, root }: { page: Page; to: To; root: string }): ReactNode {
  const pages = [
    [ADDRESSES.allWords, SITE_WORDS.allWords],
    [ADDRESSES.paths, SITE_WORDS.pathsShort],
    [ADDRESSES.about, SITE_WORDS.about],
  ] as const;
  return (
    <header className="top">
      <div className="top-inner">
        <a className="brand" href={to(ADDRESSES.home)} {...here(page, ADDRESSES.home)}>
          <Mark />
          {SITE_WORDS.name}
        </a>
        <nav className="pages" aria-label={SITE_WORDS.pagesLabel}>
          {pages.map(([file, name]) => (
            <a key={file} href={to(file)} {...here(page, file)}>
              {name}
            </a>
          ))}
        </nav>
        {page.file === ADDRESSES.home ? null : <SearchBox to={to} root={root} />}
      </div>
    </header>
  );
}

const here = (page: Page, file: string) => (page.file === file ? { 'aria-current': 'page' as const } : {});

const Mark = (): ReactNode => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M6 3h20a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H15l-7 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
    <path className="mark-lines" d="M9 10h14M9 16h9" />
  </svg>
);

const Footer = ({ to }: { to: To }): ReactNode => (
  <footer className="bottom">
    <p>
      {SITE_WORDS.licenceBefore}
      <a href={SITE_WORDS.licenceUrl} rel="license">
        {SITE_WORDS.licence}
      </a>
    </p>
    <p className="screen-only">
      {SITE_WORDS.homePrivate} <a href={to(ADDRESSES.about)}>{SITE_WORDS.aboutTitle}</a>
    </p>
  </footer>
);
