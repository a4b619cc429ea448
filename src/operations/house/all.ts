import { changesOfHouse } from './changes.ts';
import { recordBackup, recordRestore } from './copies.ts';
import { doctor } from './doctor.ts';
import { setCalendar, setOrganisation, setPromises, setRetention } from './set.ts';
import { changeTeam, dropTeam, listTeams, makeTeam } from './teams.ts';
import { testMail } from './test-mail.ts';
import { showSettings } from './view-settings.ts';

/** Every verb of the installation as a whole. */
export const HOUSE_OPERATIONS = [
  doctor,
  recordBackup,
  recordRestore,
  showSettings,
  changesOfHouse,
  setOrganisation,
  setPromises,
  setCalendar,
  setRetention,
  testMail,
  listTeams,
  makeTeam,
  changeTeam,
  dropTeam,
] as const;
