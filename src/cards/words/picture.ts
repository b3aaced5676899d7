import type { Setting } from '../../glossary/picture/settings.ts';

/** The words in and about pictures. */
export const PICTURE_WORDS = {
  before: 'Before',
  after: 'After',
  real: 'What it is',
  story: 'What it is like',

  twoWorlds: 'Two pictures side by side.',
  beforeAfter: 'Two pictures, one before and one after.',
  left: 'Left',
  right: 'Right',
  room: (where: string, things: string) =>
    where ? `A picture ${where}, with ${things}.` : `A picture with ${things}.`,
  flow: (beats: number, where: string) => `A picture in ${beats} steps${where && `, ${where}`}.`,
  step: (number: number) => `Step ${number}`,
  mapping: 'A picture of what is like what in the story.',
  likeness: (is: string, like: string) => `${is}: like ${like}`,
  underneath: (caption: string) => `Underneath: ${caption}`,
  titled: (label: string, title: string) => `${label}, “${title}”`,

  and: ' and ',
  times: (count: number, name: string) => `${count} times ${name}`,

  /** Where a picture plays; where there is nothing to see, nothing is said. */
  where: {
    airport: 'at an airport',
    bank: 'at a bank',
    'building-site': 'on a building site',
    desk: 'on a desk',
    field: 'out in the fields',
    garden: 'in a garden',
    harbour: 'in a harbour',
    home: 'at home',
    hospital: 'in a hospital',
    kitchen: 'in a kitchen',
    library: 'in a library',
    night: 'at night',
    office: 'in an office',
    plain: '',
    'post-office': 'in a post office',
    restaurant: 'in a restaurant',
    road: 'on a road',
    school: 'in a classroom',
    sea: 'at sea',
    shop: 'in a shop',
    sky: 'up in the sky',
    station: 'at a station',
    street: 'in a street',
    theatre: 'in a theatre',
    warehouse: 'in a warehouse',
    workshop: 'in a workshop',
  } satisfies Record<Setting, string>,
} as const;
