import { refused } from '../document.ts';

export const DAMAGED = refused('damaged', 'is no whole PDF');
