import type { Setting } from '../../../src/glossary/picture/settings.ts';
import { airport } from './airport.ts';
import { bank } from './bank.ts';
import { buildingSite } from './building-site.ts';
import { desk } from './desk.ts';
import { field } from './field.ts';
import { garden } from './garden.ts';
import { harbour } from './harbour.ts';
import { home } from './home.ts';
import { hospital } from './hospital.ts';
import { kitchen } from './kitchen.ts';
import { library } from './library.ts';
import { night } from './night.ts';
import { office } from './office.ts';
import { plain } from './plain.ts';
import { postOffice } from './post-office.ts';
import { restaurant } from './restaurant.ts';
import { road } from './road.ts';
import { school } from './school.ts';
import { sea } from './sea.ts';
import type { DrawSetting } from './setting.ts';
import { shop } from './shop.ts';
import { sky } from './sky.ts';
import { station } from './station.ts';
import { street } from './street.ts';
import { theatre } from './theatre.ts';
import { warehouse } from './warehouse.ts';
import { workshop } from './workshop.ts';

export const DRAW_SETTING: Readonly<Record<Setting, DrawSetting>> = {
  airport,
  bank,
  'building-site': buildingSite,
  desk,
  field,
  garden,
  harbour,
  home,
  hospital,
  kitchen,
  library,
  night,
  office,
  plain,
  'post-office': postOffice,
  restaurant,
  road,
  school,
  sea,
  shop,
  sky,
  station,
  street,
  theatre,
  warehouse,
  workshop,
};
