import { describe, expect, it } from '@jest/globals';
import { messageText } from '../../src/slack/message-text.ts';

const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });
const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words });

describe('what people read on a message', () => {
  it.each([
    ['Push to staging', 'Push to staging'],
    ['R&amp;D &lt;b&gt;', 'R&D <b>'],
    ['<@U1> and <#C1|general> <!here>', '  and    '],
    [
      'see <https://x.test/a|the runbook> <https://x.test/b> <https://x.test/c|https://x.test/c>',
      'see the runbook    ',
    ],
    ['&gt; it is on staging\nwhat?', ' it is on staging\nwhat?'],
    [undefined, ''],
    [12, ''],
  ])('the text %j', (given, read) => {
    expect(messageText({ text: given })).toBe(read);
  });

  it('is in its blocks, where it has some; the text is for notifications then', () => {
    const blocks = [
      rich(
        section(text('Push to '), text('main', { code: true }), text(' '), { type: 'user', user_id: 'U1' }),
        { type: 'rich_text_list', style: 'bullet', elements: [section(text('one')), section(text('two'))] },
        { type: 'rich_text_quote', elements: [text('said before')] },
        { type: 'rich_text_preformatted', elements: [text('const a = 1')] },
        section({ type: 'link', url: 'https://x.test', text: 'the runbook' }, { type: 'link', url: 'https://y.test' }),
        section(text('done'), { type: 'emoji', name: 'tada' }),
      ),
    ];
    expect(messageText({ text: 'something else', blocks })).toBe(
      'Push to `main`  \none\ntwo\nsaid before\nthe runbook\ndone ',
    );
  });

  it('is in blocks of every kind that bots post', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Deploy' } },
      { type: 'section', text: mrkdwn('*Checkout* &amp; <@U1>'), fields: [mrkdwn('SLO'), mrkdwn('99')] },
      { type: 'context', elements: [{ type: 'image', image_url: 'x', alt_text: 'y' }, mrkdwn('by CI')] },
      { type: 'markdown', text: 'the **build**' },
      { type: 'table', rows: [[{ type: 'raw_text', text: 'API' }, rich(section(text('ORM')))]] },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Press' } }] },
      { type: 'divider' },
      { type: 'unheard_of', elements: [null] },
      null,
    ];
    expect(messageText({ blocks })).toBe('Deploy\n*Checkout* &  \nSLO\n99\nby CI\nthe **build**\nAPI\nORM');
  });

  it('is also in what is attached', () => {
    const attachments = [
      { title: 'Incident', text: 'The <https://x.test|API> is down', fields: [{ title: 'SEV', value: '1' }] },
      { fallback: 'only this' },
      { message_blocks: [{ message: { blocks: [rich(section(text('shared')))] } }] },
      null,
    ];
    expect(messageText({ text: 'Look', attachments })).toBe(
      'Look\nIncident\nThe API is down\nSEV\n1\nonly this\nshared',
    );
  });

  it('is nothing in a message with none of these', () => {
    for (const odd of [{}, { blocks: 'x', attachments: {} }, { blocks: [{ type: 'rich_text' }] }])
      expect(messageText(odd)).toBe('');
  });
});
