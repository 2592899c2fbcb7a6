import { articleOf } from './article/article.ts';
import { printMarkdown } from './article/printMarkdown.ts';
import { textFile, type Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';

/** The write-up in Markdown, ready to be published. */
export const exportMarkdown: Exporter = async ({ report, names }) => [
  textFile(
    filenameOf(report, 'md'),
    'text/markdown; charset=utf-8',
    printMarkdown(articleOf(report, { names })),
  ),
];
