import type { Migration } from './migration.ts';

/** The words of each event, prepared by `words.ts`; both engines index exactly these words, parsed by nobody else. */
export const search: Migration = {
  number: 4,
  name: 'search',
  statements: ({ engine, id, rising, end }) => [
    `create table search_text (
      id ${rising},
      event ${id} not null unique,
      case_id ${id} not null,
      words text not null
    ${end}`,
    'create index search_text_case on search_text (case_id)',
    ...(engine === 'sqlite' ? SQLITE_INDEX : POSTGRES_INDEX),
  ],
};

/** The index keeps no words of its own (`content=`); `secure-delete` takes removed words out of its pages at once. */
const SQLITE_INDEX = [
  "create virtual table search_index using fts5 (words, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0')",
  "insert into search_index (search_index, rank) values ('secure-delete', 1)",
  `create trigger search_text_added after insert on search_text begin
    insert into search_index (rowid, words) values (new.id, new.words);
  end`,
  `create trigger search_text_removed after delete on search_text begin
    insert into search_index (search_index, rowid, words) values ('delete', old.id, old.words);
  end`,
  `create trigger search_text_replaced after update on search_text begin
    insert into search_index (search_index, rowid, words) values ('delete', old.id, old.words);
    insert into search_index (rowid, words) values (new.id, new.words);
  end`,
];

const POSTGRES_INDEX = [
  "alter table search_text add column lexemes tsvector generated always as (array_to_tsvector(string_to_array(words, ' '))) stored",
  'create index search_text_lexemes on search_text using gin (lexemes)',
];
