export { guardedCell, plainCell } from '../../shared/plainCell.ts';
