export const WORDS = {
  menu: 'Administration',
  onlyAdministrators: 'Only administrators see this page.',
};
