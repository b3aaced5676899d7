import { ADDRESSES } from '../addresses.ts';
import type { Page } from '../types.ts';
import { SITE_WORDS } from '../words.ts';

/** Whose words these are, what may be done with them, and how to add one. */
export const aboutPage = (): Page => ({
  file: ADDRESSES.about,
  title: SITE_WORDS.aboutTitle,
  description: SITE_WORDS.aboutWhat,
  main: (to) => (
    <>
      <h1>{SITE_WORDS.aboutTitle}</h1>
      <p className="lead">{SITE_WORDS.aboutWhat}</p>
      <h2>{SITE_WORDS.aboutSureTitle}</h2>
      <p>{SITE_WORDS.aboutSure}</p>
      <h2>{SITE_WORDS.aboutPrivateTitle}</h2>
      <p>{SITE_WORDS.aboutPrivate}</p>
      <h2>{SITE_WORDS.aboutKeysTitle}</h2>
      <dl className="keys">
        {SITE_WORDS.aboutKeys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h2>{SITE_WORDS.aboutHelpTitle}</h2>
      <p>{SITE_WORDS.aboutHelp}</p>
      <h2>{SITE_WORDS.aboutLicenceTitle}</h2>
      <p>
        {SITE_WORDS.aboutLicence}{' '}
        <a href={SITE_WORDS.licenceUrl} rel="license">
          {SITE_WORDS.licenceName}
        </a>
      </p>
      <p>
        <a href={to('assets/licences.txt')}>{SITE_WORDS.licences}</a>
      </p>
    </>
  ),
});
