import { afterAll, it } from '@jest/globals';
import { NO_POSTGRES, type Postgres, startPostgres } from '../../support/postgres.ts';
import { openDefine } from '../open-define.ts';
import { channelMessages, closeBrowserAtTheEnd, describeInBrowser, leave, send, visits } from './support.ts';

closeBrowserAtTheEnd();

let server: Postgres | undefined;
afterAll(() => server?.stop());
const onPostgres = async () => {
  server = await startPostgres();
  return openDefine(undefined, await server.newDatabase());
};
const DATABASES = [
  { database: 'SQLite', open: () => openDefine() },
  ...(NO_POSTGRES ? [] : [{ database: 'PostgreSQL', open: onPostgres }]),
];

describeInBrowser.each(DATABASES)(
  'on $database Sam asks for a word, and Robin explains it, by keyboard',
  ({ open }) => {
    const here = visits(open);
    const last = () => channelMessages(here.page).last();
    const seen = (text: string | RegExp, where = last()) => where.getByText(text).first().waitFor();
    /** Goes to a button and presses Enter on it. */
    const enter = async (name: string | RegExp, where = here.page.locator('body')): Promise<void> => {
      await where.getByRole('button', { name }).first().focus();
      await here.page.keyboard.press('Enter');
    };
    const goTo = (name: string | RegExp) => enter(name, here.page.locator('.sidebar'));
    const become = async (name: RegExp): Promise<void> => {
      await enter(/^You are/);
      await here.page.getByRole('menuitemradio', { name }).focus();
      await here.page.keyboard.press('Enter');
      await here.page.getByRole('button', { name: new RegExp(`You are ${name.source}`) }).waitFor();
    };
    const write = async (label: RegExp, text: string): Promise<void> => {
      await here.page.getByRole('dialog').getByRole('textbox', { name: label }).focus();
      await here.page.keyboard.type(text);
    };

    it('is asked for, written, checked, approved and found, and Sam gets it in a message', async () => {
      const { page } = here;
      await send(page, '/define zorbly');
      await seen('I do not know that one yet');
      await enter('Ask for this word: zorbly', last());
      await seen(/I have put “zorbly” on the list/);
      await enter('Where did you meet it?: zorbly', last());
      await write(/Where did you meet/, 'In #design: put it into the zorbly');
      await page.keyboard.press('Tab');
      await enter('Send', page.getByRole('dialog'));
      await page
        .getByRole('dialog')
        .getByText(/That helps whoever explains it/)
        .waitFor();
      await leave(page.getByRole('dialog'));

      await become(/Robin Lindqvist/);
      await goTo(/curators/);
      await seen('One person asked what it means.');
      await seen('In #design: put it into the zorbly');
      await enter('Explain it: zorbly', last());
      await write(/What is it, in a sentence/, 'The shelf on which finished designs wait.');
      await enter(/^Check/, page.getByRole('dialog'));
      await page
        .getByRole('dialog')
        .getByText(/Nothing to mend|What the check says/)
        .waitFor();
      await write(/It is like/, 'Bread that has left the oven cools on a rack before anyone slices it.');
      await enter('Send for review', page.getByRole('dialog'));
      await page
        .getByRole('dialog')
        .getByText(/It waits for review now/)
        .waitFor();
      await leave(page.getByRole('dialog'));
      await seen('To review: zorbly');
      await enter('All that waits', last());
      await seen('To review: zorbly', page.getByRole('dialog'));
      await leave(page.getByRole('dialog'));
      await enter('Approve: zorbly', last());
      await enter('Approve it', page.getByRole('alertdialog').or(page.getByRole('dialog')));
      await seen('Approved: zorbly');
      await seen(/wrote and approved it, alone/);
      await enter('History: zorbly', last());
      await page.getByRole('dialog').waitFor();
      await leave(page.getByRole('dialog'));

      await become(/Sam Okafor/);
      await send(page, '/define zorbly');
      await seen('The shelf on which finished designs wait.');
      await goTo(/^Define/);
      await seen('The shelf on which finished designs wait.');
    });
  },
);
