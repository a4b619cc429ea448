import type { Language } from '../language.ts';
import { dutch } from './nl.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { portuguese } from './pt.ts';
import { spanish } from './es.ts';

/** How people write in each of the eight languages. */
export const languages: readonly Language[] = [english, german, french, spanish, italian, dutch, portuguese, japanese];
