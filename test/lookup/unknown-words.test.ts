import { describe, expect, it } from '@jest/globals';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { explainMessage } from '../../src/lookup/explain-message.ts';
import { unknownWords } from '../../src/lookup/unknown-words.ts';
import { glossaryOf, term } from './glossary.ts';

const index = buildIndex(
  glossaryOf(
    term('Staging'),
    term('KPI'),
    term('Build', { everyday: true }),
    term('SOC 2', { slug: 'soc-2' }),
    term('Kubernetes', { aliases: ['k8s'] }),
    term('Configuration', { aliases: ['config'] }),
    term('Main branch', { aliases: ['main'] }),
  ),
);
const unknown = (message: string): string[] => unknownWords(message, index);

describe('words to ask for', () => {
  it.each([
    ['abbreviations, each once, as one word', 'The ORM is slow. Are ORMs slow? An orm is.', ['ORM']],
    ['abbreviations in a list', 'ROI, CAC and LTV', ['ROI', 'CAC', 'LTV']],
    ['abbreviations with a number, or joined to a word', 'On EC2, and GDPR-compliant', ['EC2', 'GDPR']],
    ['abbreviations that own something', 'The WAF’s rules', ['WAF']],
    ['two letters where no name can stand', 'Is the DR plan for our LB?', ['DR', 'LB']],
    ['two abbreviations with a slash', 'TCP/UDP is open', ['TCP', 'UDP']],
    ['names with a capital inside', 'We moved to PostgreSQL', ['PostgreSQL']],
    ['words with a number for letters', 'It needs o11y and sha256', ['o11y', 'sha256']],
    ['words that plain English lacks, among known ones', 'Check the kubectl config', ['kubectl']],
    ['words for what one runs', 'Please run eslint before lunch', ['eslint']],
  ])('are %s', (_, message, words) => {
    expect(unknown(message)).toEqual(words);
  });

  it.each([
    ['known words', 'The KPI on staging, SOC 2, k8s, KPIs'],
    ['a known word with a letter wrong', 'The kubernetis config on staging'],
    ['an English word with a letter wrong', 'The enviroment on staging, the custmer config'],
    ['what everybody writes', 'FYI, OK, ASAP, the CEO and HR, TBD by EOD, Q3, FY25, 9 GMT'],
    ['people', 'Thanks PRIYA, cc JK; ask SAM. McDonald, DeShawn and LeBron are in'],
    ['people in small letters', 'priya deployed the config with jonas, via lena, from staging'],
    ['capitals where a sentence or a name begins', 'Grafana is a board. The Okafor deal, our Berlin config'],
    ['shouting', 'PLEASE DO NOT MERGE ANYTHING NOW, THE ORM IS DOWN'],
    ['weight', 'Do NOT merge it, and I mean NEVER'],
    ['code', 'See `ORM` and ```\nthe ORM\n``` and getUserById, user_id, UserService'],
    ['links, addresses, files', 'https://x.test/ORM and orm@acme.test and docs/ORM/ORM.md'],
    ['people and channels and emoji', '@ORM #ORM <@U0ORM> <#C1|ORM> :orm:'],
    ['numbers of tickets, numerals', 'PROJ-123 and ABC-4, chapter VIII, XII'],
    ['another language', 'wir haben a neues staging, an unserem config'],
    ['plain English with no technical word near', 'The glovebox of the bosun is in the sandpit'],
  ])('are not %s', (_, message) => {
    expect(unknown(message)).toEqual([]);
  });

  it('are few, however long the message, and found in no time', () => {
    const words = Array.from(
      { length: 3_000 },
      (_, i) => `the stag${'bcdfghjkmp'[i % 10]}${i.toString(36)}ng on staging`,
    );
    const begun = performance.now();
    for (const text of [
      words.join('; '),
      'A-'.repeat(20_000),
      'the kubernetix on staging '.repeat(1_500),
      'x'.repeat(40_000),
    ])
      expect(unknown(text).length).toBeLessThanOrEqual(12);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('a message explained', () => {
  it('tells known words, doubtful ones and unknown ones apart', () => {
    const { known, doubtful, unknown } = explainMessage('The ORM is not on staging. We build trust.', index);
    expect(known.map(({ slug }) => slug)).toEqual(['staging']);
    expect(doubtful.map(({ slug }) => slug)).toEqual(['build']);
    expect(unknown).toEqual(['ORM']);
  });

  it('knows the name of a branch or a machine that is set as code', () => {
    const { known, unknown } = explainMessage('Merge it into `main` on `staging`, then `npm i ORM`', index);
    expect(known.map(({ slug }) => slug)).toEqual(['main-branch', 'staging']);
    expect(unknown).toEqual([]);
  });
});
