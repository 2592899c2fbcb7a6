import { READ_BY_ITSELF } from '../../shared/import/requests.ts';

/** A table of three notes, of which one is on no lane, as the import page sends it. */
export const NOTES = {
  kind: 'notes',
  text: 'lane,note,group,capability,author\nstop,Monday deck,1,Status reporting,Ana\nmore,Ask why,2,Benefits,Bo\nmad,x,1,,',
  table: READ_BY_ITSELF,
  held: {
    name: 'Autumn',
    date: '2025-10-02',
    tense: 'has-happened',
    audience: 'sponsors',
    anonymity: 'named',
    people: 12,
    catalogue: 'functions-27',
  },
};
