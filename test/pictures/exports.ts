import { chromium, type Browser as Chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/map/formats.ts';
import { loadNotes } from '../rehearse/notes.ts';
import { rehearse } from '../rehearse/rehearsal.ts';
import { LibreOffice } from '../support/libreOffice.ts';
import { startServer } from '../support/server.ts';
import { sheetOf, textOf } from './sheets.ts';

const USAGE =
  'node --import tsx test/pictures/exports.ts FOLDER\nNeeds LibreOffice (soffice) and pdftoppm on the path.';

/** Files that hold others, or that nobody looks at. */
const NO_PICTURE: readonly ExportFormat[] = ['zip'];
const DOTS_PER_INCH = 60;
const LINES = 34;
const MOST_SLIDES = 12;
const MOST_PAGES = 6;

/** A picture of every export of a workshop that 60 simulated people hold: what other programs make of our files. */
async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const notes = loadNotes(null);
  if (!notes.ok) throw new Error(notes.sentence);
  const office = await LibreOffice.open();
  if (office === null) throw new Error(USAGE);
  const server = await startServer();
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: found.args,
    env: { ...process.env, ...found.env },
  });
  try {
    const day = { people: 60, groups: 12, notes: null, urls: [server.url], exportTo: null, pace: 0, seed: 7 };
    const { facilitator, workshop } = await rehearse(day, notes.notes, () => undefined);
    for (const format of EXPORT_FORMATS.filter((each) => !NO_PICTURE.includes(each))) {
      const path = `/api/workshops/${workshop}/export/${format}?as=facilitator`;
      const response = await facilitator.call('GET', path);
      if (!response.ok) throw new Error(`${format}: ${await response.text()}`);
      const picture = await pictureOf(format, Buffer.from(await response.arrayBuffer()), browser, office);
      writeFileSync(join(folder, `${format}.png`), picture);
      process.stdout.write(`${join(folder, `${format}.png`)}\n`);
    }
  } finally {
    await browser.close();
    await office.close();
    await server.stop();
  }
}

async function pictureOf(
  format: ExportFormat,
  bytes: Buffer,
  browser: Chromium,
  office: LibreOffice,
): Promise<Buffer> {
  switch (format) {
    case 'png':
      return bytes;
    case 'pptx':
    case 'xlsx':
    case 'docx': {
      const files = await office.converted(`outcomes.${format}`, bytes, 'pdf');
      const [pdf] = files.values();
      return shown(browser, sheetOf(pdf ? pagesOf(pdf) : [], format === 'pptx' ? MOST_SLIDES : MOST_PAGES));
    }
    case 'pdf':
      return shown(browser, sheetOf(pagesOf(bytes), MOST_PAGES));
    case 'html':
    case 'svg':
      return shown(browser, bytes.toString(), { height: 900 });
    default:
      return shown(browser, textOf(bytes, LINES));
  }
}

/** The pages of a PDF, as PNG. */
function pagesOf(pdf: Buffer): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'flashmap-pages-'));
  try {
    writeFileSync(join(folder, 'file.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', 'file.pdf', 'page'], { cwd: folder });
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param height of what is seen in CSS pixels; without it all of the page */
async function shown(browser: Chromium, html: string, { height }: { height?: number } = {}): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1366, height: height ?? 600 } });
  try {
    await page.setContent(html, { waitUntil: 'load' });
    return await page.screenshot({ fullPage: height === undefined });
  } finally {
    await page.close();
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(1);
}
await main(folder);
