/** Child process of nodesPresence.test.ts: a node with one person, who points further right all the time. */
import { BoardSide } from './boardSide.ts';

const [url = '', client = ''] = process.argv.slice(2);
const side = new BoardSide(url, Number(client));
let x = 0;
setInterval(() => side.point(++x), 20);
